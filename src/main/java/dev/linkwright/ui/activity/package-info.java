/** The activity log: every write, with what it took the place of. */
package dev.linkwright.ui.activity;
