package dev.linkwright.erp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * Refuses before anything is sent what the description of a field forbids: some servers cut a text that is too long, take
 * a record without its name, or overlook a value that cannot be written.
 */
public final class WriteCheck {
    private final String system;
    private final List<FieldDefinition> fields;

    /**
     * For the actors of one type.
     *
     * @param system what people call the system
     * @param fields of the actor type that is written
     */
    public WriteCheck(String system, List<FieldDefinition> fields) {
        this.system = system;
        this.fields = List.copyOf(fields);
    }

    /**
     * Checks what is to be written to an actor.
     *
     * @throws ProblemException Refused, with the first field whose value cannot be written
     */
    public void changes(List<FieldChange> changes) {
        changes.forEach(change -> fields.stream().filter(field -> field.key().equals(change.field()))
                .forEach(field -> check(field, change.after())));
    }

    /**
     * Checks what an actor is to be made with. A mandatory field that is not given, or blank, must have a default,
     * which the server then fills in.
     *
     * @throws ProblemException Refused, with the first field that is missing or whose value cannot be written
     */
    public void newActor(Map<String, FieldValue> values) {
        Stream<FieldDefinition> concerned = fields.stream()
                .filter(field -> isGiven(field, values)
                        || (field.access() == Access.MANDATORY && field.defaultValue() == null));
        concerned.forEach(field -> check(field, values.getOrDefault(field.key(), new FieldValue.Blank())));
    }

    private static boolean isGiven(FieldDefinition field, Map<String, FieldValue> values) {
        FieldValue value = values.get(field.key());
        return value != null && !(value.isBlank() && field.defaultValue() != null);
    }

    private void check(FieldDefinition field, FieldValue value) {
        String text = value.textOrEmpty();
        if (field.access() == Access.READ_ONLY) {
            throw refused(field, Sentence.of("write.read-only", field.label()));
        }
        if (field.access() == Access.MANDATORY && text.isBlank()) {
            throw refused(field, Sentence.of("write.mandatory", field.label()));
        }
        if (field.maximumLength() > 0 && text.length() > field.maximumLength()) {
            throw refused(field,
                    Sentence.of("write.too-long", field.label(), field.maximumLength(), text.length()));
        }
    }

    private ProblemException refused(FieldDefinition field, Sentence why) {
        return new ProblemException(new Problem.Refused(system, why, field.key()));
    }
}
