package dev.linkwright.ui.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.connect.CriterionField;
import dev.linkwright.connect.Searchable;
import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Sentence;

/** Fields of every type that an ERP can be searched by, one by which it cannot, and a text it compares in few ways. */
public final class SearchableFields {
    public static final Map<String, List<ListItem>> ITEMS = Map.of("country", List.of(new ListItem("DK", "Denmark"),
            new ListItem("FI", "Finland"), new ListItem("NO", "Norway"), new ListItem("SE", "Sweden")));

    private static final List<Operator> TEXT = List.of(Operator.STARTS_WITH, Operator.CONTAINS, Operator.ENDS_WITH,
            Operator.EQUALS, Operator.DOES_NOT_CONTAIN, Operator.IS_NOT);
    private static final List<Operator> ORDERED = List.of(Operator.EQUALS, Operator.IS_NOT, Operator.LESS,
            Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN);

    public static final Searchable SOME = new Searchable(List.of(text("code", "Number", Access.READ_ONLY, Set.of()),
            text("name", "Name", Access.MANDATORY, Set.of(Operator.ENDS_WITH, Operator.DOES_NOT_CONTAIN)),
            text("identifier", "Organisation no.", Access.NORMAL, Set.of()),
            text("postal_code", "Postal code", Access.NORMAL, Set.of()),
            field("country", "Country", FieldType.LIST, List.of(Operator.ONE_OF, Operator.NOT_ONE_OF)),
            field("creditLimit", "Credit limit", FieldType.DECIMAL, ORDERED),
            new CriterionField(definition("balance", "Balance due", FieldType.DECIMAL, Access.READ_ONLY), List.of(),
                    Optional.of(Sentence.of("connect.criteria.cannot.field", "Tryton Oslo"))),
            field("since", "Customer since", FieldType.DATE, ORDERED),
            field("taxLiable", "Tax liable", FieldType.YES_NO, List.of(Operator.EQUALS))), Optional.empty());

    private SearchableFields() {
    }

    /** One of them. */
    public static CriterionField field(String key) {
        return SOME.fields().stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }

    private static CriterionField text(String key, String label, Access access, Set<Operator> lacking) {
        return new CriterionField(definition(key, label, FieldType.TEXT, access), TEXT.stream()
                .map(operator -> new CriterionField.Offer(operator, lacking.contains(operator)
                        ? Optional.of(Sentence.of("connect.criteria.cannot." + KeyWord.of(operator), "Tryton Oslo"))
                        : Optional.empty()))
                .toList(), Optional.empty());
    }

    private static CriterionField field(String key, String label, FieldType type, List<Operator> operators) {
        return new CriterionField(definition(key, label, type, Access.NORMAL),
                operators.stream().map(operator -> new CriterionField.Offer(operator, Optional.empty())).toList(),
                Optional.empty());
    }

    private static FieldDefinition definition(String key, String label, FieldType type, Access access) {
        return new FieldDefinition(key, label, type, Notation.PLAIN, access, 0,
                type == FieldType.LIST ? "country" : null, null, null, null);
    }
}
