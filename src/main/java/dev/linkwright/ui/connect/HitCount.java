package dev.linkwright.ui.connect;

import java.util.Locale;
import java.util.OptionalLong;

import dev.linkwright.model.ActorType;
import dev.linkwright.ui.common.Texts;

/** Says how many hits there are, as far as it is known. */
final class HitCount {
    private final Texts texts;
    private final String kind;

    HitCount(Texts texts, ActorType type) {
        this.texts = texts;
        this.kind = type.name().toLowerCase(Locale.ROOT);
    }

    String nothingYet() {
        return texts.text("connect.count.none-yet");
    }

    String searching() {
        return texts.text("connect.count.searching");
    }

    /**
     * The line below the hits.
     *
     * @param total what the ERP told; empty if it did not
     */
    String found(HitRows rows, OptionalLong total) {
        if (rows.isComplete()) {
            return texts.text("connect.count.found." + kind, rows.size());
        }
        return total.isPresent()
                ? texts.text("connect.count.found." + kind, Math.max(total.getAsLong(), rows.size()))
                : texts.text("connect.count.so-far." + kind, rows.size());
    }
}
