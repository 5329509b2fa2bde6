package dev.linkwright.erp.businesscentral;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/**
 * An entity as the server answered it.
 *
 * @param system   whose answer it is
 * @param request  what was asked, for problems
 * @param place    where in the answer it stands, for problems
 * @param ifBroken whether the request may have changed something if the entity cannot be read
 */
record Row(String system, String request, String place, Outcome ifBroken, ObjectNode json) {
    private static final String ETAG = "@odata.etag";
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    static Row of(String system, String request, JsonNode answer) {
        return of(system, request, "", Outcome.NOTHING_DONE, answer);
    }

    /** The answer to a request that changed something. */
    static Row written(String system, String request, JsonNode answer) {
        return of(system, request, "", Outcome.UNKNOWN, answer);
    }

    static Row of(String system, String request, String place, Outcome ifBroken, JsonNode answer) {
        if (!(answer instanceof ObjectNode json)) {
            throw new ProblemException(new Problem.Malformed(system, request,
                    (place.isEmpty() ? "the answer" : place) + " is not an entity", ifBroken));
        }
        return new Row(system, request, place, ifBroken, json);
    }

    boolean has(String property) {
        return json.has(property);
    }

    /** The text of a property that is always there. */
    String text(String property) {
        JsonNode value = json.path(property);
        if (!value.isTextual()) {
            throw malformed(property, "is not a text");
        }
        return value.textValue();
    }

    /** The identifier in a property, in small letters. */
    String id(String property) {
        String id = text(property);
        if (!ConnectionSettings.isId(id)) {
            throw malformed(property, "is not an identifier");
        }
        return id.toLowerCase(Locale.ROOT);
    }

    String id() {
        return id("id");
    }

    /** What people call it. */
    String number() {
        String number = text(ApiField.NUMBER);
        return number.isEmpty() ? id() : number;
    }

    /** Its name; what else people know it by where the server does not tell the name or there is none. */
    String title() {
        String name = json.path(ApiField.NAME).asText();
        return name.isEmpty() ? number() : name;
    }

    FieldValue value(ApiField field) {
        JsonNode value = json.path(field.key());
        if (value.isMissingNode()) {
            return new FieldValue.NotReadable(Sentence.of("value.not-in-answer"));
        }
        return field.form().read(value).orElseThrow(() -> malformed(field.key(), "is no " + field.form().word()));
    }

    /** As it is sent back: the parser has taken off the escapes. */
    String etag() {
        return text(ETAG);
    }

    /** With the date of its last change, where it has one. */
    Version version() {
        JsonNode stamp = json.path(ApiField.STAMP);
        return new Version(stamp.isTextual()
                ? Map.of(ETAG, etag(), ApiField.STAMP, stamp.textValue())
                : Map.of(ETAG, etag()));
    }

    /**
     * Whether a version is dated before another one of the same entity. Several servers may share a database, and the
     * difference of their clocks tells nothing.
     */
    static boolean isBefore(Version version, Version other) {
        Optional<Instant> now = stamp(version);
        Optional<Instant> then = stamp(other);
        return now.isPresent() && then.isPresent() && now.get().isBefore(then.get().minus(CLOCKS_APART));
    }

    private static Optional<Instant> stamp(Version version) {
        try {
            return Optional.ofNullable(version.stamps().get(ApiField.STAMP)).map(Instant::parse);
        } catch (DateTimeException _) {
            return Optional.empty(); // reading the changes says so
        }
    }

    /** The etag in a version that a row of this connector gave. */
    static String etag(Version version) {
        String etag = version.stamps().get(ETAG);
        if (etag == null) {
            throw new ProblemException(new Problem.Bug("A version without etag: " + version));
        }
        return etag;
    }

    ProblemException malformed(String property, String detail) {
        String where = place.isEmpty() ? property : place + "." + property;
        return new ProblemException(new Problem.Malformed(system, request, where + " " + detail, ifBroken));
    }
}
