package dev.linkwright.erp.businesscentral;

import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Refuses what the server would refuse anyway, before anything is sent, so that the field is known for certain. */
final class ValueCheck {
    private final String system;

    ValueCheck(String system) {
        this.system = system;
    }

    /** What is sent to change an entity. */
    ObjectNode changes(Entity entity, Map<String, FieldValue> values) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        values.forEach((key, value) -> {
            ApiField field = field(entity, key);
            if (field.access() == Access.READ_ONLY) {
                throw refused(field, "write.read-only");
            }
            check(field, value);
            body.set(key, field.form().json(value));
        });
        return body;
    }

    /** What is sent to make an entity; what is blank is left to the server's defaults. */
    ObjectNode creation(Entity entity, Map<String, FieldValue> values) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (ApiField field : entity.fields()) {
            if (field.access() == Access.MANDATORY
                    && values.getOrDefault(field.key(), new FieldValue.Blank()).isBlank()) {
                throw refused(field, "write.mandatory");
            }
        }
        values.forEach((key, value) -> {
            ApiField field = field(entity, key);
            if (!value.isBlank()) {
                // Whether a number may be given is for the number series to say.
                if (field.access() == Access.READ_ONLY && !key.equals(ApiField.NUMBER)) {
                    throw refused(field, "write.read-only");
                }
                check(field, value);
                body.set(key, field.form().json(value));
            }
        });
        return body;
    }

    private static ApiField field(Entity entity, String key) {
        return entity.fields().stream().filter(field -> field.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a field of " + entity.set() + ": " + key));
    }

    private void check(ApiField field, FieldValue value) {
        if (!value.isReadable()) {
            throw new IllegalArgumentException("Not a value to write: " + field.key());
        }
        String text = value.textOrEmpty();
        if (text.isEmpty()) {
            if (field.access() == Access.MANDATORY) {
                throw refused(field, "write.mandatory");
            }
            return;
        }
        if (field.length() > 0 && text.length() > field.length()) {
            throw refused(field, "write.too-long", field.length(), text.length());
        }
        if (field.notation() == Notation.PHONE && text.codePoints().anyMatch(Character::isLetter)) {
            throw refused(field, "write.letters");
        }
        if (field.form().literal(text).isEmpty()) {
            throw refused(field, "write.no-value", text);
        }
    }

    private ProblemException refused(ApiField field, String key, Object... further) {
        return new ProblemException(new Problem.Refused(system, field.sentence(key, further), field.key()));
    }
}
