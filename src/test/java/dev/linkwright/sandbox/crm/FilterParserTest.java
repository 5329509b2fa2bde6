package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final List<ObjectNode> ROWS = List.of(row(1, "Ås Sag AS", 1, true, "2026-11-23T08:00:00Z"),
            row(2, "Bø & Co", 2, false, "2026-11-22T23:59:59Z"), row(3, "O'Hara AS", 3, true, "2026-01-01T00:00:00Z"));
    private static final Archive ARCHIVE = new Archive("Test", "test",
            List.of(Column.number("id", row -> row.path("id").asLong()),
                    Column.text("name", row -> row.path("name").asText()),
                    Column.list("category", row -> row.path("category").asLong(),
                            row -> "Item " + row.path("category").asLong()),
                    Column.flag("stop", row -> row.path("stop").asBoolean()),
                    Column.date("updated", row -> row.path("updated").asLong())),
            () -> ROWS);

    private static ObjectNode row(int id, String name, int category, boolean stop, String updated) {
        return Wire.object().put("id", id).put("name", name).put("category", category).put("stop", stop).put("updated",
                Instant.parse(updated).getEpochSecond());
    }

    private static String found(String filter, Assumption... assumptions) {
        var test = FilterParser.parse(filter, ARCHIVE, new FilterOperators(Assumptions.of(assumptions), CLOCK));
        var ids = new StringBuilder();
        ROWS.stream().filter(test).forEach(row -> ids.append(row.path("id").asText()));
        return ids.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            name begins 'ås'                                        | 1
            NAME BEGINS 'Ås'                                        | 1
            name contains 'a'                                       | 13
            name notContains 'a'                                    | 2
            name is 'bø & co'                                       | 2
            name isNot 'bø & co'                                    | 13
            name eq 'O''Hara AS'                                    | 3
            name = 'O''Hara AS'                                     | 3
            name='O''Hara AS'                                       | 3
            name in ('Ås Sag AS', 'Bø & Co')                        | 12
            substringof('Sag', name)                                | 1
            startswith(name, 'B')                                   | 2
            endswith(name, 'AS')                                    | 13
            id gt 1 and id le 3                                     | 23
            id ge 2                                                 | 23
            id lt 2                                                 | 1
            id ne 2                                                 | 13
            id=2                                                    | 2
            id between (2, 3)                                       | 23
            category oneOf (1,3)                                    | 13
            category notOneOf (1,3)                                 | 2
            category equals 2                                       | 2
            category = 1 and id oneOf2 1 or id = 3                  | ?
            stop = true                                             | 13
            stop set 0                                              | 2
            id = 1 or id = 2 and stop = true                        | 1
            (id = 1 or id = 2) and stop = false                     | 2
            ((id = 3))                                              | 3
            updated afterTime '2026-11-22T23:59:59'                 | 1
            updated beforeTime '2026-11-22T23:59:59Z'               | 3
            updated dateTime '2026-11-22T23:59:59'                  | 2
            updated after '2026-11-22'                              | 12
            updated before '2026-1-2'                               | 3
            updated beforeOrEqual '2026-11-22'                      | 23
            updated between ('2026-11-22', '2026-11-23')            | 12
            updated today                                           | 1
            updated beforeToday and id gt 2                         | 3
            getAllRows = 1                                          | 123
            """)
    void restrictionsFindTheirRows(String filter, String ids) {
        if (ids.equals("?")) {
            assertThatThrownBy(() -> found(filter)).isInstanceOf(ApiError.class);
        } else {
            assertThat(found(filter)).isEqualTo(ids);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense = 1", "name", "name begins", "name begins 'a", "id = x", "id begins 'x'",
            "(id = 1",
            "id = 1)", "id = 1 id = 2", "updated after 'yesterday'", "category contains 'x'", "id between (1)",
            "name in 'a',"})
    void whatCannotBeReadIsRefused(String filter) {
        assertThatThrownBy(() -> found(filter)).isInstanceOf(ApiError.class);
    }

    @Test
    void noRestrictionFindsAll() {
        assertThat(found("")).isEqualTo("123");
    }

    @Test
    void letterCaseCountsWhereTheServerHeedsIt() {
        assertThat(found("name begins 'ås'", Assumption.TextCase.HEEDED)).isEmpty();
        assertThat(found("name begins 'Ås'", Assumption.TextCase.HEEDED)).isEqualTo("1");
    }

    @Test
    void timesOnDateColumnsMayBeRefused() {
        assertThatThrownBy(() -> found("updated afterTime '2026-11-22T23:59:59'", Assumption.TimeOnDateColumn.REFUSED))
                .isInstanceOf(ApiError.class);
    }

    @Test
    void afterADayMayMeanFromTheNextDayOn() {
        assertThat(found("updated after '2026-11-22'", Assumption.AfterDay.FROM_NEXT_DAY)).isEqualTo("1");
    }
}
