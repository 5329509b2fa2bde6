package dev.linkwright.ui.conflict;

import java.util.List;
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
        PendingConnect pending = compared.pending();
        return Stream.concat(
                pending.plan().writes(Side.ERP).stream()
                        .map(write -> row(compared, write, compared.connection().name(),
                                pending.actorNumber() + ", " + pending.actorTitle(), texts)),
                pending.plan().writes(Side.CRM).stream().map(
                        write -> row(compared, write, texts.text("conflict.side.crm"), pending.entityTitle(), texts)))
                .toList();
    }

    private static PreviewRow row(Compared compared, Write write, String system, String record, Texts texts) {
        return new PreviewRow(system, record, write.field().on(write.side()).label(),
                shown(compared.lists().text(write.field(), write.side(), write.before()), texts),
                shown(compared.lists().text(write.field(), write.side(), write.after()), texts));
    }

    private static String shown(String text, Texts texts) {
        return text.isEmpty() ? texts.text("conflict.blank") : text;
    }
}
