package dev.linkwright.connect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/** Reads the lists from the systems themselves; both keep them for the session. */
public final class LivePlanLists implements PlanLists {
    private static final Logger LOG = LoggerFactory.getLogger(LivePlanLists.class);

    private final CrmGateway crm;
    private final OpenConnections connections;

    @Inject
    LivePlanLists(CrmGateway crm, OpenConnections connections) {
        this.crm = crm;
        this.connections = connections;
    }

    @Override
    public KnownLists of(ErpConnection connection, MergePlan plan) {
        return of(connection, plan.fields().stream().map(PlannedField::field).toList());
    }

    /** The lists of these fields. */
    KnownLists of(ErpConnection connection, List<MappedField> fields) {
        Map<Side, Map<String, List<ListItem>>> lists = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Map<String, List<ListItem>> items = new HashMap<>();
            fields.stream().map(field -> field.on(side))
                    .filter(field -> field.type() == FieldType.LIST).forEach(field -> {
                        String name = field.listName();
                        if (name != null) {
                            list(connection, side, name).ifPresent(read -> items.put(name, read));
                        }
                    });
            lists.put(side, Map.copyOf(items));
        }
        return new KnownLists(lists);
    }

    private Optional<List<ListItem>> list(ErpConnection connection, Side side, String name) {
        try {
            return Optional.of(switch (side) {
                case CRM -> crm.list(name);
                case ERP -> connections.connector(connection).list(name);
            });
        } catch (ProblemException failure) {
            LOG.warn("List {} of the {} is not read: {}", name, side, failure.problem().code());
            return Optional.empty();
        }
    }
}
