package dev.linkwright.ui.settings;

import java.util.Optional;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.KeyWord;
import dev.linkwright.settings.PreviewField;
import dev.linkwright.settings.PreviewedRecord;
import dev.linkwright.ui.common.Texts;

/** What people read of a record that a mapping is tried with. */
final class MappingPreviewWords {
    private final Texts texts;
    private final MappingWords mapping;

    MappingPreviewWords(Texts texts, MappingWords mapping) {
        this.texts = texts;
        this.mapping = mapping;
    }

    String search(EntityType kind) {
        return texts.text("settings.mapping.preview.search." + KeyWord.of(kind));
    }

    String hit(FinderRow row) {
        return row.detail().isEmpty() ? row.title() : row.title() + " \u00b7 " + row.detail();
    }

    /** How the record is tied to the ERP over the connection. */
    String standing(PreviewedRecord record) {
        String title = record.crm().title();
        return record.linkedAs().map(as -> texts.text(
                record.erp().isPresent()
                        ? "settings.mapping.preview.linked"
                        : "settings.mapping.preview.linked-otherwise",
                title, mapping.actor(as), record.erp().map(actor -> actor.title()).orElse("")))
                .orElseGet(() -> texts.text("settings.mapping.preview.not-linked", title));
    }

    String crm(PreviewField field) {
        return value(field.crm());
    }

    /** Nothing where the ERP was not read. */
    String erp(PreviewField field) {
        return field.erp().map(this::value).orElse("");
    }

    String sign(PreviewField field) {
        return switch (field.match()) {
            case EQUAL -> "=";
            case DIFFERENT -> "\u2260";
            case NOT_COMPARED -> "\u2013";
        };
    }

    /** The sign for who cannot see it, and why there is none. */
    String match(PreviewField field) {
        String match = texts.text("settings.mapping.preview.match." + KeyWord.of(field.match()));
        return field.why().map(why -> match + ": " + texts.say(why)).orElse(match);
    }

    /** The whole row as sentences. */
    String row(PreviewField field) {
        Optional<String> erp = field.erp().map(this::value);
        return texts.text("settings.mapping.preview.row", field.crmLabel(), crm(field), field.erpLabel(),
                erp.orElse(texts.text("settings.mapping.preview.none")), match(field));
    }

    private String value(PreviewField.Held held) {
        return switch (held.value()) {
            case FieldValue.Text(String text) -> held.type() == FieldType.LIST && !held.item().isEmpty()
                    ? held.item()
                    : texts.values().shown(held.type(), text);
            case FieldValue.Blank() -> texts.text("settings.mapping.preview.blank");
            case FieldValue.NotReadable(_) -> texts.text("settings.mapping.preview.not-readable");
        };
    }
}
