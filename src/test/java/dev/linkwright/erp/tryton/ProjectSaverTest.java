package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.tryton.LoopbackTryton.Reply;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Saved;

/** What goes over the wire when a project is saved: a record of another model, without rows that a save writes. */
class ProjectSaverTest {
    private static final ErpActor ACTOR = new ErpActor(ActorType.PROJECT, "7");
    private static final String WRITE = "model.project.work.write";
    private static final String MARK = "linkwright:0123456789abcdef0123456789abcdef";

    private final LoopbackTryton server = new LoopbackTryton();
    private final TrytonConnector connector = server.connector();
    private ObjectNode project = project("Fit-out", 1, "100.5", "Two\n" + MARK);

    @BeforeEach
    void serve() {
        server.answer("model.project.work.read", _ -> Reply.result(Wire.list(project)));
        server.answer("model.project.work.status.search_read",
                _ -> Reply.result(Wire.list(Wire.object().put("id", 1).put("name", "Open").putNull("progress"),
                        Wire.object().put("id", 2).put("name", "Done").put("progress", 1.0))));
        server.answer("model.project.work.fields_get", Wire.object());
        server.answer("model.project.work.default_get", Wire.object().put("status", 1));
        server.answer(WRITE, call -> {
            JsonNode values = call.params().path(1);
            project = project(values.path("name").asText("Fit-out"), values.path("status").asInt(1), "101.5",
                    values.path("comment").asText("Two\n" + MARK));
            return Reply.result(null);
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static ObjectNode row(long id, String stamp) {
        ObjectNode row = Wire.object().put("id", id).put("_timestamp", stamp).putNull("write_date");
        row.set("create_date", Wire.node(LocalDateTime.of(2026, 1, 1, 0, 0, 1, 5000)));
        return row;
    }

    private static ObjectNode project(String name, int status, String stamp, String comment) {
        ObjectNode project = row(7, stamp).put("name", name).put("comment", comment).put("progress", 0.5)
                .put("status", status);
        project.set("status.", Wire.object().put("id", status).put("name", status == 1 ? "Open" : "Done"));
        project.set("party.", Wire.object().put("id", 17).put("name", "Fjord AS"));
        project.set("timesheet_start_date", Wire.node(LocalDate.of(2026, 3, 4)));
        project.putNull("timesheet_end_date");
        project.set("timesheet_works.", Wire.list(row(9, "300.5")));
        return project;
    }

    private ErpRecord read() {
        return connector.read(List.of(new ActorRead(ACTOR, Bindings.NONE)),
                Set.of("name", "status", "party", "startDate", "endDate", "comment")).getFirst();
    }

    @Test
    void aProjectIsReadWithWhatItRefersTo() {
        ErpRecord record = read();

        assertThat(record.actor()).isEqualTo(ACTOR);
        assertThat(record.number()).isEqualTo("7");
        assertThat(record.values()).isEqualTo(Map.of("name", new FieldValue.Text("Fit-out"), "status",
                new FieldValue.Text("1"), "party", new FieldValue.Text("Fjord AS"), "startDate",
                new FieldValue.Text("2026-03-04"), "endDate", new FieldValue.Blank(), "comment",
                new FieldValue.Text("Two")));
        assertThat(record.labels()).containsEntry("status", "Open");
        assertThat(record.archived()).isFalse();
        assertThat(record.parents()).isEmpty();
        assertThat(record.version().stamps()).containsOnlyKeys("project.work,7", "timesheet.work,9");
    }

    @Test
    void aStatusThatWantsProgressBringsItAndTheFirstSaveTakesTheMarkerAway() {
        Saved saved = connector.save(ACTOR, RealTryton.change(read(), "status", "2"));

        assertThat(server.calls(WRITE).getFirst().params().path(1).toString())
                .isEqualTo("{\"status\":2,\"progress\":1.0,\"comment\":\"Two\"}");
        assertThat(saved.values()).containsEntry("status", new FieldValue.Text("2")).containsEntry("comment",
                new FieldValue.Text("Two"));
        assertThat(saved.version()).isEqualTo(read().version());
    }

    @Test
    void aStatusThatWantsNoneLeavesTheProgressAlone() {
        project = project("Fit-out", 2, "100.5", "");

        connector.save(ACTOR, RealTryton.change(read(), "status", "1"));

        assertThat(server.calls(WRITE).getFirst().params().path(1).toString()).isEqualTo("{\"status\":1}");
    }

    @Test
    void aStatusThatIsNotThereIsRefusedAtItsField() {
        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> connector.save(ACTOR, RealTryton.change(read(), "status", "9")));

        assertThat(problem.problem()).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("status"));
        assertThat(server.count(WRITE)).isZero();
    }

    @Test
    void whatTrytonWorksOutIsNotWritten() {
        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> connector.save(ACTOR, RealTryton.change(read(), "party", "Other AS")));

        assertThat(problem.problem()).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("party"));
        assertThat(server.count(WRITE)).isZero();
    }
}
