/**
 * Normal forms: two values whose normal forms are equal mean the same in other writing. They are only ever compared,
 * never shown, written or logged.
 */
package dev.linkwright.normal;
