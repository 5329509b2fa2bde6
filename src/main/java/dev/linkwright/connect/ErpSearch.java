package dev.linkwright.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Link;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Page;

/** Looks for actors in an ERP, and says of each whether it is connected already. */
final class ErpSearch {
    private static final int PAGE_SIZE = 100;

    private final OpenConnections connections;
    private final LinkStore links;

    @Inject
    ErpSearch(OpenConnections connections, LinkStore links) {
        this.connections = connections;
        this.links = links;
    }

    List<HitColumn> columns(ErpConnection connection, ActorType type) {
        SyncConnector erp = connections.connector(connection);
        Map<String, FieldDefinition> fields = erp.fields(type).stream()
                .collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
        Map<String, Boolean> sortable = erp.searchableFields(type).stream()
                .collect(Collectors.toMap(field -> field.field().key(), SearchableField::sortable));
        return shown(connection, type).stream().flatMap(key -> Stream.ofNullable(fields.get(key)))
                .map(field -> new HitColumn(field.key(), field.label(), sortable.getOrDefault(field.key(), false),
                        field.notation() == Notation.ORGANISATION_NUMBER))
                .toList();
    }

    Optional<ActorName> name(ErpConnection connection, ErpActor actor) {
        return connections.connector(connection).read(List.of(new ActorRead(actor, Bindings.NONE)), Set.of()).stream()
                .map(read -> new ActorName(read.number(), read.title())).findFirst();
    }

    HitPage search(ErpConnection connection, HitQuery query) {
        Page<ErpHit> page = connections.connector(connection).search(request(connection, query));
        Map<String, Link> taken = links.ofActors(connection.id(), query.type().entityType(),
                page.items().stream().map(hit -> hit.actor().key()).toList());
        return new HitPage(page.items().stream().map(hit -> hit(hit, taken)).toList(),
                Optional.ofNullable(page.next()));
    }

    OptionalLong count(ErpConnection connection, HitQuery query) {
        return connections.connector(connection).count(request(connection, query));
    }

    private static SearchRequest request(ErpConnection connection, HitQuery query) {
        return new SearchRequest(query.type(), query.text().strip(), query.criteria(), query.parent(),
                shown(connection, query.type()),
                query.sortedBy().map(field -> new SearchRequest.Sort(field, query.ascending())), query.page(),
                PAGE_SIZE);
    }

    private static Hit hit(ErpHit hit, Map<String, Link> taken) {
        Map<String, String> texts = new HashMap<>();
        hit.values().forEach((key, value) -> texts.put(key, value.textOrEmpty()));
        Optional<Link> link = Optional.ofNullable(taken.get(hit.actor().key()));
        return new Hit(hit.actor(), hit.number(), hit.title(), Map.copyOf(texts),
                link.map(found -> new Hit.Taken(found.entity(), found.entityTitle())));
    }

    private static List<String> shown(ErpConnection connection, ActorType type) {
        return connection.mapping(type).map(ActorMapping::fields).orElse(List.of()).stream()
                .filter(FieldMapping::showInSearch).map(FieldMapping::erpField).toList();
    }
}
