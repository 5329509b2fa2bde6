package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * The simple columns that a Tryton has in the records of actors beside those named in {@link ActorModel}: those of its
 * further modules and of modules of its own. Asked once per connection.
 *
 * <p>
 * Only columns that are stored in the record count, which Tryton tells by searching and sorting by them. What it works out, or keeps
 * per company elsewhere, changes without another stamp of the record: a version would not tell of it, and a write would
 * not be conditional on it.
 */
final class FurtherFields implements Supplier<List<ActorField>> {
    /** Before a column's name in the key of its field, so that no column is taken for a field that is named here. */
    static final String PREFIX = "field.";
    /** Tryton's own book-keeping, of trees too. */
    private static final Set<String> TECHNICAL = Set.of("id", "rec_name", "create_date", "create_uid", "write_date",
            "write_uid", "left", "right", ActorRow.ACTIVE, ActorRow.REPLACED_BY);

    private final TrytonSession session;
    private final String model;
    private final Set<String> taken;
    private volatile @Nullable List<ActorField> known;

    /** @param scoped the column that tells whose actor type a record is, which nobody is to change */
    FurtherFields(TrytonSession session, ActorModel model, String scoped) {
        this.session = session;
        this.model = model.model();
        this.taken = new HashSet<>(TECHNICAL);
        taken.add(scoped);
        for (ActorField field : model.named()) {
            taken.add(field.slot().isEmpty() ? field.ownColumn() : field.key());
            field.slot().flatMap(Slot::labelledBy).ifPresent(taken::add);
            field.list().map(ListSource::least).ifPresent(taken::add);
        }
    }

    @Override
    public List<ActorField> get() {
        @Nullable
        List<ActorField> fields = known;
        if (fields == null) {
            fields = ask();
            known = fields;
        }
        return fields;
    }

    private List<ActorField> ask() {
        List<ActorField> fields = new ArrayList<>();
        session.read("model." + model + ".fields_get").properties()
                .forEach(column -> field(column.getKey(), column.getValue()).ifPresent(fields::add));
        return readable(fields);
    }

    private static boolean isStored(JsonNode described) {
        return described.path("sortable").asBoolean() && described.path("searchable").asBoolean();
    }

    private Optional<ActorField> field(String column, JsonNode described) {
        if (taken.contains(column) || !isStored(described)) {
            return Optional.empty();
        }
        ActorField field = ActorField.own(column).named(PREFIX + column).sorted();
        Optional<ActorField> typed = switch (described.path("type").asText()) {
            case "char", "text" -> Optional.of(field);
            case "integer", "bigint" -> Optional.of(field.of(FieldType.NUMBER));
            case "float", "numeric" -> Optional.of(field.of(FieldType.DECIMAL));
            case "boolean" -> Optional.of(field.of(FieldType.YES_NO));
            case "date" -> Optional.of(field.of(FieldType.DATE));
            case "selection" -> Optional.of(field.choosing(new Selection(model, column)));
            default -> Optional.empty();
        };
        // A box that must be filled in is one that must be ticked or not; either is a value.
        boolean filled = described.path("required").asBoolean() && !described.path("type").asText().equals("boolean");
        return typed.map(known -> filled ? known.mandatory() : known);
    }

    /** One column that the user may not read would make Tryton refuse every read; without ids it checks only that. */
    private List<ActorField> readable(List<ActorField> fields) {
        if (fields.isEmpty() || mayRead(fields)) {
            return List.copyOf(fields);
        }
        return fields.stream().filter(field -> mayRead(List.of(field))).toList();
    }

    private boolean mayRead(List<ActorField> fields) {
        try {
            session.read("model." + model + ".read", Wire.list(),
                    Wire.listOf(fields.stream().map(ActorField::column).toList()));
            return true;
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Refused || failed.problem() instanceof Problem.NotAllowed) {
                return false;
            }
            throw failed;
        }
    }
}
