package dev.linkwright.erp.businesscentral;

import java.util.Set;

import dev.linkwright.erp.SearchableField;
import dev.linkwright.model.Operator;

/** By what the server filters. Its notation has no {@code not}, so that nothing can be denied but being equal. */
final class SearchFields {
    private static final Set<Operator> TEXT = Set.of(Operator.STARTS_WITH, Operator.CONTAINS, Operator.ENDS_WITH,
            Operator.EQUALS, Operator.IS_NOT);
    private static final Set<Operator> LIST = Set.of(Operator.ONE_OF, Operator.NOT_ONE_OF);
    private static final Set<Operator> YES_NO = Set.of(Operator.EQUALS, Operator.IS_NOT);
    private static final Set<Operator> ORDERED = Set.of(Operator.EQUALS, Operator.IS_NOT, Operator.LESS,
            Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN);

    private SearchFields() {
    }

    static SearchableField of(ApiField field) {
        return new SearchableField(field.definition(), operators(field), isSortable(field));
    }

    /** The server sorts list values by what it keeps: identifiers, or places in a list that nobody sees. */
    static boolean isSortable(ApiField field) {
        return field.form() != ValueForm.ID && field.form() != ValueForm.OPTION;
    }

    static Set<Operator> operators(ApiField field) {
        return switch (field.form()) {
            case TEXT -> TEXT;
            case CODE, ID, OPTION -> LIST;
            case YES_NO -> YES_NO;
            case DECIMAL, DATE -> ORDERED;
        };
    }
}
