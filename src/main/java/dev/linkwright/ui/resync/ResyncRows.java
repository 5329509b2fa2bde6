package dev.linkwright.ui.resync;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.connect.ResyncCount;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.ui.common.PreviewRow;
import dev.linkwright.ui.common.Texts;

/** What a resync would write, as people read it. */
final class ResyncRows {
    private final Texts texts;

    ResyncRows(Texts texts) {
        this.texts = texts;
    }

    List<PreviewRow> of(ResyncCount count, boolean noBlankOverValue) {
        return count.records(noBlankOverValue).stream()
                .flatMap(item -> item.values().stream().map(write -> row(count, item.title(), write))).toList();
    }

    private PreviewRow row(ResyncCount count, String title, Write write) {
        return new PreviewRow(count.wish().connection().name(), title, write.field().erp().label(),
                text(count, write.field(), write.before()), text(count, write.field(), write.after()), reason(write));
    }

    private String text(ResyncCount count, MappedField field, FieldValue value) {
        String text = texts.values().shown(field.erp().type(),
                count.lists().text(field, Side.ERP, value));
        return text.isEmpty() ? texts.text("resync.blank") : text;
    }

    private String reason(Write write) {
        List<String> reasons = new ArrayList<>();
        if (write.reason().overwritesEdit()) {
            reasons.add(texts.text("resync.reason.overwrites"));
        }
        if (write.deletes()) {
            reasons.add(texts.text("resync.reason.deletes"));
        }
        return reasons.isEmpty() ? texts.text("resync.reason") : String.join(". ", reasons);
    }
}
