package dev.linkwright.erp.contract;

import java.util.List;

import dev.linkwright.model.FieldDefinition;

/** Values that a server takes for a field. */
public final class SampleValues {
    private static final List<String> COUNTRIES = List.of("NO", "SE", "DK", "FI", "DE");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private SampleValues() {
    }

    /** @param number from 0 */
    public static String of(FieldDefinition field, int number) {
        return switch (field.type()) {
            case TEXT, PASSWORD -> text(field, number);
            case NUMBER -> Integer.toString(7 + number * 4);
            case DECIMAL -> 9 + number * 5 + ".25";
            case YES_NO -> Boolean.toString(number % 2 == 0);
            case DATE -> "2026-%02d-%02d".formatted(1 + number % 12, 1 + number % 28);
            case LIST -> COUNTRIES.get(number % COUNTRIES.size());
        };
    }

    private static String text(FieldDefinition field, int number) {
        return switch (field.notation()) {
            case PLAIN, ANY_CASE -> shortened(field, "V" + number + " " + field.label());
            case PHONE -> "+4722%06d".formatted(334455 + number * 101);
            case EMAIL -> "post" + number + "@fjord.example";
            case WEB_ADDRESS -> "https://fjord" + number + ".example";
            case ORGANISATION_NUMBER -> organisationNumber(number);
            case COUNTRY -> COUNTRIES.get(number % COUNTRIES.size());
        };
    }

    /** A Norwegian organisation number with the right check digit. */
    public static String organisationNumber(int number) {
        int skipped = number;
        for (int stem = 91_000_000;; stem++) {
            int sum = 0;
            for (int place = 0; place < WEIGHTS.length; place++) {
                sum += Character.digit(Integer.toString(stem).charAt(place), 10) * WEIGHTS[place];
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10 && skipped-- == 0) {
                return Integer.toString(stem) + check;
            }
        }
    }

    /** Text of a length that the field's notation takes. */
    public static String ofLength(FieldDefinition field, int length) {
        String end = switch (field.notation()) {
            case EMAIL -> "@fjord.example";
            case WEB_ADDRESS -> ".example";
            case PLAIN, ANY_CASE, PHONE, ORGANISATION_NUMBER, COUNTRY -> "";
        };
        String start = switch (field.notation()) {
            case WEB_ADDRESS -> "https://";
            case PLAIN, ANY_CASE, EMAIL, PHONE, ORGANISATION_NUMBER, COUNTRY -> "";
        };
        String fill = switch (field.notation()) {
            case PHONE, ORGANISATION_NUMBER -> "7";
            case PLAIN, ANY_CASE, EMAIL, WEB_ADDRESS, COUNTRY -> "A";
        };
        int middle = length - start.length() - end.length();
        return middle > 0 ? start + fill.repeat(middle) + end : fill.repeat(length);
    }

    private static String shortened(FieldDefinition field, String text) {
        int longest = field.maximumLength();
        return (longest > 0 && text.length() > longest ? text.substring(0, longest) : text).strip();
    }
}
