package dev.linkwright.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.KnownValues;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ProblemException;

/** Makes the fields of the ERP tab out of an actor's values. */
final class TabFields {
    private final OpenConnections connections;
    private final CrmGateway crm;

    @Inject
    TabFields(OpenConnections connections, CrmGateway crm) {
        this.connections = connections;
        this.crm = crm;
    }

    /**
     * The fields marked <em>Show in ERP tab</em>, in rank order.
     *
     * @param values by ERP field
     * @param texts  what people read in place of a value, by ERP field
     */
    List<TabField> of(ErpConnection connection, ActorType type, Map<String, FieldValue> values,
            Map<String, String> texts) {
        List<FieldMapping> shown = shown(connection, type);
        return fields(shown, labels(connection, type, shown), values, texts);
    }

    /** The same as it was last seen; asks no system how the fields are called, if that was seen, too. */
    List<TabField> seen(ErpConnection connection, ActorType type, KnownValues.Seen seen) {
        return seen.labels().isEmpty()
                ? of(connection, type, seen.values(), seen.texts())
                : fields(shown(connection, type), seen.labels(), seen.values(), seen.texts());
    }

    private static List<FieldMapping> shown(ErpConnection connection, ActorType type) {
        return connection.mapping(type).map(ActorMapping::fields).orElse(List.of()).stream()
                .filter(FieldMapping::showInTab).toList();
    }

    private static List<TabField> fields(List<FieldMapping> shown, Map<String, String> labels,
            Map<String, FieldValue> values, Map<String, String> texts) {
        List<TabField> fields = new ArrayList<>();
        for (FieldMapping mapping : shown) {
            FieldValue value = values.get(mapping.erpField());
            if (value != null && value.isReadable()) {
                fields.add(new TabField(mapping.erpField(),
                        labels.getOrDefault(mapping.erpField(), mapping.erpField()),
                        mapping.crmField() == null ? null : mapping.direction(), value,
                        texts.getOrDefault(mapping.erpField(), value.textOrEmpty())));
            }
        }
        return List.copyOf(fields);
    }

    /** The ERP's own labels; while it cannot be reached, the CRM's. */
    private Map<String, String> labels(ErpConnection connection, ActorType type, List<FieldMapping> shown) {
        Map<String, String> labels = new HashMap<>();
        try {
            connections.connector(connection).fields(type).forEach(field -> labels.put(field.key(), field.label()));
        } catch (ProblemException outOfReach) {
            try {
                Map<String, String> ours = new HashMap<>();
                for (FieldDefinition field : crm.fields(type.entityType())) {
                    ours.put(field.key(), field.label());
                }
                shown.stream().filter(mapping -> ours.containsKey(mapping.crmField()))
                        .forEach(mapping -> labels.put(mapping.erpField(), ours.get(mapping.crmField())));
            } catch (ProblemException bothOutOfReach) {
                return Map.of();
            }
        }
        return labels;
    }
}
