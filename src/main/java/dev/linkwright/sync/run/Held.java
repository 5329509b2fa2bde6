package dev.linkwright.sync.run;

import java.util.List;
import java.util.Map;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/**
 * What one side of a link held at one moment, so that both sides go through the same steps.
 *
 * @param values the side's own field keys to values
 * @param keys   what workstations keep on the record; none for the ERP
 */
record Held(Map<String, FieldValue> values, Version version, Bindings bindings, List<CrmKey> keys) {

    static Held of(CrmRecord record) {
        return new Held(record.values(), record.version(), record.bindings(), record.keys());
    }

    static Held of(ErpRecord record) {
        return new Held(record.values(), record.version(), record.bindings(), List.of());
    }

    FieldValue value(String field) {
        FieldValue value = values.get(field);
        return value != null ? value : new FieldValue.NotReadable(Sentence.of("value.not-in-answer"));
    }
}
