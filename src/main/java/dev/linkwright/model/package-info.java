/**
 * The records, enums and sealed types that every room shares. Nothing here knows a server, a file or a window.
 *
 * <p>
 * Values travel as text exactly as the server that holds them gave them; see {@link dev.linkwright.model.FieldValue}.
 */
package dev.linkwright.model;
