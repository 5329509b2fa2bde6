package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Secrets;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;

/** Asks both systems of a connection, as it is edited, for their fields and the lists behind them. */
public final class CatalogueReading {
    private final CrmGateway crm;
    private final Set<SyncConnectorProvider> providers;

    @Inject
    public CatalogueReading(CrmGateway crm, Set<SyncConnectorProvider> providers) {
        this.crm = crm;
        this.providers = Set.copyOf(providers);
    }

    /**
     * What is known now.
     *
     * @param problem why not all of it is; empty if it is
     */
    public record Answer(Catalogue catalogue, Optional<Problem> problem) {
    }

    /**
     * Asks for what is not known yet. Blocks, so it runs elsewhere; never fails, but ends when it is interrupted.
     *
     * <p>
     * Sessions that windows and synchronisation work with stay as they are: this one is opened with what was typed, and
     * closed again.
     *
     * @param secrets those that were typed among them
     */
    public Answer complete(ErpConnection connection, Secrets secrets, Catalogue known) {
        try (OpenConnections open = new OpenConnections(providers, secrets)) {
            Asking asking = new Asking(connection, known);
            asking.crmFields();
            asking.erp(open);
            asking.crmLists();
            return new Answer(asking.known, Optional.ofNullable(asking.problem));
        }
    }

    /** One call after the other; a side that does not answer is not asked again. */
    private final class Asking {
        private final ErpConnection connection;
        private Catalogue known;
        private @Nullable Problem problem;

        Asking(ErpConnection connection, Catalogue known) {
            this.connection = connection;
            this.known = known;
        }

        void crmFields() {
            for (EntityType kind : EntityType.values()) {
                if (!known.crmFields().containsKey(kind)
                        && !ask(now -> now.withCrmFields(kind, crm.fields(kind)))) {
                    return;
                }
            }
        }

        void crmLists() {
            Set<String> names = new LinkedHashSet<>();
            for (ActorMapping mapping : connection.mappings()) {
                mapping.fields().stream().map(FieldMapping::crmField).flatMap(Stream::ofNullable)
                        .flatMap(key -> known.crmField(mapping.actorType().entityType(), key).stream())
                        .flatMap(field -> listOf(field).stream()).forEach(names::add);
            }
            lists(Side.CRM, names, name -> now -> now.withList(Side.CRM, name, crm.list(name)));
        }

        void erp(OpenConnections open) {
            List<SyncConnector> opened = new ArrayList<>();
            if (!ask(now -> {
                opened.add(open.connector(connection));
                return now;
            })) {
                return;
            }
            SyncConnector erp = opened.getFirst();
            List<ActorType> types = new ArrayList<>();
            if (!ask(now -> {
                types.addAll(erp.actorTypes());
                return now;
            })) {
                return;
            }
            for (ActorType type : types) {
                if (!known.erpFields().containsKey(type)
                        && !ask(now -> now.withErpFields(type, erp.fields(type)).withRights(type, erp.rights(type)))) {
                    return;
                }
            }
            Set<String> names = new LinkedHashSet<>();
            for (ActorMapping mapping : connection.mappings()) {
                ActorType type = mapping.actorType();
                known.erpFields().getOrDefault(type, List.of()).stream()
                        .filter(field -> field.access() != Access.READ_ONLY || isMapped(mapping, field))
                        .flatMap(field -> listOf(field).stream()).forEach(names::add);
            }
            lists(Side.ERP, names, name -> now -> now.withList(Side.ERP, name, erp.list(name)));
        }

        private void lists(Side side, Set<String> names,
                Function<String, UnaryOperator<Catalogue>> reading) {
            for (String name : names) {
                if (known.list(side, name).isEmpty() && !ask(reading.apply(name)) && isOut()) {
                    return;
                }
            }
        }

        /** One list that may not be read says nothing of the next one. */
        private boolean isOut() {
            return problem instanceof Problem.Unreachable || problem instanceof Problem.Unauthorised;
        }

        private boolean ask(UnaryOperator<Catalogue> call) {
            try {
                known = call.apply(known);
                return true;
            } catch (ProblemException failed) {
                problem = problem == null || !isOut() ? failed.problem() : problem;
                return false;
            }
        }
    }

    private static boolean isMapped(ActorMapping mapping, FieldDefinition field) {
        return mapping.fields().stream()
                .anyMatch(one -> one.erpField().equals(field.key()) && one.crmField() != null);
    }

    private static Optional<String> listOf(FieldDefinition field) {
        return field.type() == FieldType.LIST ? Optional.ofNullable(field.listName()) : Optional.empty();
    }
}
