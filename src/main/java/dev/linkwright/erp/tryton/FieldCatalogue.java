package dev.linkwright.erp.tryton;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.SearchableField;
import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Operator;

/** What Tryton says of the fields of a model, asked once per connection: labels, what may be written, lengths. */
final class FieldCatalogue {
    private static final Set<Operator> TEXT = Set.of(Operator.STARTS_WITH, Operator.CONTAINS, Operator.ENDS_WITH,
            Operator.EQUALS, Operator.DOES_NOT_CONTAIN, Operator.IS_NOT);
    private static final Set<Operator> LIST = Set.of(Operator.ONE_OF, Operator.NOT_ONE_OF);
    private static final Set<Operator> ORDERED = Set.of(Operator.EQUALS, Operator.IS_NOT, Operator.LESS,
            Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN);

    private final TrytonSession session;
    private final ActorModel model;
    private volatile @Nullable List<FieldDefinition> fields;
    private volatile @Nullable Set<String> identifierTypes;

    FieldCatalogue(TrytonSession session, ActorModel model) {
        this.session = session;
        this.model = model;
    }

    List<FieldDefinition> fields() {
        @Nullable
        List<FieldDefinition> known = fields;
        if (known == null) {
            known = ask();
            fields = known;
        }
        return known;
    }

    /** The lists of its fields. */
    Stream<Items> items() {
        return model.fields().stream().flatMap(field -> field.items().stream());
    }

    /** Whether this Tryton has the type of identifiers. */
    boolean takesIdentifiersOf(String type) {
        @Nullable
        Set<String> known = identifierTypes;
        if (known == null) {
            Set<String> types = new HashSet<>();
            session.read("model.party.identifier.get_types").forEach(pair -> types.add(pair.path(0).asText()));
            known = Set.copyOf(types);
            identifierTypes = known;
        }
        return known.contains(type);
    }

    List<SearchableField> searchable() {
        List<FieldDefinition> definitions = fields();
        List<ActorField> all = model.fields();
        return IntStream.range(0, definitions.size()).mapToObj(index -> {
            ActorField field = all.get(index);
            return new SearchableField(definitions.get(index), operators(field.type()), field.sortable());
        }).toList();
    }

    static Set<Operator> operators(FieldType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case LIST -> LIST;
            case DATE, NUMBER, DECIMAL -> ORDERED;
            case YES_NO -> Set.of(Operator.EQUALS);
            case PASSWORD -> Set.of();
        };
    }

    private List<FieldDefinition> ask() {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        for (ActorField field : model.fields()) {
            columns.computeIfAbsent(holder(field), _ -> new LinkedHashSet<>()).add(field.ownColumn());
            field.slot().flatMap(Slot::labelledBy).ifPresent(
                    label -> columns.computeIfAbsent(model.model(), _ -> new LinkedHashSet<>()).add(label));
        }
        Map<String, JsonNode> described = new HashMap<>();
        columns.forEach((name, asked) -> described.put(name,
                session.read("model." + name + ".fields_get", Wire.listOf(asked))));
        JsonNode defaults = defaults();
        return model.fields().stream().map(field -> definition(field, described, defaults)).toList();
    }

    /** The model that the field's column is one of. */
    private String holder(ActorField field) {
        return field.slot().map(slot -> slot.kind().model()).orElse(model.model());
    }

    /** Of the columns that every Tryton has only references have defaults worth showing: the texts are empty. */
    private JsonNode defaults() {
        Set<String> columns = new LinkedHashSet<>();
        model.ownFields().stream().filter(field -> field.type() == FieldType.LIST).map(ActorField::ownColumn)
                .forEach(columns::add);
        model.further().get().stream().map(ActorField::column).forEach(columns::add);
        return columns.isEmpty()
                ? Wire.object()
                : session.read("model." + model.model() + ".default_get", Wire.listOf(columns), false);
    }

    private FieldDefinition definition(ActorField field, Map<String, JsonNode> described, JsonNode defaults) {
        JsonNode column = described.getOrDefault(holder(field), Wire.object()).path(field.ownColumn());
        JsonNode named = field.slot().flatMap(Slot::labelledBy)
                .map(label -> described.getOrDefault(model.model(), Wire.object()).path(label)).orElse(column);
        Access access = column.path("readonly").asBoolean() ? Access.READ_ONLY : field.access();
        String preset = field.slot().isPresent() ? "" : Wire.text(defaults.path(field.ownColumn()));
        String slot = field.slot().map(Slot::word).orElse(null);
        boolean isPart = field.slot().filter(rows -> model.fields(rows).size() > 1).isPresent();
        return new FieldDefinition(field.key(), named.path("string").asText(field.key()), field.type(),
                field.notation(), access, column.path("size").asInt(0), field.items().map(Items::name).orElse(null),
                preset.isEmpty() ? null : preset, isPart ? slot : null, slot);
    }
}
