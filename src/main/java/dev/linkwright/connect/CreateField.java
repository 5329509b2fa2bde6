package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;

/**
 * A field of the form that makes an actor.
 *
 * @param field  what the ERP says of it
 * @param value  what the actor is going to hold
 * @param source where the value is from
 * @param asked  whether a person is asked for the value: the profile says so, or the ERP demands it and nothing filled it
 *               in. It stays so when something is typed, so that fields do not jump about
 * @param note   why the CRM's value is not in it; empty if there is nothing to say
 */
public record CreateField(FieldDefinition field, FieldValue value, Source source, boolean asked,
        Optional<Sentence> note) {
    /** Where the value of a field is from. */
    public enum Source {
        CRM, DEFAULT, PERSON, NOTHING
    }

    public String key() {
        return field.key();
    }

    public boolean mandatory() {
        return field.access() == Access.MANDATORY;
    }

    CreateField typed(FieldValue typed) {
        return new CreateField(field, typed, Source.PERSON, asked, note);
    }
}
