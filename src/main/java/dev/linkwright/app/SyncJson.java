package dev.linkwright.app;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.ui.common.Texts;

/** For programs: one JSON object on a line. Keys and words stay as they are; there may be more of them later. */
final class SyncJson implements SyncTelling {
    private static final int VERSION = 1;

    private final Texts texts;

    SyncJson(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<String> lines(SyncTold told) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION)
                .put("result", word(told.exit())).put("exitCode", told.exit().code()).put("dryRun", told.dryRun())
                .put("began", told.began().toString()).put("ended", told.ended().toString());
        told.whyNot().ifPresent(why -> root.put("reason", texts.say(why)));
        ArrayNode connections = root.putArray("connections");
        told.served().forEach(one -> served(connections.addObject(), one));
        if (!told.standing().isEmpty()) {
            ObjectNode standing = root.putObject("standing");
            new TreeMap<>(told.standing()).forEach((health, count) -> standing.put(word(health), count));
        }
        return List.of(root.toString());
    }

    private void served(ObjectNode node, Served served) {
        ErpConnection connection = served.connection();
        node.put("id", connection.id().value()).put("name", connection.name());
        switch (served) {
            case Served.Ran(var _, SyncReport report) -> report(node, report);
            case Served.Failed(var _, Problem problem, var next) -> {
                problem(node.put("outcome", "failed"), problem);
                node.put("nextTry", next.toString());
            }
            case Served.Elsewhere(var _, Lease lease) -> node.put("outcome", "elsewhere").putObject("lease")
                    .put("user", lease.user()).put("workstation", lease.workstation())
                    .put("until", lease.until().toString());
        }
    }

    private void report(ObjectNode node, SyncReport report) {
        node.put("outcome", report.stopped().isPresent() ? "stopped" : "done");
        report.stopped().ifPresent(problem -> problem(node, problem));
        node.put("links", report.links()).put("inSync", report.inSync()).put("written", report.written());
        ArrayNode lines = node.putArray("records");
        for (SyncReport.Line line : report.lines()) {
            ObjectNode told = lines.addObject().put("type", word(line.entity().type())).put("id", line.entity().id())
                    .put("title", line.title()).put("actorType", line.actor().type().word())
                    .put("actor", line.actor().key()).put("standing", word(line.standing().health()))
                    .put("cause", word(line.standing().cause())).put("conflicts", line.standing().conflicts());
            line.standing().reason().ifPresent(reason -> told.put("reason", texts.say(reason)));
            ArrayNode writes = told.putArray("writes");
            line.writes().forEach(write -> write(writes.addObject(), write));
        }
    }

    private static void write(ObjectNode node, Write write) {
        node.put("side", word(write.side())).put("field", write.field().on(write.side()).key());
        value(node, "before", write.before());
        value(node, "after", write.after());
    }

    /** A blank is null; a value that cannot be read is not told. */
    private static void value(ObjectNode node, String key, FieldValue value) {
        switch (value) {
            case FieldValue.Text _ -> node.put(key, value.textOrEmpty());
            case FieldValue.Blank _ -> node.putNull(key);
            case FieldValue.NotReadable _ -> {
            }
        }
    }

    private void problem(ObjectNode node, Problem problem) {
        node.putObject("problem").put("code", problem.code()).put("text", texts.say(problem.sentence()))
                .put("next", texts.say(problem.nextStep()));
    }

    /** {@code LEFT_OUT} is {@code leftOut}. */
    private static String word(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder word = new StringBuilder(words[0]);
        for (int index = 1; index < words.length; index++) {
            word.append(words[index].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[index].substring(1));
        }
        return word.toString();
    }
}
