package dev.linkwright.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.testing.EditBooks;
import dev.linkwright.testing.EditBooks.Entry;
import dev.linkwright.testing.EditBooks.Place;

/** The records that many people work on, in both systems, and what is known of who did what. */
final class HandsWorld implements AutoCloseable {
    static final String NAME = "name";
    static final String STREET = "streetAddress.line1";
    static final List<String> FIELDS = List.of(NAME, STREET);
    private static final Map<String, String> PARENTS = Map.of(NAME, "", STREET, "/Address/Street");
    private static final Map<String, String> PROPERTIES = Map.of(NAME, "Name", STREET, "Address1");

    private final RealSystems systems;
    private final HandsMeetings meetings = new HandsMeetings();
    private final EditBooks books = new EditBooks();
    private final List<Pair> pairs = new ArrayList<>();

    HandsWorld(Path folder, ProofServer server, int records) throws Exception {
        this.systems = new RealSystems(folder, server.start());
        for (int number = 0; number < records; number++) {
            pairs.add(systems.pair());
        }
        held().forEach(books::opens);
    }

    RealSystems systems() {
        return systems;
    }

    HandsMeetings meetings() {
        return meetings;
    }

    EditBooks books() {
        return books;
    }

    List<Pair> pairs() {
        return pairs;
    }

    boolean isConnected(Pair pair) {
        return systems.keys(pair.company()).contains("Link");
    }

    /** Somebody writes a new value in a system itself, over what they see there. */
    void edit(Pair pair, Side side, String field, String by) throws Exception {
        String value = books.newValue(by);
        String before = switch (side) {
            case CRM -> overwrite(pair, field, value);
            case ERP -> systems.erp().overwrite(pair.customer(), systems.erpField(field), value);
        };
        books.overwrote(new Entry(new Place(pair.company(), side, field), before, value, by, Instant.now()));
    }

    private String overwrite(Pair pair, String field, String value) {
        List<String> before = new ArrayList<>();
        systems.crm().change(EntityKind.CONTACT, (int) pair.company().id(), company -> {
            ObjectNode parent = PARENTS.get(field).isEmpty() ? company : (ObjectNode) company.at(PARENTS.get(field));
            before.add(parent.path(PROPERTIES.get(field)).asText());
            parent.put(PROPERTIES.get(field), value);
        });
        return before.getLast();
    }

    /** What the servers' own data hold in all places. */
    Map<Place, String> held() {
        Map<Place, String> held = new HashMap<>();
        for (Pair pair : pairs) {
            for (String field : FIELDS) {
                for (Side side : Side.values()) {
                    held.put(new Place(pair.company(), side, field), held(pair, side, field));
                }
            }
        }
        return held;
    }

    boolean differs(Pair pair) {
        return FIELDS.stream().anyMatch(field -> !held(pair, Side.CRM, field).equals(held(pair, Side.ERP, field)));
    }

    private String held(Pair pair, Side side, String field) {
        return switch (side) {
            case CRM ->
                systems.held(pair.company()).at(PARENTS.get(field) + "/" + PROPERTIES.get(field)).asText();
            case ERP -> systems.erp().value(pair.customer(), systems.erpField(field));
        };
    }

    @Override
    public void close() {
        systems.close();
    }
}
