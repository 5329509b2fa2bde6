package dev.linkwright.sandbox.crm;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field that the customer defined; every kind has the same ones.
 *
 * @param length
 *            the greatest length of a text
 * @param list
 *            the list that holds the items, where there is one
 */
record CustomField(int id, String label, Form form, int length, String list) {

    /** What it holds; values are kept in the notation of the WebAPI, such as {@code [I:3]}. */
    enum Form {
        SHORT_TEXT("ShortText", "System.String", ""), LONG_TEXT("LongText", "System.String", ""), NUMBER("Number",
                "System.Int32", "[I:0]"),
        DATE("Date", "System.DateTime", "[D:01/01/0001]"), CHECKBOX("Checkbox",
                "System.Boolean",
                "False"),
        LIST("List", "System.Int32", "[I:0]"), DECIMAL("Decimal", "System.Double", "[F:0]");

        private final String word;
        private final String clrType;
        private final String blank;

        Form(String word, String clrType, String blank) {
            this.word = word;
            this.clrType = clrType;
            this.blank = blank;
        }
    }

    private static final String PREFIX = "SuperOffice:";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    static final List<CustomField> ALL = List.of(new CustomField(1, "Segment", Form.SHORT_TEXT, 39, ""),
            new CustomField(2, "Delivery notes", Form.LONG_TEXT, 199, ""),
            new CustomField(3, "Head count", Form.NUMBER, 15, ""),
            new CustomField(4, "Credit checked", Form.DATE, 0, ""),
            new CustomField(6, "Credit stop", Form.CHECKBOX, 5, ""),
            new CustomField(7, "Delivery terms", Form.LIST, 0, "deliveryterms"),
            new CustomField(8, "Discount", Form.DECIMAL, 0, ""));

    /** By what they are called in records. */
    static final Map<String, CustomField> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(CustomField::name, field -> field));

    String name() {
        return PREFIX + id;
    }

    String clrType() {
        return form.clrType;
    }

    String blank() {
        return form.blank;
    }

    /** What is kept of a value in any notation that a client may send; empty when it is none of this field's. */
    Optional<String> accepted(String sent) {
        String bare = sent.replaceFirst("^\\[(?:I|F|D|DT):(.*)]$", "$1");
        if (bare.isEmpty()) {
            return Optional.of(form.blank);
        }
        try {
            return Optional.of(switch (form) {
                case SHORT_TEXT, LONG_TEXT -> sent;
                case NUMBER, LIST -> "[I:" + Integer.parseInt(bare) + "]";
                case DECIMAL -> "[F:" + new BigDecimal(bare).toPlainString() + "]";
                case CHECKBOX -> bare.equals("1") || bare.equalsIgnoreCase("true") ? "True" : "False";
                case DATE -> "[D:" + DAY.format(
                        bare.contains("/") ? LocalDate.parse(bare.substring(0, 10), DAY) : day(bare)) + "]";
            });
        } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException notOfThisForm) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso.substring(0, 10));
    }

    /** A kept value as records show it. */
    String shown(String kept, Assumptions assumptions) {
        String bare = kept.replaceFirst("^\\[(?:I|F|D):(.*)]$", "$1");
        return switch (form) {
            case SHORT_TEXT, LONG_TEXT -> kept;
            case CHECKBOX -> switch (assumptions.is(Assumption.CustomCheckbox.WORD) ? "" : kept) {
                case "True" -> "[I:1]";
                case "False" -> "[I:0]";
                default -> kept;
            };
            case NUMBER, LIST, DECIMAL -> assumptions.is(Assumption.CustomValue.MARKED) ? kept : bare;
            case DATE -> assumptions.is(Assumption.CustomValue.MARKED)
                    ? kept
                    : LocalDate.parse(bare, DAY) + "T00:00:00";
        };
    }

    /** Its definition, as the layout of a kind lists it. */
    ObjectNode definition(String owner, Assumptions assumptions) {
        ObjectNode json = Wire.object().put("UDefFieldId", 100 + id).put("ColumnId", id).put("FieldDefault", "")
                .put("FieldLabel", label).put("FieldType", form.word).put("HideLabel", false)
                .put("IsMandatory", false).put("Type", owner).put("ProgId", "").put("IsReadOnly", false)
                .put("ShortLabel", label).put("TabOrder", id).put("TextLength", form.clrType.equals("System.String")
                        ? length
                        : 0)
                .put("Tooltip", "").put("UdefIdentity", id).put("Version", 1).put("HasBeenPublished", true);
        if (list.isEmpty() || assumptions.is(Assumption.CustomList.UNNAMED)) {
            return json.putNull("MdoListName");
        }
        return json.put("MdoListName", list);
    }
}
