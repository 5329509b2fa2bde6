package dev.linkwright.erp.tryton;

import static dev.linkwright.erp.tryton.ActorField.in;
import static dev.linkwright.erp.tryton.ActorField.own;
import static dev.linkwright.erp.tryton.ActorField.partOf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Notation;

/**
 * How Tryton keeps actors, as data: what reading, searching, writing and watching them goes by.
 *
 * <p>
 * A person is a party like a company and has one name only. It cannot be taken apart without loss ("Anna van den Berg"),
 * so there is no field for the first or the last name. Its identifiers, such as a national one, are left alone.
 *
 * <p>
 * A project has no number and cannot be archived. Its dates are those of its timesheet, which only somebody in Tryton
 * opens.
 *
 * @param model        Tryton's name of it
 * @param noun         what problems call one
 * @param nouns        what problems call several
 * @param named        the fields that every Tryton has, in the order people expect
 * @param further      those that one Tryton has besides, in the record itself
 * @param rows         the kinds of rows whose changes change the actor
 * @param found        the columns that a text is looked for in
 * @param numberColumn what people call an actor; null where Tryton gives it no number
 * @param archivable   whether Tryton can hide one, and replace it by another
 * @param marker       tells which Create made one
 */
record ActorModel(String model, String noun, String nouns, List<ActorField> named,
        Supplier<List<ActorField>> further, List<RowKind> rows, List<String> found, @Nullable String numberColumn,
        boolean archivable, Marker marker) {
    static final String NAME = "name";
    private static final String CODE = "code";
    private static final ActorField NAMED = own(NAME).mandatory().sorted();
    private static final ActorField NUMBERED = own(CODE).readOnly().sorted();
    private static final List<ActorField> ADDRESS = List.of(partOf(Slot.ADDRESS, "street"),
            partOf(Slot.ADDRESS, "postal_code"), partOf(Slot.ADDRESS, "city"),
            partOf(Slot.ADDRESS, "country").from(ListSource.COUNTRY));
    private static final List<ActorField> CONTACT = List.of(in(Slot.PHONE, "value", Notation.PHONE),
            in(Slot.MOBILE, "value", Notation.PHONE), in(Slot.FAX, "value", Notation.PHONE),
            in(Slot.EMAIL, "value", Notation.EMAIL), in(Slot.WEBSITE, "value", Notation.WEB_ADDRESS));
    /** Tryton's own search of parties: name, code, identifiers and contact mechanisms. */
    private static final List<String> PARTY_SEARCH = List.of("rec_name");

    static final ActorModel COMPANY = new ActorModel("party.party", "party", "parties",
            all(List.of(NAMED, NUMBERED, in(Slot.IDENTIFIER, CODE, Notation.ORGANISATION_NUMBER),
                    in(Slot.VAT, CODE, Notation.ORGANISATION_NUMBER)), ADDRESS, CONTACT),
            List::of, List.of(RowKind.ADDRESS, RowKind.CONTACT, RowKind.IDENTIFIER), PARTY_SEARCH, CODE, true,
            new Marker.Row());
    static final ActorModel PERSON = new ActorModel("party.party", "person", "persons",
            all(List.of(NAMED, NUMBERED), CONTACT, ADDRESS),
            List::of, List.of(RowKind.ADDRESS, RowKind.CONTACT, RowKind.RELATION), PARTY_SEARCH, CODE, true,
            new Marker.Row());
    /** Its {@code rec_name} is a path through the projects above it, with signs of its own. */
    static final ActorModel PROJECT = new ActorModel("project.work", "project", "projects",
            List.of(NAMED, own("status").mandatory().from(ListSource.PROJECT_STATUS),
                    own("party").readOnly().showing("name"),
                    own("timesheet_start_date").named("startDate").dateOf(RowKind.TIMESHEET),
                    own("timesheet_end_date").named("endDate").dateOf(RowKind.TIMESHEET), own("comment")),
            List::of, List.of(RowKind.TIMESHEET), List.of(NAME, "party.rec_name"), null, false,
            new Marker.Line("comment"));

    @SafeVarargs
    private static List<ActorField> all(List<ActorField>... parts) {
        List<ActorField> all = new ArrayList<>();
        for (List<ActorField> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    ActorModel with(Supplier<List<ActorField>> others) {
        return new ActorModel(model, noun, nouns, named, others, rows, found, numberColumn, archivable, marker);
    }

    List<ActorField> fields() {
        return all(named, further.get());
    }

    Optional<ActorField> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    ActorField known(String key) {
        return field(key).orElseThrow(() -> new IllegalArgumentException("Not a field of a " + noun + ": " + key));
    }

    List<ActorField> fields(Slot slot) {
        return named.stream().filter(field -> slot.equals(field.rows())).toList();
    }

    /** Those that lie in the record itself. */
    List<ActorField> ownFields() {
        return fields().stream().filter(field -> field.rows() == null).toList();
    }

    List<Slot> slots() {
        return named.stream().flatMap(field -> field.slot().stream()).distinct().toList();
    }

    /** What the actor holds there. */
    FieldValue country(ActorRow row, Bindings bindings) {
        return countryField().map(field -> row.value(field, bindings))
                .orElseGet(FieldValue.Blank::new);
    }

    /** The same among values by key. */
    FieldValue countryIn(Map<String, FieldValue> values) {
        return countryField().map(field -> values.getOrDefault(field.key(), new FieldValue.Blank()))
                .orElseGet(FieldValue.Blank::new);
    }

    /** The country that phone numbers are read with. */
    Optional<ActorField> countryField() {
        return named.stream().filter(field -> ListSource.COUNTRY.equals(field.source())).findFirst();
    }

    /** What tells an actor's name and number. */
    Set<String> titleColumns() {
        Set<String> columns = new LinkedHashSet<>(List.of(NAME));
        if (numberColumn != null) {
            columns.add(numberColumn);
        }
        return columns;
    }

    /** Everything that an actor is compared and written by. */
    List<String> everything() {
        Set<String> columns = new LinkedHashSet<>(stamps());
        columns.addAll(titleColumns());
        if (archivable) {
            columns.add("active");
            columns.add(ActorRow.REPLACED_BY);
        }
        for (ActorField field : fields()) {
            columns.addAll(field.asked());
            field.labelColumn().ifPresent(label -> columns.add(field.path(label)));
            field.list().map(ListSource::least).ifPresent(columns::add);
        }
        for (RowKind kind : rows) {
            kind.columns().forEach(column -> columns.add(kind.list() + "." + column));
        }
        return List.copyOf(columns);
    }

    /** Enough for a version. */
    List<String> stamps() {
        List<String> columns = new ArrayList<>(Stamp.COLUMNS);
        for (RowKind kind : rows) {
            Stamp.COLUMNS.forEach(column -> columns.add(kind.list() + "." + column));
        }
        return columns;
    }
}
