package dev.linkwright.erp.businesscentral;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.HttpUrl;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/**
 * A part of a list of entities.
 *
 * @param next  asks for what follows; empty on the last page
 * @param total how many entities the list has; empty where it was not asked for
 * @param sent  when the server answered, by its own clock; empty where it does not tell
 */
record RowPage(List<Row> rows, Optional<HttpUrl> next, OptionalLong total, Optional<Instant> sent) {
    private static final String NEXT = "@odata.nextLink";
    private static final String COUNT = "@odata.count";

    RowPage {
        rows = List.copyOf(rows);
    }

    static RowPage of(String system, HttpUrl service, HttpUrl asked, JsonAnswer answer) {
        JsonNode value = answer.body().path("value");
        if (!value.isArray()) {
            throw malformed(system, answer, "value is not a list");
        }
        List<Row> rows = new ArrayList<>(value.size());
        for (JsonNode row : value) {
            rows.add(Row.of(system, answer.request(), "value[" + rows.size() + "]", Outcome.NOTHING_DONE, row));
        }
        JsonNode link = answer.body().path(NEXT);
        JsonNode count = answer.body().path(COUNT);
        return new RowPage(rows, link.isMissingNode()
                ? Optional.empty()
                : Optional.of(next(system, service, asked, answer, link)),
                count.isIntegralNumber() ? OptionalLong.of(count.longValue()) : OptionalLong.empty(), sent(answer));
    }

    /** Credentials follow the link, so it may lead nowhere but to the same service. */
    private static HttpUrl next(String system, HttpUrl service, HttpUrl asked, JsonAnswer answer, JsonNode link) {
        HttpUrl next = link.isTextual() ? asked.resolve(link.textValue()) : null;
        if (next == null) {
            throw malformed(system, answer, NEXT + " is not an address");
        }
        if (!isBelow(service, next)) {
            throw malformed(system, answer, NEXT + " leads to another server");
        }
        if (next.equals(asked)) {
            throw malformed(system, answer, NEXT + " leads back to the same page");
        }
        return next;
    }

    /** Whether an address belongs to the service. */
    static boolean isBelow(HttpUrl service, HttpUrl address) {
        return address.scheme().equals(service.scheme()) && address.host().equals(service.host())
                && address.port() == service.port() && address.encodedPath().startsWith(service.encodedPath());
    }

    private static Optional<Instant> sent(JsonAnswer answer) {
        try {
            return answer.header("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty(); // then the stamps of the rows must do
        }
    }

    private static ProblemException malformed(String system, JsonAnswer answer, String detail) {
        return new ProblemException(
                new Problem.Malformed(system, answer.request(), detail, Outcome.NOTHING_DONE));
    }
}
