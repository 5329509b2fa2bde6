package dev.linkwright.settings;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.normal.Snapshots;
import dev.linkwright.settings.PreviewField.Held;
import dev.linkwright.settings.PreviewField.Match;
import dev.linkwright.sync.merge.MappedFields;

/**
 * A record that a mapping is tried with, as it was read. All fields were read, so that a mapping can change without asking
 * the systems again.
 *
 * @param linkedAs what it is linked as over the connection; empty if it is not
 * @param erp      the actor; empty if the record is not linked as one of the type
 */
public record PreviewedRecord(ActorType type, CrmRecord crm, Optional<ActorType> linkedAs, Optional<ErpRecord> erp,
        List<FieldDefinition> crmFields, List<FieldDefinition> erpFields) {
    public PreviewedRecord {
        crmFields = List.copyOf(crmFields);
        erpFields = List.copyOf(erpFields);
    }

    /** Compares the record with its actor under the mapping that a connection has now; asks nobody. */
    public List<PreviewField> under(ErpConnection connection) {
        Optional<ActorMapping> mapping = connection.mapping(type);
        List<FieldMapping> wanted = mapping.map(ActorMapping::fields).orElse(List.of());
        MappedFields joined = MappedFields.join(wanted, crmFields, erpFields,
                mapping.map(ActorMapping::lists).orElse(List.of()));
        Map<String, Sentence> whyNot = joined.notJoined().stream()
                .collect(toMap(one -> one.mapping().erpField(), MappedFields.NotJoined::why, (first, _) -> first));
        Map<String, MappedField> fields = joined.fields().stream()
                .collect(toMap(MappedField::key, one -> one, (first, _) -> first));
        String home = connection.homeCountry();
        Snapshot crmSide = Snapshots.of(Side.CRM, joined.fields(), crm.values(), crm.version(), crm.country(), home);
        Optional<Snapshot> erpSide = erp.map(actor -> Snapshots.of(Side.ERP, joined.fields(), actor.values(),
                actor.version(), actor.country(), home));
        List<PreviewField> all = new ArrayList<>();
        for (FieldMapping one : wanted) {
            String crmKey = one.crmField();
            if (crmKey != null) {
                Optional<Sentence> why = Optional.ofNullable(whyNot.get(one.erpField()));
                PreviewField shown = shown(one.erpField(), crmKey, why);
                all.add(fields.containsKey(one.erpField()) && erpSide.isPresent()
                        ? compared(shown, crmSide.reading(one.erpField()), erpSide.get().reading(one.erpField()))
                        : shown);
            }
        }
        return all;
    }

    private PreviewField shown(String erpKey, String crmKey, Optional<Sentence> why) {
        Optional<FieldDefinition> crmField = find(crmFields, crmKey);
        Optional<FieldDefinition> erpField = find(erpFields, erpKey);
        return new PreviewField(erpKey, crmField.map(FieldDefinition::label).orElse(crmKey),
                erpField.map(FieldDefinition::label).orElse(erpKey),
                held(crmField, crm.values().get(crmKey), crm.labels().getOrDefault(crmKey, "")),
                erp.map(actor -> held(erpField, actor.values().get(erpKey), actor.labels().getOrDefault(erpKey, ""))),
                Match.NOT_COMPARED, why);
    }

    private static PreviewField compared(PreviewField shown, Reading crm, Reading erp) {
        Optional<Sentence> why = whyNotReadable(crm).or(() -> whyNotReadable(erp));
        Match match = why.isPresent() ? Match.NOT_COMPARED : crm.sameAs(erp) ? Match.EQUAL : Match.DIFFERENT;
        return new PreviewField(shown.key(), shown.crmLabel(), shown.erpLabel(), shown.crm(), shown.erp(), match, why);
    }

    private static Optional<Sentence> whyNotReadable(Reading reading) {
        return reading.raw() instanceof FieldValue.NotReadable(Sentence why) ? Optional.of(why) : Optional.empty();
    }

    /** What is secret is not shown to anybody. */
    private static Held held(Optional<FieldDefinition> field, @Nullable FieldValue value, String item) {
        FieldType type = field.map(FieldDefinition::type).orElse(FieldType.TEXT);
        if (type == FieldType.PASSWORD) {
            return new Held(type, new FieldValue.NotReadable(Sentence.of("mapping.password")), "");
        }
        return new Held(type,
                value == null ? new FieldValue.NotReadable(Sentence.of("value.not-in-answer")) : value, item);
    }

    private static Optional<FieldDefinition> find(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
