package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

import dev.linkwright.model.Sentence;

/** Sentences, whose arguments are of several types, each written with its name. */
final class SentenceJson {
    private SentenceJson() {
    }

    static final class Writer extends JsonSerializer<Sentence> {
        @Override
        public void serialize(Sentence sentence, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("key", sentence.key());
            out.writeArrayFieldStart("arguments");
            for (Object argument : sentence.arguments()) {
                out.writeStartObject();
                switch (argument) {
                    case String text -> out.writeStringField("text", text);
                    case Integer number -> out.writeStringField("integer", number.toString());
                    case Long number -> out.writeStringField("long", number.toString());
                    case Double number -> out.writeStringField("double", number.toString());
                    case BigDecimal number -> out.writeStringField("decimal", number.toString());
                    case BigInteger number -> out.writeStringField("big-integer", number.toString());
                    case Instant instant -> out.writeStringField("instant", instant.toString());
                    case Sentence inner -> {
                        out.writeFieldName("sentence");
                        serialize(inner, out, provider);
                    }
                    default -> throw JsonMappingException.from(out,
                            "A sentence cannot carry a " + argument.getClass().getName());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Sentence> {
        @Override
        public Sentence deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return sentence(in, context.readTree(in));
        }

        private static Sentence sentence(JsonParser in, JsonNode node) throws IOException {
            JsonNode key = node.path("key");
            JsonNode arguments = node.path("arguments");
            if (node.size() != 2 || !key.isTextual() || !arguments.isArray()) {
                throw JsonMappingException.from(in, "not a sentence");
            }
            List<Object> read = new ArrayList<>();
            for (JsonNode argument : arguments) {
                read.add(argument(in, argument));
            }
            return new Sentence(key.textValue(), read);
        }

        private static Object argument(JsonParser in, JsonNode node) throws IOException {
            if (node.size() != 1) {
                throw JsonMappingException.from(in, "not an argument of a sentence");
            }
            Map.Entry<String, JsonNode> named = node.properties().iterator().next();
            String text = named.getValue().asText();
            try {
                return switch (named.getKey()) {
                    case "text" -> text;
                    case "integer" -> Integer.valueOf(text);
                    case "long" -> Long.valueOf(text);
                    case "double" -> Double.valueOf(text);
                    case "decimal" -> new BigDecimal(text);
                    case "big-integer" -> new BigInteger(text);
                    case "instant" -> Instant.parse(text);
                    case "sentence" -> sentence(in, named.getValue());
                    default -> throw JsonMappingException.from(in, "not an argument of a sentence");
                };
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw JsonMappingException.from(in, "not an argument of a sentence", unreadable);
            }
        }
    }
}
