package dev.linkwright.ui.conflict;

import java.util.List;

import dev.linkwright.connect.KnownLists;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.ui.common.Texts;

/** What people read for a value of a field, and what they decide by what they type. */
final class ValueTexts {
    private final Texts texts;
    private final KnownLists lists;

    ValueTexts(Texts texts, KnownLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /** Empty for a blank value. */
    String text(MappedField field, Side side, FieldValue value) {
        return texts.values().shown(field.on(side).type(), lists.text(field, side, value));
    }

    String text(PlannedField field, Side side) {
        return text(field.field(), side, field.on(side).raw());
    }

    /** The same with a word for a blank value. */
    String shown(MappedField field, Side side, FieldValue value) {
        String text = text(field, side, value);
        return text.isEmpty() ? texts.text("conflict.blank") : text;
    }

    /** The items that a person may take instead of either side's; empty if the field is no list. */
    List<ListItem> items(MappedField field) {
        return field.crm().type() == FieldType.LIST ? lists.choosable(field) : List.of();
    }

    /** Whether there can be a third value. Of yes and no there is none. */
    boolean canBeTyped(MappedField field) {
        return switch (field.crm().type()) {
            case TEXT, NUMBER, DECIMAL, DATE -> true;
            case LIST -> !items(field).isEmpty();
            case YES_NO, PASSWORD -> false;
        };
    }

    /** How a value is typed; empty where anything goes. */
    String example(MappedField field) {
        return texts.values().example(field.crm().type());
    }

    /**
     * What is decided by typing this; of a list the key of the CRM's item. What is not of the field's type stays as it
     * was typed, so that the row can say so.
     */
    Decision decision(PlannedField field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Decision.MAKE_BLANK;
        }
        boolean isList = field.field().crm().type() == FieldType.LIST;
        for (Side side : Side.values()) {
            String same = isList ? field.field().inTermsOf(side, text) : text;
            String held = isList ? field.on(side).raw().textOrEmpty() : text(field, side);
            if (same.equals(held) && field.accepts(Decision.take(side))) {
                return Decision.take(side);
            }
        }
        return new Decision.Typed(texts.values().read(field.field().crm().type(), text).orElse(text));
    }
}
