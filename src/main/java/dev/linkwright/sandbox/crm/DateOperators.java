package dev.linkwright.sandbox.crm;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Restrictions on dates and date-times; archives hold them in UTC. */
final class DateOperators {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT);
    private static final long SECONDS_OF_DAY = 86_400;

    private final Assumptions assumptions;
    private final Clock clock;

    DateOperators(Assumptions assumptions, Clock clock) {
        this.assumptions = assumptions;
        this.clock = clock;
    }

    Predicate<ObjectNode> test(Column column, String operator, List<String> values) {
        LongPredicate test = seconds(column, operator, values);
        return row -> {
            long moment = column.number().applyAsLong(row);
            return moment != 0 && test.test(moment);
        };
    }

    private LongPredicate seconds(Column column, String operator, List<String> values) {
        return switch (operator) {
            case "before" -> before(day(FilterOperators.one(values)));
            case "beforeorequal" -> before(day(FilterOperators.one(values)) + SECONDS_OF_DAY);
            case "after" -> after(day(FilterOperators.one(values)));
            case "afterorequal" -> from(day(FilterOperators.one(values)));
            case "date" -> from(day(FilterOperators.one(values))).and(before(day(values.getFirst()) + SECONDS_OF_DAY));
            case "between", "datebetween" -> from(day(FilterOperators.two(values).getFirst()))
                    .and(before(day(values.get(1)) + SECONDS_OF_DAY));
            case "today" -> from(today()).and(before(today() + SECONDS_OF_DAY));
            case "beforetoday" -> before(today());
            case "aftertoday" -> from(today() + SECONDS_OF_DAY);
            case "datetime", "beforetime", "aftertime" -> time(column, operator, values);
            default -> throw FilterOperators.unknown(column, operator);
        };
    }

    private LongPredicate time(Column column, String operator, List<String> values) {
        boolean timed = column.name().equals("deletedDate");
        if (!timed && assumptions.is(Assumption.TimeOnDateColumn.REFUSED)) {
            throw FilterOperators.unknown(column, operator);
        }
        long wanted = time(FilterOperators.one(values));
        return switch (operator) {
            case "beforetime" -> before(wanted);
            case "aftertime" -> from(wanted + 1);
            default -> moment -> moment == wanted;
        };
    }

    private LongPredicate after(long day) {
        return from(assumptions.is(Assumption.AfterDay.FROM_NEXT_DAY) ? day + SECONDS_OF_DAY : day);
    }

    private static LongPredicate before(long limit) {
        return moment -> moment < limit;
    }

    private static LongPredicate from(long limit) {
        return moment -> moment >= limit;
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static long day(String value) {
        try {
            return LocalDate.parse(value.split("T", -1)[0], DAY).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        } catch (DateTimeException malformed) {
            throw ApiError.badRequest("'" + value + "' is not a date.");
        }
    }

    private static long time(String value) {
        try {
            String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            return LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw ApiError.badRequest("'" + value + "' is not a date and time.");
        }
    }
}
