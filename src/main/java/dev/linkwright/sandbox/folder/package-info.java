/** Where the embedded servers keep their data between two starts. */
@NullMarked
package dev.linkwright.sandbox.folder;

import org.jspecify.annotations.NullMarked;
