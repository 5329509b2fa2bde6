package dev.linkwright.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.model.Version;

/** Makes the {@link Snapshot} of a record out of what its server answered. */
public final class Snapshots {
    private Snapshots() {
    }

    /**
     * A snapshot of the mapped fields. What is missing from the values, and a list item without a counterpart on the
     * other side, is not readable.
     *
     * @param values      what the server answered, by the side's own field key
     * @param country     ISO 3166 two letters of the record's country; empty where unknown
     * @param homeCountry of the connection, for records whose country is unknown
     */
    public static Snapshot of(Side side, List<MappedField> fields, Map<String, FieldValue> values, Version version,
            String country, String homeCountry) {
        Map<String, Reading> readings = new HashMap<>();
        for (MappedField field : fields) {
            FieldValue raw = readable(field, side, values);
            readings.put(field.key(), new Reading(raw, NormalForms.of(field, side, raw, country, homeCountry)));
        }
        return new Snapshot(readings, version);
    }

    private static FieldValue readable(MappedField field, Side side, Map<String, FieldValue> values) {
        FieldValue value = values.get(field.on(side).key());
        if (value == null) {
            return new FieldValue.NotReadable(Sentence.of("value.not-in-answer"));
        }
        ListMapping list = field.list();
        if (list != null && value instanceof FieldValue.Text(String item) && counterpart(list, side, item).isEmpty()) {
            return new FieldValue.NotReadable(Sentence.of("value.list-item-not-mapped", item));
        }
        return value;
    }

    private static Optional<String> counterpart(ListMapping list, Side side, String item) {
        return switch (side) {
            case CRM -> list.toErp(item);
            case ERP -> list.toCrm(item);
        };
    }
}
