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
        return new QuickHit(row.entity(), row.title(), row.detail());
    }
}
