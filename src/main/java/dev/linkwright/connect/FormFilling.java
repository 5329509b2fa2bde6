package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.normal.Snapshots;
import dev.linkwright.sync.merge.MappedFields;
import dev.linkwright.sync.run.Systems;

/** Makes the form for a new actor out of what the ERP says of its fields and what the CRM holds. */
final class FormFilling {
    private static final Logger LOG = LoggerFactory.getLogger(FormFilling.class);

    @Inject
    FormFilling() {
    }

    CreateForm form(Systems systems, CrmRecord record, ActorType type, Optional<ErpActor> parent) {
        Defaults defaults = new Defaults(
                systems.connection().mapping(type).map(ActorMapping::defaults).orElse(List.of()));
        List<FieldDefinition> writable = systems.erp().fields(type).stream()
                .filter(field -> field.access() != Access.READ_ONLY).map(defaults::demanded).toList();
        Map<String, List<ListItem>> lists = lists(systems, writable);
        List<MappedField> mapped = mapped(systems, record, type, writable);
        Map<String, CreateField> filled = new HashMap<>();
        Snapshot crm = Snapshots.of(Side.CRM, mapped, record.values(), record.version(), record.country(),
                systems.connection().homeCountry());
        mapped.forEach(field -> filled.put(field.key(), fromCrm(field, crm.reading(field.key()), defaults, lists)));
        writable.forEach(field -> filled.putIfAbsent(field.key(), defaults.of(field, Optional.empty(), lists)));
        return new CreateForm(record.entity(), record.title(), type, parent,
                ordered(filled, defaults, mapped, writable), lists, record.country());
    }

    /** Only fields whose values flow to the ERP: of the others the ERP is the source, and the CRM's value is none for it. */
    private static List<MappedField> mapped(Systems systems, CrmRecord record, ActorType type,
            List<FieldDefinition> writable) {
        Optional<ActorMapping> mapping = systems.connection().mapping(type);
        return MappedFields.join(
                mapping.map(ActorMapping::fields).orElse(List.of()).stream()
                        .filter(field -> field.direction().writesTo(Side.ERP)).toList(),
                systems.crm().fields(record.entity().type()), writable,
                mapping.map(ActorMapping::lists).orElse(List.of())).fields();
    }

    private static CreateField fromCrm(MappedField field, Reading crm, Defaults defaults,
            Map<String, List<ListItem>> lists) {
        if (crm.raw() instanceof FieldValue.NotReadable(Sentence why)) {
            return defaults.of(field.erp(), Optional.of(why), lists);
        }
        if (crm.normal().isEmpty()) {
            return defaults.of(field.erp(), Optional.empty(), lists);
        }
        ListMapping list = field.list();
        FieldValue value = list == null
                ? crm.raw()
                : FieldValue.of(list.toErp(crm.raw().textOrEmpty()).orElse(""));
        return new CreateField(field.erp(), value, CreateField.Source.CRM, defaults.asks(field.key()),
                Optional.empty());
    }

    private static List<CreateField> ordered(Map<String, CreateField> filled, Defaults defaults,
            List<MappedField> mapped, List<FieldDefinition> writable) {
        List<String> keys = new ArrayList<>();
        defaults.keys().stream().filter(key -> isAsked(filled.get(key))).forEach(keys::add);
        writable.stream().map(FieldDefinition::key).filter(key -> isAsked(filled.get(key))).forEach(keys::add);
        mapped.forEach(field -> keys.add(field.key()));
        writable.forEach(field -> keys.add(field.key()));
        List<CreateField> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (String key : keys) {
            CreateField field = filled.get(key);
            if (field != null && placed.add(key)) {
                ordered.add(field);
            }
        }
        return ordered;
    }

    private static boolean isAsked(@Nullable CreateField field) {
        return field != null && field.asked();
    }

    /** A list that cannot be read holds nothing up: its field takes what is typed, and the ERP judges. */
    private static Map<String, List<ListItem>> lists(Systems systems, List<FieldDefinition> fields) {
        Map<String, List<ListItem>> lists = new HashMap<>();
        for (FieldDefinition field : fields) {
            String name = field.listName();
            if (field.type() == FieldType.LIST && name != null && !lists.containsKey(name)) {
                try {
                    lists.put(name, systems.erp().list(name));
                } catch (ProblemException failure) {
                    LOG.warn("The list {} of the ERP cannot be read: {}", name, failure.problem().code());
                }
            }
        }
        return lists;
    }
}
