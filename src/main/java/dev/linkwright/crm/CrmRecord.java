package dev.linkwright.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Version;

/**
 * A record as it was read.
 *
 * @param title    its name
 * @param values   {@link dev.linkwright.model.FieldDefinition#key()} to value; a field without read right is there as
 *                 not readable
 * @param labels   what people read for values of lists: field key to the item's label
 * @param version  its version
 * @param rights   what the user may do with it
 * @param keys     what workstations keep on it, for all connections
 * @param country  ISO 3166 two letters of its country, to read phone numbers with; empty where unknown
 * @param company  the company that a contact belongs to; empty for other records, and where it is not told
 * @param bindings the rows that slots stand for
 */
public record CrmRecord(CrmEntity entity, String title, Map<String, FieldValue> values, Map<String, String> labels,
        Version version, Rights rights, List<CrmKey> keys, String country, Optional<CrmEntity> company,
        Bindings bindings) {
    public CrmRecord {
        values = Map.copyOf(values);
        labels = Map.copyOf(labels);
        keys = List.copyOf(keys);
    }
}
