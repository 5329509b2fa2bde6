package dev.linkwright.sandbox.erp;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.sandbox.erp.FilterWords.Word;

/** Reads the literals of a filter as the type of their property wants, and compares with them. */
final class Literals {

    private final EntitySet set;
    private final String filter;

    Literals(EntitySet set, String filter) {
        this.set = set;
        this.filter = filter;
    }

    /** How a value compares with a literal. */
    ToIntFunction<JsonNode> against(Property property, Word literal, String operator, boolean ignoresCase) {
        return switch (property.kind()) {
            case OPTION -> {
                String option = text(property, literal, operator);
                yield value -> View.unshown(value.asText()).compareTo(option);
            }
            case CODE, TEXT, PHONE -> {
                String text = text(property, literal, operator);
                yield ignoresCase
                        ? value -> value.asText().compareToIgnoreCase(text)
                        : value -> value.asText().compareTo(text);
            }
            case ID, RELATED_ID -> {
                String id = id(property, literal, operator);
                yield value -> value.asText().compareTo(id);
            }
            case DECIMAL -> {
                BigDecimal number = number(property, literal, operator);
                yield value -> value.decimalValue().compareTo(number);
            }
            case BOOLEAN -> {
                if (!literal.is("true") && !literal.is("false")) {
                    throw incompatible(property, operator);
                }
                yield value -> Boolean.compare(value.asBoolean(), literal.text().equals("true"));
            }
            case DATE -> {
                LocalDate date = date(property, literal, operator);
                yield value -> LocalDate.parse(value.asText()).compareTo(date);
            }
            case INSTANT -> {
                Instant instant = instant(property, literal, operator);
                yield value -> Instant.parse(value.asText()).compareTo(instant);
            }
        };
    }

    /** A quoted text; of codes and options in the form in which they are kept. */
    String text(Property property, Word literal, String operator) {
        if (!literal.quoted()) {
            throw incompatible(property, operator);
        }
        return switch (property.kind()) {
            case CODE -> literal.text().toUpperCase(Locale.ROOT);
            case OPTION -> {
                String option = View.unshown(literal.text());
                if (!property.options().contains(option)) {
                    throw ErpError.of(400, "Unknown", ErpText.NO_OPTION, literal.text(),
                            String.join(",", property.options()));
                }
                yield option;
            }
            case TEXT, PHONE, ID, RELATED_ID, DECIMAL, BOOLEAN, DATE, INSTANT -> literal.text();
        };
    }

    void mustFit(Property property, String text) {
        if (property.length() > 0 && text.length() > property.length()) {
            throw ErpError.of(400, "Application_FilterErrorException", ErpText.FILTER_TOO_LONG, text,
                    property.caption(), set.caption(), text.length(), property.length());
        }
    }

    /** An id as rows show it. */
    String id(Property property, Word literal, String operator) {
        UUID id = literal.quoted() ? null : RowIds.parsed(literal.text());
        if (id == null) {
            throw incompatible(property, operator);
        }
        return id.toString();
    }

    private BigDecimal number(Property property, Word literal, String operator) {
        if (literal.quoted()) {
            throw incompatible(property, operator);
        }
        try {
            return new BigDecimal(literal.text());
        } catch (NumberFormatException malformed) {
            throw malformed(literal);
        }
    }

    private LocalDate date(Property property, Word literal, String operator) {
        if (literal.quoted()) {
            throw incompatible(property, operator);
        }
        try {
            return LocalDate.parse(literal.text());
        } catch (DateTimeException malformed) {
            throw malformed(literal);
        }
    }

    private Instant instant(Property property, Word literal, String operator) {
        if (literal.quoted()) {
            throw incompatible(property, operator);
        }
        try {
            return OffsetDateTime.parse(literal.text()).toInstant();
        } catch (DateTimeException malformed) {
            throw malformed(literal);
        }
    }

    private ErpError malformed(Word literal) {
        return ErpError.badRequest(ErpText.NO_LITERAL, literal.text(), filter);
    }

    private static ErpError incompatible(Property property, String operator) {
        return ErpError.badRequest(ErpText.INCOMPATIBLE, property.kind().type(), "literal", operator);
    }
}
