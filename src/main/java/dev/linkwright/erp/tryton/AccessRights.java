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
    private final TrytonSession session;
    private final ActorKind kind;

    AccessRights(TrytonSession session, ActorKind kind) {
        this.session = session;
        this.kind = kind;
    }

    /** A right counts only where the user has it for the record and for the rows that belong to it. */
    Rights rights() {
        String model = kind.model().model();
        List<String> shown = kind.model().rows().stream().map(RowKind::model).toList();
        List<String> written = kind.model().rows().stream().filter(RowKind::isWritten).map(RowKind::model).toList();
        List<String> made = Stream.concat(kind.scope().rows().stream(),
                kind.belonging().stream().map(_ -> Membership.KEPT_IN)).toList();
        JsonNode access = session.read("model.ir.model.access.get_access",
                Wire.listOf(Stream.of(List.of(model), shown, made).flatMap(List::stream).toList()));
        boolean read = allowed(access, model, "read") && shown.stream().allMatch(row -> allowed(access, row, "read"));
        boolean rows = written.stream().allMatch(row -> allowed(access, row, "write")
                && allowed(access, row, "create") && allowed(access, row, "delete"));
        return new Rights(read, rows && allowed(access, model, "write"), rows && allowed(access, model, "create")
                && made.stream().allMatch(row -> allowed(access, row, "create")));
    }

    private static boolean allowed(JsonNode access, String model, String what) {
        return access.path(model).path(what).asBoolean();
    }
}
