/**
 * An embedded CRM that speaks SuperOffice's WebAPI v1 over HTTP, for demonstrations and tests. It knows no room of
 * ours, so that a fault in an adapter is not mirrored in the server it is tested against.
 */
@NullMarked
package dev.linkwright.sandbox.crm;

import org.jspecify.annotations.NullMarked;
