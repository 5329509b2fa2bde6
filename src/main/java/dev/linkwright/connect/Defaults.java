package dev.linkwright.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Access;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Sentence;

/** What the fields of a new actor get where the CRM has no value: the profile's default, or else the ERP's own. */
final class Defaults {
    private final List<DefaultValue> defaults;

    Defaults(List<DefaultValue> defaults) {
        this.defaults = defaults;
    }

    List<String> keys() {
        return defaults.stream().map(DefaultValue::erpField).toList();
    }

    boolean asks(String key) {
        return given(key).map(DefaultValue::asked).orElse(false);
    }

    /** The field as the profile demands it: what is mandatory there must not be blank. */
    FieldDefinition demanded(FieldDefinition field) {
        return given(field.key()).filter(DefaultValue::mandatory).isPresent()
                ? new FieldDefinition(field.key(), field.label(), field.type(), field.notation(), Access.MANDATORY,
                        field.maximumLength(), field.listName(), field.defaultValue(), field.group(), field.slot())
                : field;
    }

    /** @param note why the CRM's value is not in it */
    CreateField of(FieldDefinition field, Optional<Sentence> note, Map<String, List<ListItem>> lists) {
        Optional<FieldValue> ours = given(field.key()).map(DefaultValue::value).filter(value -> !value.isBlank());
        Optional<FieldValue> known = ours.flatMap(value -> item(field, value, lists));
        if (ours.isPresent() && known.isEmpty()) {
            // People see what the profile wants and the ERP does not have, and choose themselves.
            return new CreateField(field, new FieldValue.Blank(), CreateField.Source.NOTHING, true,
                    Optional.of(Sentence.of("connect.create.no-such-item", ours.get().textOrEmpty())));
        }
        FieldValue value = known.orElseGet(() -> FieldValue.of(Optional.ofNullable(field.defaultValue()).orElse("")));
        boolean asked = asks(field.key()) || (value.isBlank() && field.access() == Access.MANDATORY);
        return new CreateField(field, value,
                value.isBlank() ? CreateField.Source.NOTHING : CreateField.Source.DEFAULT, asked, note);
    }

    /** Of a list the item with this key, or else the one that people call so: keys differ from one company to the next. */
    private static Optional<FieldValue> item(FieldDefinition field, FieldValue value,
            Map<String, List<ListItem>> lists) {
        String list = field.listName();
        List<ListItem> items = list == null ? null : lists.get(list);
        if (field.type() != FieldType.LIST || items == null) {
            return Optional.of(value);
        }
        String text = value.textOrEmpty();
        return items.stream().filter(item -> item.key().equals(text)).findFirst()
                .or(() -> items.stream().filter(item -> item.label().strip().equalsIgnoreCase(text)).findFirst())
                .map(item -> FieldValue.of(item.key()));
    }

    private Optional<DefaultValue> given(String key) {
        return defaults.stream().filter(one -> one.erpField().equals(key)).findFirst();
    }
}
