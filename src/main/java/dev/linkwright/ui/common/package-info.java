/** What all windows share: work off the JavaFX thread, texts, look, dialogs, keys and what is remembered of windows. */
package dev.linkwright.ui.common;
