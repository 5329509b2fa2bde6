package dev.linkwright.ui.conflict;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.ui.common.PreviewRow;
import dev.linkwright.ui.common.Reasons;
import dev.linkwright.ui.common.Texts;

/** The writes that a plan implies, as people read them. */
final class PreviewRows {
    private final Texts texts;
    private final Compared compared;
    private final ValueTexts values;
    private final Function<PlannedField, String> reason;

    private PreviewRows(Texts texts, Compared compared, Function<PlannedField, String> reason) {
        this.texts = texts;
        this.compared = compared;
        this.values = new ValueTexts(texts, compared.lists());
        this.reason = reason;
    }

    /** Every write with its reason, the ERP's first, as they will be sent. */
    static List<PreviewRow> of(Compared compared, Texts texts, Reasons reasons) {
        List<PlannedField> fields = compared.pending().plan().fields();
        return new PreviewRows(texts, compared, field -> String.join(". ", reasons.of(field))).rows(fields);
    }

    /** The writes of these fields, whose reason is the same for all of them. */
    static List<PreviewRow> of(Compared compared, Set<String> keys, Texts texts) {
        return new PreviewRows(texts, compared, _ -> "").rows(
                compared.pending().plan().fields().stream().filter(field -> keys.contains(field.key())).toList());
    }

    private List<PreviewRow> rows(List<PlannedField> fields) {
        PendingConnect pending = compared.pending();
        return Stream.concat(
                rows(fields, Side.ERP, compared.connection().name(),
                        pending.actorNumber() + ", " + pending.actorTitle()),
                rows(fields, Side.CRM, texts.text("conflict.side.crm"), pending.entityTitle())).toList();
    }

    private Stream<PreviewRow> rows(List<PlannedField> fields, Side side, String system, String record) {
        return fields.stream().flatMap(field -> field.writes().stream().filter(write -> write.side() == side)
                .map(write -> row(field, write, system, record)));
    }

    private PreviewRow row(PlannedField field, Write write, String system, String record) {
        return new PreviewRow(system, record, write.field().on(write.side()).label(),
                values.shown(write.field(), write.side(), write.before()),
                values.shown(write.field(), write.side(), write.after()), reason.apply(field));
    }
}
