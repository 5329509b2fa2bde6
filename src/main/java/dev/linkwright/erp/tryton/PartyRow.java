package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Version;

/**
 * A party as it was read, with its child rows in Tryton's order. Archived child rows are not among them, as in Tryton's
 * own form.
 */
record PartyRow(long id, JsonNode columns, List<ChildRow> children) {
    static final String MODEL = "party.party";

    PartyRow {
        children = List.copyOf(children);
    }

    static PartyRow of(JsonNode party) {
        List<ChildRow> children = new ArrayList<>();
        for (RowKind kind : RowKind.values()) {
            party.path(kind.list() + ".")
                    .forEach(row -> children.add(new ChildRow(kind, row.path("id").longValue(), row)));
        }
        return new PartyRow(party.path("id").longValue(), party, children);
    }

    /** Everything that a party is compared and written by. */
    static List<String> everything() {
        Set<String> fields = new LinkedHashSet<>(Stamp.COLUMNS);
        fields.addAll(List.of("name", "code", "active", "write_uid", "tax_identifier"));
        for (RowKind kind : RowKind.values()) {
            kind.columns().forEach(column -> fields.add(kind.list() + "." + column));
            Stamp.COLUMNS.forEach(column -> fields.add(kind.list() + "." + column));
        }
        return List.copyOf(fields);
    }

    /** Enough for {@link #version()}. */
    static List<String> stamps() {
        List<String> fields = new ArrayList<>(Stamp.COLUMNS);
        for (RowKind kind : RowKind.values()) {
            Stamp.COLUMNS.forEach(column -> fields.add(kind.list() + "." + column));
        }
        return fields;
    }

    String key() {
        return MODEL + "," + id;
    }

    String text(String column) {
        JsonNode value = columns.path(column);
        return value.isNull() ? "" : value.asText();
    }

    /** What people call it; Tryton gives every party a code. */
    String number() {
        String code = text("code");
        return code.isEmpty() ? Long.toString(id) : code;
    }

    String title() {
        String name = text("name");
        return name.isEmpty() ? "[" + number() + "]" : name;
    }

    boolean isArchived() {
        return !columns.path("active").asBoolean(true);
    }

    /** Whether the answer tells of rows of this kind. */
    boolean lists(RowKind kind) {
        return columns.has(kind.list() + ".");
    }

    List<ChildRow> rows(RowKind kind) {
        return children.stream().filter(row -> row.kind() == kind).toList();
    }

    Optional<ChildRow> row(RowKind kind, String name) {
        return rows(kind).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /**
     * Stamps of the party and of each child row by {@code model,id}. Tryton changes no stamp of the party when a child
     * row changes, comes or goes; here each of these makes another version.
     */
    Version version() {
        Map<String, String> stamps = new TreeMap<>();
        stamps.put(key(), Stamp.of(columns).text());
        children.forEach(row -> stamps.put(row.key(), Stamp.of(row.columns()).text()));
        return new Version(stamps);
    }
}
