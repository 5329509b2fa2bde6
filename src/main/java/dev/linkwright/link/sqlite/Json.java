package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.linkwright.config.Scope;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Decision;

/**
 * Writes records as JSON and reads them back. The names of the variants stand here, so that renaming a class does not
 * make old entries unreadable.
 *
 * <p>
 * Reading is strict. A body that this program only half understands must not be carried on with; newer programs never
 * leave one behind, because every change of a body is a step of the {@link Schema}, and a newer schema is refused.
 */
final class Json {
    static final TypeReference<Map<String, FieldValue>> VALUES = new TypeReference<>() {
    };

    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = FieldValue.Text.class, name = "text"),
            @JsonSubTypes.Type(value = FieldValue.Blank.class, name = "blank"),
            @JsonSubTypes.Type(value = FieldValue.NotReadable.class, name = "not-readable")})
    private interface FieldValueNames {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Decision.TakeCrm.class, name = "take-crm"),
            @JsonSubTypes.Type(value = Decision.TakeErp.class, name = "take-erp"),
            @JsonSubTypes.Type(value = Decision.TakeLastAgreed.class, name = "take-last-agreed"),
            @JsonSubTypes.Type(value = Decision.MakeBlank.class, name = "make-blank"),
            @JsonSubTypes.Type(value = Decision.Typed.class, name = "typed"),
            @JsonSubTypes.Type(value = Decision.Keep.class, name = "keep"),
            @JsonSubTypes.Type(value = Decision.LeaveDifferent.class, name = "leave-different"),
            @JsonSubTypes.Type(value = Decision.Undecided.class, name = "undecided")})
    private interface DecisionNames {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Scope.Everyone.class, name = "everyone"),
            @JsonSubTypes.Type(value = Scope.Chosen.class, name = "chosen")})
    private interface ScopeNames {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Route.Proxy.OfComputer.class, name = "of-computer"),
            @JsonSubTypes.Type(value = Route.Proxy.None.class, name = "none"),
            @JsonSubTypes.Type(value = Route.Proxy.Through.class, name = "through")})
    private interface ProxyNames {
    }

    private final Path file;
    private final JsonMapper mapper;

    /**
     * Reads and writes what stands in a file.
     *
     * @param file problems name it
     */
    Json(Path file) {
        this.file = file;
        mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module(),
                        new SimpleModule().addSerializer(Sentence.class, new SentenceJson.Writer())
                                .addDeserializer(Sentence.class, new SentenceJson.Reader()))
                .addMixIn(FieldValue.class, FieldValueNames.class).addMixIn(Decision.class, DecisionNames.class)
                .addMixIn(Scope.class, ScopeNames.class).addMixIn(Route.Proxy.class, ProxyNames.class)
                // Only the components of records: questions such as isBlank() are no part of them.
                .visibility(PropertyAccessor.ALL, Visibility.NONE).visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    }

    String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException failed) {
            throw new ProblemException(new Problem.Bug(
                    file.getFileName() + ": cannot write a " + body.getClass().getSimpleName() + at(failed)));
        }
    }

    /** The text of a map of values; its static type tells Jackson to name the variants. */
    String writeValues(Map<String, FieldValue> values) {
        try {
            return mapper.writerFor(VALUES).writeValueAsString(values);
        } catch (JsonProcessingException failed) {
            throw new ProblemException(
                    new Problem.Bug(file.getFileName() + ": cannot write field values" + at(failed)));
        }
    }

    <T> T read(String body, Class<T> type) {
        return parsed(type.getSimpleName(), () -> mapper.readValue(body, type));
    }

    <T> T read(String body, TypeReference<T> type) {
        return parsed(type.getType().getTypeName(), () -> mapper.readValue(body, type));
    }

    @FunctionalInterface
    private interface Parse<T> {
        T parse() throws IOException;
    }

    private <T> T parsed(String name, Parse<T> parse) {
        try {
            return parse.parse();
        } catch (IOException failed) {
            // Jackson's own message quotes the value, and the cause would bring it into the log.
            throw new ProblemException(new Problem.StoreFailed(StoreFailure.DAMAGED,
                    file.getFileName() + ": cannot read a " + name + at(failed)));
        }
    }

    private static String at(IOException failed) {
        return failed instanceof JsonMappingException where
                ? " at " + where.getPathReference()
                : ": " + failed.getClass().getSimpleName();
    }
}
