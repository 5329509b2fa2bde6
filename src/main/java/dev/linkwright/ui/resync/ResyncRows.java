package dev.linkwright.ui.resync;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.connect.ResyncCount;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
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
                .flatMap(item -> item.values().stream().map(value -> row(count, item.title(), value))).toList();
    }

    private PreviewRow row(ResyncCount count, String title, ResyncCount.Value value) {
        Write write = value.write();
        return new PreviewRow(count.wish().connection().name(), title, write.field().erp().label(),
                text(count, write.field(), write.before()), text(count, write.field(), write.after()), reason(value));
    }

    private String text(ResyncCount count, MappedField field, FieldValue value) {
        String text = texts.values().shown(field.erp().type(),
                count.lists().text(field, dev.linkwright.model.Side.ERP, value));
        return text.isEmpty() ? texts.text("resync.blank") : text;
    }

    private String reason(ResyncCount.Value value) {
        List<String> reasons = new ArrayList<>();
        if (value.reason().overwritesEdit()) {
            reasons.add(texts.text("resync.reason.overwrites"));
        }
        if (value.write().deletes()) {
            reasons.add(texts.text("resync.reason.deletes"));
        }
        return reasons.isEmpty() ? texts.text("resync.reason") : String.join(". ", reasons);
    }
}
