package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.common.Texts;

/** What the picker says around its rows. */
final class PickerTexts {
    private final Texts texts;
    private final Compared compared;
    private final boolean first;

    PickerTexts(Texts texts, Compared compared) {
        this.texts = texts;
        this.compared = compared;
        this.first = compared.pending().plan().occasion() == Occasion.FIRST_CONNECT;
    }

    /** Whether the records are being connected, so that Save comes later. */
    boolean isFirstConnect() {
        return first;
    }

    String title() {
        return texts.text(first ? "conflict.title.first" : "conflict.title.again");
    }

    String heading() {
        PendingConnect pending = compared.pending();
        String type = pending.plan().actor().type().word();
        return texts.text("conflict.heading." + type, pending.entityTitle(), pending.actorNumber());
    }

    String explanation() {
        return switch (compared.pending().plan().occasion()) {
            case FIRST_CONNECT -> texts.text("conflict.explanation.first", compared.connection().name());
            case SYNCHRONISATION -> texts.text("conflict.explanation.again", compared.connection().name());
            case BASE_MISSING, BASE_OUT_OF_DATE ->
                texts.text("conflict.explanation.no-base", compared.connection().name());
        };
    }

    String confirm() {
        return texts.text(first ? "conflict.connect" : "conflict.apply");
    }

    /** What Connect or Apply will do. */
    String writes(MergePlan plan) {
        return texts.text(first ? "conflict.writes.first" : "conflict.writes.again", plan.writes(Side.ERP).size(),
                plan.writes(Side.CRM).size());
    }

    /** What is left to do before that; empty if nothing is. */
    String left(MergePlan plan, Collection<List<Hindrance>> hindrances) {
        List<String> parts = new ArrayList<>();
        if (!plan.undecided().isEmpty()) {
            parts.add(texts.text("conflict.left.undecided", plan.undecided().size()));
        }
        Map<Hindrance.Kind, Integer> kinds = new LinkedHashMap<>();
        hindrances.forEach(row -> kinds.merge(row.getFirst().kind(), 1, Integer::sum));
        kinds.forEach((kind, count) -> parts.add(
                texts.text("conflict.left." + KeyWord.of(kind), count)));
        return String.join(", ", parts);
    }

    /** Said when Connect or Apply is pressed too early. */
    String stillUndecided(int count) {
        return texts.text("conflict.still-undecided", count);
    }

    String stillHindered(int count) {
        return texts.text("conflict.still-hindered", count);
    }

    String nothingUndecided() {
        return texts.text("conflict.nothing-undecided");
    }

    String cannotBeTurned() {
        return texts.text("conflict.cannot-be-turned");
    }
}
