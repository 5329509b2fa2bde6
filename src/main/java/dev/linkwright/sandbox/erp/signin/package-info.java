/**
 * Where people and applications sign in to the online form of the embedded ERP: an OAuth 2.0 authorisation server with the
 * addresses, answers and refusals of Microsoft's.
 */
@NullMarked
package dev.linkwright.sandbox.erp.signin;

import org.jspecify.annotations.NullMarked;
