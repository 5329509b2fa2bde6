package dev.linkwright.erp.tryton;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Rights;

/**
 * What the user may do. Only {@code get_access} tells: the descriptions of fields and the marks of single records say
 * yes to readers, too.
 */
final class AccessRights {
    private static final List<String> ROWS = Stream.of(RowKind.values()).map(RowKind::model).toList();
    private static final String CATEGORIES = "party.party-party.category";

    private final TrytonSession session;

    AccessRights(TrytonSession session) {
        this.session = session;
    }

    /** A right counts only where the user has it for the party and for the rows that belong to it. */
    Rights rights() {
        List<String> models = Stream.concat(Stream.of(PartyRow.MODEL, CATEGORIES), ROWS.stream()).toList();
        JsonNode access = session.read("model.ir.model.access.get_access", Wire.listOf(models));
        boolean read = allowed(access, PartyRow.MODEL, "read")
                && ROWS.stream().allMatch(row -> allowed(access, row, "read"));
        boolean rows = ROWS.stream().allMatch(row -> allowed(access, row, "write") && allowed(access, row, "create")
                && allowed(access, row, "delete"));
        return new Rights(read, rows && allowed(access, PartyRow.MODEL, "write"),
                rows && allowed(access, PartyRow.MODEL, "create") && allowed(access, CATEGORIES, "create"));
    }

    private static boolean allowed(JsonNode access, String model, String what) {
        return access.path(model).path(what).asBoolean();
    }
}
