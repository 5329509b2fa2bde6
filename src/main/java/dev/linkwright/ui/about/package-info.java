/** The window that tells which version runs, where its data lie, and what it is made of. */
package dev.linkwright.ui.about;
