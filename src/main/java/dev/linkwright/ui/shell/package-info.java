/** The main window: header, finder, the page of a record, status bar, and how one gets from one to the other. */
package dev.linkwright.ui.shell;
