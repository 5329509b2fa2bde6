package dev.linkwright.sandbox.erp;

import org.jspecify.annotations.Nullable;

/** Told of each change that has to last. */
interface Keeper {

    /** A row as it is now; null when it was deleted. The version is that of the change. */
    void changed(EntitySet set, int place, long version, @Nullable Row row);

    /** Nothing lasts longer than the process. */
    Keeper FORGETFUL = (set, place, version, row) -> {
    };
}
