package dev.linkwright.settings;

import java.util.Optional;

import dev.linkwright.model.Access;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;

/**
 * A field that an actor can be given when it is created.
 *
 * @param given     the profile's default; empty for none
 * @param source    where the value of a new actor comes from
 * @param hindrance why the ERP could not hold the default; empty if it could, and where it did not tell
 */
public record DefaultField(FieldDefinition field, Optional<DefaultValue> given, Source source,
        Optional<Sentence> hindrance) {
    /** Where the value comes from; of several the first one that has one. */
    public enum Source {
        CRM, DEFAULT, ERP, ASKED, NOTHING
    }

    public FieldValue value() {
        return given.map(DefaultValue::value).orElse(new FieldValue.Blank());
    }

    public boolean asked() {
        return given.map(DefaultValue::asked).orElse(false);
    }

    public boolean mandatory() {
        return demanded() || given.map(DefaultValue::mandatory).orElse(false);
    }

    /** Whether the ERP itself demands it. */
    public boolean demanded() {
        return field.access() == Access.MANDATORY;
    }

    /** Whether the ERP demands it and nothing fills it in, so that every Create stops to ask. */
    public boolean isWithoutSource() {
        return demanded() && source == Source.NOTHING;
    }
}
