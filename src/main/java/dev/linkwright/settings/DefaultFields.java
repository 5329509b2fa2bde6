package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.Access;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.settings.DefaultField.Source;
import dev.linkwright.sync.merge.Hindrances;
import dev.linkwright.sync.plan.Hindrance;

/** What the fields of a new actor get where the CRM has no value. */
public final class DefaultFields {
    private DefaultFields() {
    }

    /**
     * Those with a default first, in the order in which they are asked for, then the ERP's others. A password has none: it
     * would stand in the profile.
     */
    public static List<DefaultField> of(ActorMapping mapping, Catalogue catalogue) {
        Map<String, FieldDefinition> known = new LinkedHashMap<>();
        mapping.defaults().forEach(one -> known.put(one.erpField(), unknown(one.erpField())));
        catalogue.erpFields().getOrDefault(mapping.actorType(), List.of()).stream()
                .filter(field -> field.access() != Access.READ_ONLY && field.type() != FieldType.PASSWORD)
                .forEach(field -> known.put(field.key(), field));
        return known.values().stream().map(field -> of(mapping, field, catalogue)).toList();
    }

    /**
     * The mapping with a default of a field. Where neither a value is set nor a person is asked, it has none; what is
     * mandatory and has no value is asked for.
     */
    public static ActorMapping with(ActorMapping mapping, String key, FieldValue value, boolean asked,
            boolean mandatory) {
        List<DefaultValue> all = new ArrayList<>(mapping.defaults());
        if (value.isBlank() && !asked && !mandatory) {
            all.removeIf(one -> one.erpField().equals(key));
        } else {
            DefaultValue next = new DefaultValue(key, value, asked || value.isBlank(), mandatory);
            if (given(mapping, key).isEmpty()) {
                all.add(next);
            }
            all.replaceAll(one -> one.erpField().equals(key) ? next : one);
        }
        return mapping.withDefaults(all);
    }

    /** The mapping with a default asked for so many places later, or earlier if negative. */
    public static ActorMapping moved(ActorMapping mapping, String key, int by) {
        List<DefaultValue> all = new ArrayList<>(mapping.defaults());
        Optional<DefaultValue> given = given(mapping, key);
        given.ifPresent(one -> {
            int at = all.indexOf(one);
            all.remove(at);
            all.add(Math.clamp(at + by, 0, all.size()), one);
        });
        return mapping.withDefaults(all);
    }

    private static DefaultField of(ActorMapping mapping, FieldDefinition field, Catalogue catalogue) {
        Optional<DefaultValue> given = given(mapping, field.key());
        Optional<Sentence> hindrance = given.map(DefaultValue::value).filter(value -> !value.isBlank())
                .flatMap(value -> Hindrances.of(Side.ERP, field, item(field, value, catalogue),
                        name -> catalogue.list(Side.ERP, name)))
                .map(Hindrance::sentence);
        return new DefaultField(field, given, source(mapping, field, given), hindrance);
    }

    private static Source source(ActorMapping mapping, FieldDefinition field, Optional<DefaultValue> given) {
        if (mapping.fields().stream().anyMatch(one -> one.erpField().equals(field.key()) && one.crmField() != null
                && one.direction().writesTo(Side.ERP))) {
            return Source.CRM;
        }
        if (given.filter(one -> !one.value().isBlank()).isPresent()) {
            return Source.DEFAULT;
        }
        return given.isPresent() ? Source.ASKED : isBlank(field.defaultValue()) ? Source.NOTHING : Source.ERP;
    }

    /** A profile may name an item by what people call it, because keys differ from one company to the next. */
    private static FieldValue item(FieldDefinition field, FieldValue value, Catalogue catalogue) {
        return catalogue.list(Side.ERP, field.listName()).stream().flatMap(List::stream)
                .filter(item -> item.label().strip().equalsIgnoreCase(value.textOrEmpty())).map(ListItem::key)
                .findFirst().map(FieldValue::of).orElse(value);
    }

    private static Optional<DefaultValue> given(ActorMapping mapping, String key) {
        return mapping.defaults().stream().filter(one -> one.erpField().equals(key)).findFirst();
    }

    private static FieldDefinition unknown(String key) {
        return FieldDefinition.text(key, key, Notation.PLAIN, Access.NORMAL, 0);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
