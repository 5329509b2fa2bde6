package dev.linkwright.ui.shell;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;

/**
 * A record that the quick switcher offers.
 *
 * @param detail what tells it from others of its name; may be empty
 */
record QuickHit(CrmEntity entity, String title, String detail) {
    static QuickHit of(FinderRow row) {
        return new QuickHit(row.entity(), row.title(), detailOf(row));
    }

    /** Its place and its number, as far as it has them. */
    static String detailOf(FinderRow row) {
        if (row.place().isEmpty() || row.number().isEmpty()) {
            return row.place() + row.number();
        }
        return row.place() + " \u00b7 " + row.number();
    }
}
