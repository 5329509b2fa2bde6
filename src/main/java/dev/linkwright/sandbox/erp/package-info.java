/**
 * An embedded ERP that speaks Business Central's API v2.0 over HTTP, for demonstrations and tests. It knows no adapter,
 * so that a fault in one is not mirrored in the server it is tested against.
 */
@NullMarked
package dev.linkwright.sandbox.erp;

import org.jspecify.annotations.NullMarked;
