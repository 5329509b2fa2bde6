package dev.linkwright.ui.conflict;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.ui.common.Texts;

/** One write that a plan implies, as people read it. */
record PreviewRow(String system, String record, String field, String before, String after) {

    /** Every write, the ERP's first, as they will be sent. */
    static List<PreviewRow> of(Compared compared, Texts texts) {
        return of(compared, _ -> true, texts);
    }

    /** The writes of these fields. */
    static List<PreviewRow> of(Compared compared, Set<String> keys, Texts texts) {
        return of(compared, write -> keys.contains(write.field().key()), texts);
    }

    private static List<PreviewRow> of(Compared compared, Predicate<Write> wanted, Texts texts) {
        ValueTexts values = new ValueTexts(texts, compared.lists());
        PendingConnect pending = compared.pending();
        return Stream.concat(
                pending.plan().writes(Side.ERP).stream().filter(wanted)
                        .map(write -> row(values, write, compared.connection().name(),
                                pending.actorNumber() + ", " + pending.actorTitle())),
                pending.plan().writes(Side.CRM).stream().filter(wanted)
                        .map(write -> row(values, write, texts.text("conflict.side.crm"), pending.entityTitle())))
                .toList();
    }

    private static PreviewRow row(ValueTexts values, Write write, String system, String record) {
        return new PreviewRow(system, record, write.field().on(write.side()).label(),
                values.shown(write.field(), write.side(), write.before()),
                values.shown(write.field(), write.side(), write.after()));
    }
}
