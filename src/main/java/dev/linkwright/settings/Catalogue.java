package dev.linkwright.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Side;

/**
 * What the two systems of a connection say of their fields and lists, as far as they answered.
 *
 * @param erpFields of each actor type; one that is missing was not told
 * @param crmFields of each kind of record; likewise
 * @param lists     of each side by name; likewise
 * @param rights    what the ERP's user may do with each actor type; likewise
 */
public record Catalogue(Map<ActorType, List<FieldDefinition>> erpFields,
        Map<EntityType, List<FieldDefinition>> crmFields, Map<Side, Map<String, List<ListItem>>> lists,
        Map<ActorType, Rights> rights) {
    /** Nothing was told yet. */
    public static final Catalogue NONE = new Catalogue(Map.of(), Map.of(), Map.of(), Map.of());

    public Catalogue {
        erpFields = Map.copyOf(erpFields);
        crmFields = Map.copyOf(crmFields);
        lists = Map.copyOf(lists);
        rights = Map.copyOf(rights);
    }

    /** What a mapping of this actor type can name in the ERP; empty where it was not told. */
    public Optional<List<FieldDefinition>> erpFields(ActorType type) {
        return Optional.ofNullable(erpFields.get(type));
    }

    /** What a mapping of this kind of record can name in the CRM; likewise. */
    public Optional<List<FieldDefinition>> crmFields(EntityType type) {
        return Optional.ofNullable(crmFields.get(type));
    }

    public Optional<FieldDefinition> erpField(ActorType type, String key) {
        return find(erpFields.getOrDefault(type, List.of()), key);
    }

    public Optional<FieldDefinition> crmField(EntityType type, String key) {
        return find(crmFields.getOrDefault(type, List.of()), key);
    }

    /** The items of a list; empty where they were not told, and where there is no such list. */
    public Optional<List<ListItem>> list(Side side, @Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(lists.getOrDefault(side, Map.of()).get(name));
    }

    Catalogue withErpFields(ActorType type, List<FieldDefinition> fields) {
        Map<ActorType, List<FieldDefinition>> all = new HashMap<>(erpFields);
        all.put(type, fields);
        return new Catalogue(all, crmFields, lists, rights);
    }

    Catalogue withCrmFields(EntityType type, List<FieldDefinition> fields) {
        Map<EntityType, List<FieldDefinition>> all = new HashMap<>(crmFields);
        all.put(type, fields);
        return new Catalogue(erpFields, all, lists, rights);
    }

    Catalogue withRights(ActorType type, Rights granted) {
        Map<ActorType, Rights> all = new HashMap<>(rights);
        all.put(type, granted);
        return new Catalogue(erpFields, crmFields, lists, all);
    }

    Catalogue withList(Side side, String name, List<ListItem> items) {
        Map<String, List<ListItem>> ofSide = new HashMap<>(lists.getOrDefault(side, Map.of()));
        ofSide.put(name, items);
        Map<Side, Map<String, List<ListItem>>> all = new EnumMap<>(Side.class);
        all.putAll(lists);
        all.put(side, Map.copyOf(ofSide));
        return new Catalogue(erpFields, crmFields, all, rights);
    }

    private static Optional<FieldDefinition> find(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
