package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Makes the operations that change a record: for each field a test of what lies there, then the new value. */
final class Patch {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String system;
    private final EntityFields fields;
    private final Countries countries;

    Patch(String system, EntityFields fields, Countries countries) {
        this.system = system;
        this.fields = fields;
        this.countries = countries;
    }

    /** Tests come first, so that a failing one leaves nothing half done even where a server applies as it reads. */
    List<Operation> operations(List<FieldChange> changes, Entity entity, Bindings bindings) {
        List<Operation> tests = new ArrayList<>();
        List<Operation> writes = new ArrayList<>();
        ObjectNode custom = JSON.objectNode();
        for (FieldChange change : changes) {
            SuperOfficeField field = field(change);
            String after = change.after().textOrEmpty();
            switch (field.place()) {
                case Place.Plain(String property) -> replace(entity, List.of(property), JSON.textNode(after), tests,
                        writes);
                case Place.AddressPart(String block, String part) -> replace(entity, List.of("Address", block, part),
                        JSON.textNode(after), tests, writes);
                case Place.Item(String property) -> item(entity, property, "Id", itemId(field, after), tests, writes);
                case Place.CountryCode(String property) -> item(entity, property, "CountryId",
                        countryId(field, after), tests, writes);
                case Place.Row(String property) -> row(property, fields.index(entity, field, bindings), entity, after,
                        tests, writes);
                case Place.Flag(String property) -> replace(entity, List.of(property),
                        JSON.booleanNode(Boolean.parseBoolean(after)), tests, writes);
                case Place.Day(String property) -> replace(entity, List.of(property), JSON.textNode(day(field, after)),
                        tests, writes);
                case Place.Custom(CustomField place) -> custom.put(place.name(),
                        custom(place, field.length(), after, entity));
                case Place.UserName _,Place.CompanyName _,Place.FullName _,Place.Moment _ -> throw new ProblemException(
                        new Problem.NotAllowed(system, field.key()));
            }
        }
        if (!custom.isEmpty()) {
            custom(custom, entity, tests, writes);
        }
        tests.addAll(writes);
        return tests;
    }

    private SuperOfficeField field(FieldChange change) {
        return fields.field(change.field()).orElseThrow(
                () -> new ProblemException(new Problem.Bug("SuperOffice has no field " + change.field())));
    }

    private static void replace(Entity entity, List<String> path, JsonNode after, List<Operation> tests,
            List<Operation> writes) {
        JsonNode before = entity.json();
        for (String step : path) {
            before = before.path(step);
        }
        tests.add(new Operation.Test(path, before));
        writes.add(new Operation.Replace(path, after));
    }

    private static void item(Entity entity, String property, String idName, long id, List<Operation> tests,
            List<Operation> writes) {
        JsonNode before = entity.json().path(property);
        if (before.isObject()) {
            tests.add(new Operation.Test(List.of(property, idName), before.path(idName)));
        } else {
            tests.add(new Operation.Test(List.of(property), before));
        }
        // The whole item, because the old one's name must not stand beside the new one's number.
        ObjectNode after = JSON.objectNode().put(idName, id);
        writes.add(new Operation.Replace(List.of(property), after));
    }

    private static void row(String property, int index, Entity entity, String after, List<Operation> tests,
            List<Operation> writes) {
        if (index < 0) {
            if (!after.isEmpty()) {
                writes.add(new Operation.Append(List.of(property),
                        JSON.objectNode().put("Value", after).put("Description", "")));
            }
            return;
        }
        List<String> value = List.of(property, Integer.toString(index), "Value");
        tests.add(new Operation.Test(value, entity.json().path(property).path(index).path("Value")));
        writes.add(after.isEmpty()
                ? new Operation.Remove(value.subList(0, 2))
                : new Operation.Replace(value, JSON.textNode(after)));
    }

    /**
     * All user-defined fields are written at once, as SuperOffice may blank those that are not named; so the others are
     * tested too. They are read by the older name of the property that is written, which holds further fields.
     */
    private static void custom(ObjectNode changed, Entity entity, List<Operation> tests, List<Operation> writes) {
        ObjectNode all = JSON.objectNode();
        for (String property : List.of(Place.Custom.ALL, Place.Custom.WRITTEN)) {
            for (Map.Entry<String, JsonNode> one : entity.json().path(property).properties()) {
                if (!one.getKey().contains(Place.Custom.DISPLAY) && !all.has(one.getKey())) {
                    all.set(one.getKey(), one.getValue());
                    tests.add(new Operation.Test(List.of(property, one.getKey()), one.getValue()));
                }
            }
        }
        all.setAll(changed);
        writes.add(new Operation.Replace(List.of(Place.Custom.WRITTEN), all));
    }

    private String custom(CustomField field, int length, String after, Entity entity) {
        JsonNode before = entity.json().path(Place.Custom.ALL).path(field.name());
        if (field.readOnly() || before.isMissingNode()) {
            throw new ProblemException(new Problem.NotAllowed(system, field.key()));
        }
        if (length > 0 && after.length() > length) {
            throw new ProblemException(new Problem.Refused(system,
                    Sentence.of("write.too-long", field.label(), length, after.length()),
                    field.key()));
        }
        return CustomValues.wire(field.type(), after, before.asText("")).orElseThrow(() -> new ProblemException(
                new Problem.Refused(system, Sentence.of("write.no-value", field.label(), after), field.key())));
    }

    private String day(SuperOfficeField field, String day) {
        return Dates.wire(day).orElseThrow(
                () -> new ProblemException(
                        new Problem.Refused(system, Sentence.of("write.unreadable", day), field.key())));
    }

    private long itemId(SuperOfficeField field, String key) {
        if (key.isEmpty()) {
            return 0;
        }
        if (!key.matches("\\d{1,9}")) {
            throw new ProblemException(new Problem.Refused(system, Sentence.of("write.no-item", key), field.key()));
        }
        return Long.parseLong(key);
    }

    private long countryId(SuperOfficeField field, String code) {
        if (code.isEmpty()) {
            return 0;
        }
        Optional<Long> id = countries.id(code);
        return id.orElseThrow(() -> new ProblemException(
                new Problem.Refused(system, Sentence.of("write.no-item", code), field.key())));
    }
}
