/** <em>Settings and maintenance</em>. */
package dev.linkwright.ui.settings;
