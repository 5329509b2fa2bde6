package dev.linkwright.erp.tryton;

import static dev.linkwright.erp.tryton.TrytonCalls.ids;
import static dev.linkwright.erp.tryton.TrytonCalls.list;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/** A Tryton's projects as another client of it sees and changes them. Their dates are those of a timesheet. */
final class TrytonProjects implements ErpServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "project.work";
    private static final Map<String, String> DATES = Map.of("startDate", "timesheet_start_date", "endDate",
            "timesheet_end_date");
    private static final Set<String> TEXTS = Set.of("name", "comment");
    private static final int MANY = 5000;

    /** The one further column of a project. */
    private static final String SEQUENCE = "field.sequence";

    private final TrytonCalls calls;
    private final TrytonFile file;

    TrytonProjects(TrytonCalls calls, TrytonFile file) {
        this.calls = calls;
        this.file = file;
    }

    /** Keys of what a project's status can be. */
    List<String> statuses() {
        List<String> keys = new ArrayList<>();
        calls.call("model.project.work.status.search", list().add(list().add(list("types", "in").add(list("project"))))
                .add(0).add(MANY).addNull()).forEach(id -> keys.add(id.asText()));
        return keys;
    }

    private static long id(ErpActor actor) {
        return Long.parseLong(actor.key());
    }

    @Override
    public ErpActor insert(ActorType type, Map<String, String> values) {
        ObjectNode project = JSON.createObjectNode().put("type", "project").put("company", 1);
        values.forEach((field, text) -> {
            if (!DATES.containsKey(field)) {
                put(project, field, text);
            }
        });
        long id = calls.call("model.project.work.create", list().add(list().add(project))).path(0).longValue();
        ErpActor actor = new ErpActor(type, Long.toString(id));
        values.keySet().stream().filter(DATES::containsKey).forEach(field -> edit(actor, field, values.get(field)));
        return actor;
    }

    private static void put(ObjectNode project, String field, String text) {
        String column = field.equals(SEQUENCE) ? "sequence" : field;
        if (text.isEmpty()) {
            project.putNull(column);
        } else if (field.equals(SEQUENCE)) {
            project.put(column, Long.parseLong(text));
        } else if (TEXTS.contains(field)) {
            project.put(field, text);
        } else {
            project.put(field, Long.parseLong(text));
            project.put("progress", 1.0); // what is done must be complete, and what is open may be
        }
    }

    @Override
    public void edit(ErpActor actor, String field, String text) {
        ObjectNode values = JSON.createObjectNode();
        if (DATES.containsKey(field)) {
            calls.write(MODEL, id(actor), JSON.createObjectNode().put("timesheet_available", true));
            values.set(DATES.get(field), date(text));
            calls.write("timesheet.work",
                    calls.idOf("timesheet.work", list("origin", "=", MODEL + "," + actor.key())), values);
        } else {
            put(values, field, text);
            calls.write(MODEL, id(actor), values);
        }
    }

    private static JsonNode date(String text) {
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        LocalDate day = LocalDate.parse(text);
        return JSON.createObjectNode().put("__class__", "date").put("year", day.getYear())
                .put("month", day.getMonthValue()).put("day", day.getDayOfMonth());
    }

    @Override
    public void delete(ErpActor actor) {
        calls.call("model.project.work.delete", list().add(ids(id(actor))));
    }

    @Override
    public boolean canHide(ActorType type) {
        return false;
    }

    @Override
    public void commitLate(ErpActor actor, String field, String text, Duration back) {
        edit(actor, field, text);
        // Nobody has looked in between.
        file.backdate(actor.type(), id(actor), back);
    }

    @Override
    public List<Held> held(ActorType type) {
        List<Held> all = new ArrayList<>();
        calls.call("model.project.work.search_read",
                list().add(list().add(list("type", "=", "project"))).add(0).add(MANY).addNull()
                        .add(list("name", "comment", "status", "party.name", "timesheet_start_date",
                                "timesheet_end_date", "sequence")))
                .forEach(project -> all.add(held(type, project)));
        return all;
    }

    private static Held held(ActorType type, JsonNode project) {
        Map<String, List<String>> values = new HashMap<>();
        for (String field : List.of("name", "comment", "status")) {
            values.put(field, List.of(text(project.path(field))));
        }
        values.put(SEQUENCE, List.of(text(project.path("sequence"))));
        values.put("party", List.of(text(project.path("party.").path("name"))));
        DATES.forEach((field, column) -> values.put(field, List.of(day(project.path(column)))));
        String key = project.path("id").asText();
        return new Held(new ErpActor(type, key), key, values);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private static String day(JsonNode date) {
        return date.isObject()
                ? "%04d-%02d-%02d".formatted(date.path("year").intValue(), date.path("month").intValue(),
                        date.path("day").intValue())
                : "";
    }
}
