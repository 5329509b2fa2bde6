package dev.linkwright.sandbox.erp;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A property of an entity.
 *
 * @param caption
 *            the field's name in the ERP, which its error texts use
 * @param length
 *            the most characters; 0 where there is no limit
 * @param options
 *            the values of an option, a space for blank
 * @param relatedSet
 *            the entity set whose key the value is; blank where it is nobody's
 * @param keptAs
 *            the name under which rows keep the value: that of the code where this is the id of the same record
 */
record Property(String name, String caption, Kind kind, int length, boolean readOnly, List<String> options,
        String relatedSet, String keptAs) {

    enum Kind {
        ID("Edm.Guid"), RELATED_ID("Edm.Guid"), CODE("Edm.String"), TEXT("Edm.String"), PHONE("Edm.String"), DECIMAL(
                "Edm.Decimal"),
        BOOLEAN("Edm.Boolean"), OPTION("Edm.String"), DATE("Edm.Date"), INSTANT(
                "Edm.DateTimeOffset");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    static final String BLANK_OPTION = " ";
    private static final JsonNode NOTHING = TextNode.valueOf("");
    private static final JsonNode NOBODY = TextNode.valueOf(NO_ID);
    private static final JsonNode YEAR_ONE = TextNode.valueOf("0001-01-01");
    private static final JsonNode START_OF_YEAR_ONE = TextNode.valueOf("0001-01-01T00:00:00Z");

    Property {
        options = List.copyOf(options);
    }

    static Property of(String name, String caption, Kind kind, int length) {
        return new Property(name, caption, kind, length, false, List.of(), "", name);
    }

    static Property option(String name, String caption, String... options) {
        return new Property(name, caption, Kind.OPTION, 0, false, List.of(options), "", name);
    }

    Property locked() {
        return new Property(name, caption, kind, length, true, options, relatedSet, keptAs);
    }

    /** The value is the code of a record of this set. */
    Property of(String set) {
        return new Property(name, caption, kind, length, readOnly, options, set, keptAs);
    }

    /** The id of the record that another property holds the code of. */
    static Property idOf(String name, String caption, String set, String keptAs) {
        return new Property(name, caption, Kind.RELATED_ID, 0, false, List.of(), set, keptAs);
    }

    JsonNode blank() {
        return switch (kind) {
            case ID, RELATED_ID -> NOBODY;
            case CODE, TEXT, PHONE -> NOTHING;
            case DECIMAL -> IntNode.valueOf(0);
            case BOOLEAN -> BooleanNode.FALSE;
            case OPTION -> TextNode.valueOf(options.getFirst());
            case DATE -> YEAR_ONE;
            case INSTANT -> START_OF_YEAR_ONE;
        };
    }
}
