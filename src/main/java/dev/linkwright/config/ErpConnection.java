package dev.linkwright.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Route;

/**
 * A configured use of a sync connector.
 *
 * @param id            the same on every workstation
 * @param name          what people call it
 * @param connector     {@link dev.linkwright.erp.SyncConnectorProvider#id()}
 * @param active        whether it can be used
 * @param description   what people read about it; may be empty
 * @param homeCountry   ISO 3166 two letters; phone numbers of records without a country are read with it
 * @param configuration values of the connector's configuration fields, without secrets
 * @param mappings      one per actor type
 * @param noBlankOverValue whether a value stays when the other side was blanked, unless a person decides otherwise
 * @param scope         who works with it
 * @param route         how requests get to the ERP
 */
public record ErpConnection(ConnectionId id, String name, String connector, boolean active, String description,
        String homeCountry, Map<String, String> configuration, List<ActorMapping> mappings,
        boolean noBlankOverValue, Scope scope, Route route) {
    public ErpConnection {
        configuration = Map.copyOf(configuration);
        mappings = List.copyOf(mappings);
    }

    /** A blank takes the place of a value, as any other change does. */
    public ErpConnection(ConnectionId id, String name, String connector, boolean active, String description,
            String homeCountry, Map<String, String> configuration, List<ActorMapping> mappings) {
        this(id, name, connector, active, description, homeCountry, configuration, mappings, false);
    }

    /** For everyone, over the route that is usual on the computer. */
    public ErpConnection(ConnectionId id, String name, String connector, boolean active, String description,
            String homeCountry, Map<String, String> configuration, List<ActorMapping> mappings,
            boolean noBlankOverValue) {
        this(id, name, connector, active, description, homeCountry, configuration, mappings, noBlankOverValue,
                Scope.EVERYONE, Route.USUAL);
    }

    /** The same with these configuration values in place of its own; the others stay. */
    public ErpConnection withConfiguration(Map<String, String> values) {
        Map<String, String> merged = new HashMap<>(configuration);
        merged.putAll(values);
        return new ErpConnection(id, name, connector, active, description, homeCountry, merged, mappings,
                noBlankOverValue, scope, route);
    }

    public ErpConnection withName(String other) {
        return new ErpConnection(id, other, connector, active, description, homeCountry, configuration, mappings,
                noBlankOverValue, scope, route);
    }

    public ErpConnection withActive(boolean other) {
        return new ErpConnection(id, name, connector, other, description, homeCountry, configuration, mappings,
                noBlankOverValue, scope, route);
    }

    public ErpConnection withDescription(String other) {
        return new ErpConnection(id, name, connector, active, other, homeCountry, configuration, mappings,
                noBlankOverValue, scope, route);
    }

    public ErpConnection withHomeCountry(String other) {
        return new ErpConnection(id, name, connector, active, description, other, configuration, mappings,
                noBlankOverValue, scope, route);
    }

    public ErpConnection withMappings(List<ActorMapping> others) {
        return new ErpConnection(id, name, connector, active, description, homeCountry, configuration, others,
                noBlankOverValue, scope, route);
    }

    public ErpConnection withNoBlankOverValue(boolean other) {
        return new ErpConnection(id, name, connector, active, description, homeCountry, configuration, mappings, other,
                scope, route);
    }

    /** The same with a mapping in place of the one of its actor type; where there was none, it comes last. */
    public ErpConnection withMapping(ActorMapping other) {
        List<ActorMapping> all = new ArrayList<>(mappings);
        all.replaceAll(one -> one.actorType() == other.actorType() ? other : one);
        if (mapping(other.actorType()).isEmpty()) {
            all.add(other);
        }
        return withMappings(all);
    }

    public ErpConnection withScope(Scope other) {
        return new ErpConnection(id, name, connector, active, description, homeCountry, configuration, mappings,
                noBlankOverValue, other, route);
    }

    public ErpConnection withRoute(Route other) {
        return new ErpConnection(id, name, connector, active, description, homeCountry, configuration, mappings,
                noBlankOverValue, scope, other);
    }

    public Optional<ActorMapping> mapping(ActorType type) {
        return mappings.stream().filter(mapping -> mapping.actorType() == type).findFirst();
    }

    /** The actor types that can be connected, in the order of the profile. */
    public List<ActorType> actorTypes() {
        return mappings.stream().filter(ActorMapping::synchronised).map(ActorMapping::actorType).toList();
    }
}
