package dev.linkwright.erp.tryton;

import java.util.List;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;

/** The rows that belong to an actor: those that slots are bound to, and those that only count for its version. */
enum RowKind {
    ADDRESS("party.address", "addresses", "party", true,
            "street postal_code city country.code country.name"),
    //
    CONTACT("party.contact_mechanism", "contact_mechanisms", "party", true, "type value"),
    //
    IDENTIFIER("party.identifier", "identifiers", "party", true, "type code"),
    /** Each relation is two of these rows, one as either of its parties sees it. */
    RELATION("party.relation.all", "relations", "from_", false, "to type"),
    //
    TIMESHEET("timesheet.work", "timesheet_works", "origin", false,
            "timesheet_start_date timesheet_end_date");

    private final String model;
    private final String list;
    private final String owner;
    private final boolean written;
    private final String columns;

    RowKind(String model, String list, String owner, boolean written, String columns) {
        this.model = model;
        this.list = list;
        this.owner = owner;
        this.written = written;
        this.columns = columns;
    }

    String model() {
        return model;
    }

    /** The field of the actor's record that lists these rows. */
    String list() {
        return list;
    }

    /** The row's column that names the record it belongs to. */
    String owner() {
        return owner;
    }

    /** Whether saving an actor writes such rows. */
    boolean isWritten() {
        return written;
    }

    /** What is shown of a row. */
    List<String> columns() {
        return List.of(columns.split(" ", -1));
    }

    /** The record of a model that a row belongs to; rows of some kinds may belong to records of other models, too. */
    OptionalLong owner(JsonNode row, String ofModel) {
        JsonNode named = row.path(owner);
        if (named.isIntegralNumber()) {
            return OptionalLong.of(named.longValue());
        }
        String prefix = ofModel + ",";
        return named.asText().startsWith(prefix)
                ? OptionalLong.of(Long.parseLong(named.asText().substring(prefix.length())))
                : OptionalLong.empty();
    }
}
