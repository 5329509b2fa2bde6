package dev.linkwright.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Sentence;

/** Says by which fields and operators an ERP can be searched, and why not by the others. */
final class CriteriaOffer {
    private static final List<Operator> TEXT = List.of(Operator.STARTS_WITH, Operator.CONTAINS, Operator.ENDS_WITH,
            Operator.EQUALS, Operator.DOES_NOT_CONTAIN, Operator.IS_NOT);
    private static final List<Operator> ORDERED = List.of(Operator.EQUALS, Operator.IS_NOT, Operator.LESS,
            Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN);
    private static final List<Operator> ITEMS = List.of(Operator.ONE_OF, Operator.NOT_ONE_OF);
    /** What is not yes is no, so that one is enough. */
    private static final List<Operator> YES_NO = List.of(Operator.EQUALS);

    private final OpenConnections connections;

    @Inject
    CriteriaOffer(OpenConnections connections) {
        this.connections = connections;
    }

    Searchable of(ErpConnection connection, ActorType type) {
        SyncConnector erp = connections.connector(connection);
        Optional<Sentence> lacking = erp.capabilities().whyNot(Feature.ADVANCED_SEARCH);
        if (lacking.isPresent()) {
            return new Searchable(List.of(), lacking);
        }
        Map<String, Set<Operator>> known = erp.searchableFields(type).stream()
                .collect(Collectors.toMap(field -> field.field().key(), SearchableField::operators));
        List<CriterionField> fields = erp.fields(type).stream().filter(field -> field.type() != FieldType.PASSWORD)
                .map(field -> field(connection, field, known.getOrDefault(field.key(), Set.of()))).toList();
        return new Searchable(fields, fields.stream().anyMatch(CriterionField::isPossible)
                ? Optional.empty()
                : Optional.of(Sentence.of("connect.criteria.no-fields", connection.name())));
    }

    List<ListItem> items(ErpConnection connection, String list) {
        return connections.connector(connection).list(list);
    }

    private static CriterionField field(ErpConnection connection, FieldDefinition field, Set<Operator> known) {
        List<CriterionField.Offer> offers = words(field.type()).stream()
                .map(operator -> new CriterionField.Offer(operator, known.contains(operator)
                        ? Optional.empty()
                        : Optional.of(whyNot(connection, operator))))
                .toList();
        return new CriterionField(field, offers, offers.stream().anyMatch(CriterionField.Offer::isPossible)
                ? Optional.empty()
                : Optional.of(Sentence.of("connect.criteria.cannot.field", connection.name())));
    }

    private static Sentence whyNot(ErpConnection connection, Operator operator) {
        return Sentence.of("connect.criteria.cannot." + KeyWord.of(operator), connection.name());
    }

    private static List<Operator> words(FieldType type) {
        return switch (type) {
            case TEXT, PASSWORD -> TEXT;
            case NUMBER, DECIMAL, DATE -> ORDERED;
            case LIST -> ITEMS;
            case YES_NO -> YES_NO;
        };
    }
}
