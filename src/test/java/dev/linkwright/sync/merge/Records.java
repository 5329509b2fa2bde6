package dev.linkwright.sync.merge;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Access;
import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;
import dev.linkwright.normal.Snapshots;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.testing.Samples;

/** Two records and what they last agreed on, built field by field; a value of null is missing from the answer. */
final class Records {
    static final Instant SETTLED = Instant.parse("2026-11-12T13:32:00Z");

    private final Occasion occasion;
    private final List<MappedField> fields;
    private final Map<String, FieldValue> crm = new HashMap<>();
    private final Map<String, FieldValue> erp = new HashMap<>();
    private final Map<String, BasePair> base = new HashMap<>();
    private boolean noBlankOverValue;

    Records(Occasion occasion, List<MappedField> fields) {
        this.occasion = occasion;
        this.fields = fields;
    }

    /** A text field with the same key on both sides. */
    static MappedField field(String key, Direction direction) {
        FieldDefinition definition = FieldDefinition.text(key, key, Notation.ANY_CASE, Access.NORMAL, 0);
        return new MappedField(definition, definition, direction, null);
    }

    static MappedField inGroup(String key, Direction direction) {
        FieldDefinition definition = FieldDefinition.text(key, key, Notation.ANY_CASE, Access.NORMAL, 0)
                .inGroup("address");
        return new MappedField(definition, definition, direction, null);
    }

    /** A value stays when the other side was blanked. */
    Records withNoBlankOverValue() {
        noBlankOverValue = true;
        return this;
    }

    Records now(String key, String crmValue, String erpValue) {
        put(crm, key, crmValue);
        put(erp, key, erpValue);
        return this;
    }

    Records settled(String key, String crmValue, String erpValue) {
        base.put(key, new BasePair(FieldValue.of(crmValue), FieldValue.of(erpValue)));
        return this;
    }

    MergePlan merged() {
        return ThreeWayMerge.merge(comparison());
    }

    Optional<Base> base() {
        return occasion == Occasion.SYNCHRONISATION ? Optional.of(new Base(base, SETTLED)) : Optional.empty();
    }

    Comparison comparison() {
        return new Comparison(Samples.CONNECTION, Samples.COMPANY, Samples.CUSTOMER, occasion, fields,
                Snapshots.of(Side.CRM, fields, crm, Version.of("v", "1"), "", "NO"),
                Snapshots.of(Side.ERP, fields, erp, Version.of("v", "1"), "", "NO"), base(),
                new Comparison.Countries("", "", "NO"), noBlankOverValue);
    }

    private static void put(Map<String, FieldValue> values, String key, String value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, FieldValue.of(value));
        }
    }
}
