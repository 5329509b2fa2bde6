package dev.linkwright.crm.superoffice;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/**
 * Writes a record unless somebody else did.
 *
 * <p>
 * The record is read, and must hold what it held at the version that is expected. Then a patch is sent that the server
 * carries out only if the record was not written since (by the second) and if each field that is written still holds
 * exactly what was read. A refusal proves that nothing was done; then the record is read again. If it changed, that is
 * stale. If only its date moved, because a foreign key was saved on it, the patch is sent once more with its tests
 * alone. If it was refused as malformed, it is sent once more with tests of whole properties, for a server that does not
 * test parts of them.
 */
final class Saver {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final WebApi api;
    private final Records records;
    private final EntityFields fields;
    private final Patch patch;

    Saver(WebApi api, Records records, EntityFields fields, Patch patch) {
        this.api = api;
        this.records = records;
        this.fields = fields;
        this.patch = patch;
    }

    Saved save(CrmEntity entity, SaveRequest request) {
        JsonAnswer read = records.read(entity);
        Entity before = unchanged(read, request);
        List<Operation> exact = patch.operations(request.changes(), before, request.bindings());
        List<Operation> operations = exact;
        @Nullable
        String since = unmodifiedSince(read, before);
        @Nullable
        ProblemException firstRefusal = null;
        while (true) {
            try {
                return saved(entity, request, before, Operation.json(operations), since);
            } catch (ProblemException refused) {
                boolean dated = refused.problem() instanceof Problem.Stale && since != null;
                boolean nested = refused.problem() instanceof Problem.Refused && firstRefusal == null
                        && Operation.hasNestedTest(exact);
                if (refused.problem() instanceof Problem.Stale || refused.problem() instanceof Problem.Refused) {
                    unchanged(records.read(entity), request);
                }
                if (dated) {
                    since = null;
                } else if (nested) {
                    firstRefusal = refused;
                    operations = Operation.withWholeTests(exact, before.json());
                } else {
                    throw firstRefusal != null && refused.problem() instanceof Problem.Refused ? firstRefusal : refused;
                }
            }
        }
    }

    private Entity unchanged(JsonAnswer answer, SaveRequest request) {
        Entity entity = new Entity(answer.body());
        if (!fields.isUnchanged(entity, request.expected())) {
            throw new ProblemException(new Problem.Stale(api.system()));
        }
        for (FieldChange change : request.changes()) {
            boolean same = fields.field(change.field())
                    .map(field -> fields.value(entity, field, request.bindings()).equals(change.before())).orElse(true);
            if (!same) {
                throw new ProblemException(new Problem.Stale(api.system()));
            }
        }
        return entity;
    }

    private static @Nullable String unmodifiedSince(JsonAnswer read, Entity entity) {
        return read.header("Last-Modified").or(() -> entity.updated().map(HTTP_DATE::format)).orElse(null);
    }

    private Saved saved(CrmEntity entity, SaveRequest request, Entity before, JsonNode operations,
            @Nullable String unmodifiedSince) {
        JsonAnswer answer = api.patch(records.address(entity), operations, unmodifiedSince);
        records.check(answer, entity, Outcome.UNKNOWN);
        Entity after = new Entity(answer.body());
        Bindings bindings = fields.bindings(after, written(request, before, after));
        return new Saved(fields.values(after, bindings), fields.version(after), bindings);
    }

    /** The rows of the slots after the write: the one that was written stays the slot's, a blank one has none. */
    private Bindings written(SaveRequest request, Entity before, Entity after) {
        Map<String, String> rows = new HashMap<>(fields.bindings(before, request.bindings()).rows());
        for (FieldChange change : request.changes()) {
            SuperOfficeField field = fields.field(change.field()).orElseThrow();
            if (field.place() instanceof Place.Row place) {
                Optional<String> row = row(change, fields.index(before, field, request.bindings()),
                        after.rows(place));
                rows.remove(field.key());
                row.ifPresent(name -> rows.put(field.key(), name));
            }
        }
        return new Bindings(rows);
    }

    private static Optional<String> row(FieldChange change, int index, List<String> rows) {
        if (change.after().isBlank()) {
            return SlotRows.none(rows);
        }
        if (rows.contains(change.after().textOrEmpty())) {
            return Optional.of(change.after().textOrEmpty());
        }
        // The server keeps it in another notation: it stands where it was written.
        int at = index < 0 ? rows.size() - 1 : index;
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }
}
