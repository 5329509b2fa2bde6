package dev.linkwright.sync.run;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;
import dev.linkwright.normal.Snapshots;

/**
 * Whether a side holds a value, in whatever notation its server keeps it.
 *
 * @param country     of the record, to read phone numbers with; may be empty
 * @param homeCountry of the connection
 */
record SameValue(String country, String homeCountry) {

    boolean same(MappedField field, Side side, FieldValue held, FieldValue value) {
        if (!held.isReadable() || !value.isReadable()) {
            return false;
        }
        return held.equals(value) || normal(field, side, held).sameAs(normal(field, side, value));
    }

    private Reading normal(MappedField field, Side side, FieldValue value) {
        return Snapshots.of(side, List.of(field), Map.of(field.on(side).key(), value), new Version(Map.of()), country,
                homeCountry).reading(field.key());
    }
}
