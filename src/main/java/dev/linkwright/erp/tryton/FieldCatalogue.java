package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.Operator;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;

/** What Tryton says of the fields, asked once per connection: labels, what may be written, lengths. */
final class FieldCatalogue {
    private static final Set<Operator> TEXT = Set.of(Operator.STARTS_WITH, Operator.CONTAINS, Operator.ENDS_WITH,
            Operator.EQUALS, Operator.DOES_NOT_CONTAIN, Operator.IS_NOT);
    private static final Set<Operator> LIST = Set.of(Operator.ONE_OF, Operator.NOT_ONE_OF);

    /** @param identifierTypes the types that this Tryton takes */
    private record Known(List<FieldDefinition> fields, Set<String> identifierTypes) {
    }

    private final TrytonSession session;
    private volatile @Nullable Known known;

    FieldCatalogue(TrytonSession session) {
        this.session = session;
    }

    List<FieldDefinition> fields() {
        return known().fields();
    }

    boolean takesIdentifiersOf(String type) {
        return known().identifierTypes().contains(type);
    }

    List<SearchableField> searchable() {
        return fields().stream().map(field -> new SearchableField(field, operators(field), isSortable(field.key())))
                .toList();
    }

    private static Set<Operator> operators(FieldDefinition field) {
        return field.type() == FieldType.LIST ? LIST : TEXT;
    }

    /** Values of child rows cannot be sorted by. */
    static boolean isSortable(String field) {
        return field.equals(PartyField.NAME.key()) || field.equals(PartyField.CODE.key());
    }

    private Known known() {
        @Nullable
        Known asked = known;
        if (asked == null) {
            asked = ask();
            known = asked;
        }
        return asked;
    }

    private Known ask() {
        Map<String, JsonNode> models = new HashMap<>();
        models.put(PartyRow.MODEL, session.read("model.party.party.fields_get",
                Wire.list("name", "code", "phone", "mobile", "fax", "email", "website", "identifiers",
                        "tax_identifier")));
        models.put(RowKind.ADDRESS.model(), session.read("model.party.address.fields_get",
                Wire.list("street", "postal_code", "city", "country")));
        models.put(RowKind.CONTACT.model(),
                session.read("model.party.contact_mechanism.fields_get", Wire.list("value")));
        models.put(RowKind.IDENTIFIER.model(), session.read("model.party.identifier.fields_get", Wire.list("code")));
        List<FieldDefinition> fields = new ArrayList<>();
        for (PartyField field : PartyField.values()) {
            fields.add(definition(field, models));
        }
        Set<String> types = new HashSet<>();
        session.read("model.party.identifier.get_types").forEach(pair -> types.add(pair.path(0).asText()));
        return new Known(List.copyOf(fields), Set.copyOf(types));
    }

    private static FieldDefinition definition(PartyField field, Map<String, JsonNode> models) {
        JsonNode party = models.getOrDefault(PartyRow.MODEL, Wire.object());
        if (field.slot().isEmpty()) {
            JsonNode described = party.path(field.column());
            return FieldDefinition.text(field.key(), described.path("string").asText(field.key()), field.notation(),
                    partyAccess(field, described), described.path("size").asInt(0));
        }
        Slot slot = field.slot().orElseThrow();
        JsonNode row = models.getOrDefault(slot.kind().model(), Wire.object());
        String column = field.column().replace(".code", "");
        String label = slot == Slot.ADDRESS
                ? row.path(column).path("string").asText(field.key())
                : party.path(labelled(slot)).path("string").asText(field.key());
        boolean isList = field.notation() == Notation.COUNTRY;
        Access access = row.path(column).path("readonly").asBoolean() ? Access.READ_ONLY : Access.NORMAL;
        return new FieldDefinition(field.key(), label, isList ? FieldType.LIST : FieldType.TEXT, field.notation(),
                access, row.path(column).path("size").asInt(0), isList ? Countries.LIST : null, null,
                slot == Slot.ADDRESS ? slot.word() : null, slot.word());
    }

    /** Tryton takes a party without a name, and shows it as its number only. */
    private static Access partyAccess(PartyField field, JsonNode described) {
        if (field == PartyField.CODE || described.path("readonly").asBoolean()) {
            return Access.READ_ONLY;
        }
        return Access.MANDATORY;
    }

    /** The party's own field that people know the slot by. */
    private static String labelled(Slot slot) {
        return switch (slot) {
            case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> slot.word();
            case IDENTIFIER -> "identifiers";
            case VAT -> "tax_identifier";
            case ADDRESS -> "addresses";
        };
    }
}
