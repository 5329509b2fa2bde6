package dev.linkwright.ui.connect;

import java.util.Optional;
import java.util.OptionalLong;

import dev.linkwright.connect.ActorName;
import dev.linkwright.connect.Hit;
import dev.linkwright.model.ActorType;
import dev.linkwright.ui.common.Texts;

/** What people read of hits: how many there are as far as it is known, which is picked, why there are none. */
final class HitWords {
    private final Texts texts;
    private final String kind;

    HitWords(Texts texts, ActorType type) {
        this.texts = texts;
        this.kind = type.word();
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

    String picked(Optional<Hit> hit) {
        return hit.map(one -> one.taken()
                .map(taken -> texts.text("connect.picked.taken", one.number(), taken.title()))
                .orElseGet(() -> texts.text("connect.picked", one.number(), one.title())))
                .orElseGet(() -> texts.text("connect.pick." + kind));
    }

    /** What stands in place of hits because the search failed. */
    String failed() {
        return texts.text("connect.empty.failed." + kind);
    }

    /** What stands in place of hits because nothing was found. */
    String none(boolean byCriteria, Optional<ActorName> within) {
        if (byCriteria) {
            return texts.text("connect.empty.criteria." + kind);
        }
        return within.map(parent -> texts.text("connect.empty.within", called(parent)))
                .orElseGet(() -> texts.text("connect.empty.none." + kind));
    }

    /** What can be typed into the search field. */
    String prompt(boolean withCriteria) {
        return withCriteria ? texts.text("connect.criteria.prompt") : texts.text("connect.search-prompt." + kind);
    }

    static String called(ActorName name) {
        return name.number() + " " + name.title();
    }
}
