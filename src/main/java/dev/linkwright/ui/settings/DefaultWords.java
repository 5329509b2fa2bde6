package dev.linkwright.ui.settings;

import java.util.List;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Side;
import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.DefaultField;
import dev.linkwright.ui.common.Texts;

/** What is said about the default of a field. */
final class DefaultWords {
    private final Texts texts;

    DefaultWords(Texts texts) {
        this.texts = texts;
    }

    String value(DefaultField field, Catalogue known) {
        String value = field.value().textOrEmpty();
        if (field.field().type() != FieldType.LIST) {
            return texts.values().shown(field.field().type(), value);
        }
        return known.list(Side.ERP, field.field().listName()).stream().flatMap(List::stream)
                .filter(item -> item.key().equals(value)).map(ListItem::label).findFirst().orElse(value);
    }

    String note(DefaultField field) {
        return field.hindrance().map(texts::say).orElseGet(() -> field.isWithoutSource()
                ? texts.text("settings.defaults.without-source")
                : texts.text("settings.defaults.source." + KeyWord.of(field.source())));
    }

    Footing footing(List<DefaultField> fields) {
        long wrong = fields.stream().filter(field -> field.hindrance().isPresent()).count();
        long open = fields.stream().filter(DefaultField::isWithoutSource).count();
        return wrong > 0
                ? Footing.bad(texts.text("settings.defaults.foot.wrong", wrong))
                : open > 0 ? Footing.attention(texts.text("settings.defaults.foot.open", open)) : Footing.NONE;
    }
}
