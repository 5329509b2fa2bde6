package dev.linkwright.erp.businesscentral;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * How far the hits of one alternative have come.
 *
 * @param first  number of the first hit; empty before it
 * @param last   number of the last hit that was used; empty before the first
 * @param used   how many were used
 * @param link   the server's own link to what follows; empty where it gave none for just this place
 * @param ended  whether nothing follows
 */
record StreamPoint(String first, String last, long used, String link, boolean ended) {
    static final StreamPoint START = new StreamPoint("", "", 0, "", false);
    private static final JsonMapper JSON = new JsonMapper();

    boolean isStart() {
        return used == 0 && link.isEmpty() && !ended;
    }

    /** Whether it is known that there is no hit at all. */
    boolean isNothing() {
        return used == 0 && ended;
    }

    /** The points of all alternatives as a page of a search names them. */
    static String text(List<StreamPoint> points) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        points.forEach(point -> all.addArray().add(point.first).add(point.last).add(point.used).add(point.link)
                .add(point.ended));
        return all.toString();
    }

    /** @throws IllegalArgumentException if it is not a text of as many points */
    static List<StreamPoint> parse(String text, int count) {
        JsonNode all;
        try {
            all = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a page of Business Central", broken);
        }
        if (all.size() != count) {
            throw new IllegalArgumentException("A page of another search");
        }
        return IntStream.range(0, count).mapToObj(all::path)
                .map(point -> new StreamPoint(point.path(0).asText(), point.path(1).asText(),
                        point.path(2).longValue(), point.path(3).asText(), point.path(4).asBoolean()))
                .toList();
    }
}
