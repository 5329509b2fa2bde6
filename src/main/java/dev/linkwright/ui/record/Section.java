package dev.linkwright.ui.record;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.RecordSection;

/**
 * A section tab of a page.
 *
 * @param word as keys of texts and of what is remembered name it
 * @param main whether it reads each record at once, as it decides by that whether its tab is there at all, and is shown
 *             until a person chooses another
 */
record Section(String word, Icons icon, RecordSection content, boolean main) {
}
