package dev.linkwright.erp.tryton;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.FieldType;

/** Puts a text into the notation that a column of a type travels in. */
final class ColumnValue {
    private ColumnValue() {
    }

    /**
     * The value of a column.
     *
     * @throws NumberFormatException              where the text is no number, or none that fits
     * @throws java.time.format.DateTimeParseException where it is no date
     */
    static JsonNode node(FieldType type, String text) {
        return switch (type) {
            case TEXT, LIST, PASSWORD -> Wire.node(text);
            case NUMBER -> Wire.node(whole(text));
            // Tryton makes a float of it where the column holds one.
            case DECIMAL -> Wire.node(new BigDecimal(text.strip()));
            case YES_NO -> Wire.node(Boolean.parseBoolean(text));
            case DATE -> Wire.node(LocalDate.parse(text));
        };
    }

    private static long whole(String text) {
        BigInteger number = number(text);
        if (number.bitLength() >= Long.SIZE) {
            throw new NumberFormatException(text);
        }
        return number.longValue();
    }

    /** 12.00 is whole, 12.5 is not. */
    private static BigInteger number(String text) {
        BigDecimal number = new BigDecimal(text.strip());
        if (number.stripTrailingZeros().scale() > 0) {
            throw new NumberFormatException(text);
        }
        return number.toBigInteger();
    }
}
