package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;
import dev.linkwright.testing.GivenTryton;

/** Projects, which are not parties. */
@Tag("tryton")
class TrytonProjectsTrytonIT {
    private static final String CREATE = "model.project.work.create";

    private static RealTryton tryton;
    private static TrytonConnector connector;

    @BeforeAll
    static void open() {
        tryton = new RealTryton();
        connector = tryton.writer();
    }

    @AfterAll
    static void close() {
        tryton.close();
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static String status(String label) {
        return connector.list("projectStatus").stream().filter(item -> item.label().equals(label))
                .map(ListItem::key).findFirst().orElseThrow();
    }

    private static CreateRequest request(String name, OperationId operation) {
        return new CreateRequest(ActorType.PROJECT, operation,
                Map.of("name", text(name), "comment", text("First line\nsecond line")), Optional.empty());
    }

    private static ErpActor project(ObjectNode values) {
        return new ErpActor(ActorType.PROJECT, tryton.call(CREATE, Wire.list(values.put("type", "project")
                .put("company", 1))).path(0).asText());
    }

    /** Somebody opens its timesheet, and dates that. */
    private static void start(ErpActor project, LocalDate day) {
        tryton.call("model.project.work.write", Wire.list(RealTryton.id(project)),
                Wire.object().put("timesheet_available", true));
        tryton.call("model.timesheet.work.write", Wire.list(sheet(project)),
                Wire.object().set("timesheet_start_date", Wire.node(day)));
    }

    private static long sheet(ErpActor project) {
        return tryton.read("model.timesheet.work.search",
                Wire.list(Wire.list("origin", "=", "project.work," + project.key())), 0, 1, null).path(0).longValue();
    }

    private static SearchRequest search(String text, Criterion... criteria) {
        return new SearchRequest(ActorType.PROJECT, text, criteria.length == 0 ? List.of() : List.of(List.of(criteria)),
                Optional.empty(), List.of("status", "party", "startDate"), Optional.empty(), Optional.empty(), 10);
    }

    private static List<ErpActor> found(SearchRequest request) {
        return connector.search(request).items().stream().map(ErpHit::actor).toList();
    }

    private static Version changed(ErpActor actor, ChangePoint point) {
        return RealTryton.since(connector, ActorType.PROJECT, point).get(actor);
    }

    @Test
    void theFieldsAreDescribedByTryton() {
        assertThat(connector.fields(ActorType.PROJECT)).extracting(FieldDefinition::key, FieldDefinition::label,
                FieldDefinition::type, FieldDefinition::access).containsExactly(
                        tuple("name", "Name", FieldType.TEXT, Access.MANDATORY),
                        tuple("status", "Status", FieldType.LIST, Access.MANDATORY),
                        tuple("party", "Party", FieldType.TEXT, Access.READ_ONLY),
                        tuple("startDate", "Timesheet Start", FieldType.DATE,
                                Access.READ_ONLY),
                        tuple("endDate", "Timesheet End", FieldType.DATE,
                                Access.READ_ONLY),
                        tuple("comment", "Comment", FieldType.TEXT, Access.NORMAL),
                        tuple("field.sequence", "Sequence", FieldType.NUMBER, Access.NORMAL));
        assertThat(connector.fields(ActorType.PROJECT).get(1).defaultValue()).isEqualTo(status("Open"));
        assertThat(connector.list("projectStatus")).extracting(ListItem::label).containsExactly("Open", "Done");
        assertThat(connector.rights(ActorType.PROJECT)).isEqualTo(Rights.ALL);
        assertThat(tryton.reader().rights(ActorType.PROJECT)).isEqualTo(Rights.READ_ONLY);
    }

    @Test
    void aNewProjectIsOneOfTheUsersCompanyAndItsMarkerIsNotShown() {
        OperationId operation = OperationId.random();
        String name = "Fit-out " + UUID.randomUUID();

        ErpRecord record = connector.create(request(name, operation));

        assertThat(record.title()).isEqualTo(name);
        assertThat(record.values()).containsEntry("comment", text("First line\nsecond line")).containsEntry("status",
                text(status("Open")));
        assertThat(record.labels()).containsEntry("status", "Open");
        assertThat(connector.made(request(name, operation))).containsExactly(record.actor());
        assertThat(connector.create(request(name, operation)).actor()).isEqualTo(record.actor());
        assertThat(found(search(name))).containsExactly(record.actor());
        assertThat(comment(record.actor())).endsWith("\nlinkwright:" + operation.value());
    }

    private static String comment(ErpActor actor) {
        return tryton.read("model.project.work.read", Wire.list(RealTryton.id(actor)), Wire.list("comment")).path(0)
                .path("comment").asText();
    }

    @Test
    void theFirstSaveTakesTheMarkerAwayAndNothingElseOfTheComment() {
        OperationId operation = OperationId.random();
        ErpRecord record = connector.create(request("Marked " + UUID.randomUUID(), operation));

        Saved saved = connector.save(record.actor(), RealTryton.change(record, "name", "Renamed"));

        assertThat(comment(record.actor())).isEqualTo("First line\nsecond line");
        assertThat(connector.made(request("Any", operation))).isEmpty();
        assertThat(saved.version()).isEqualTo(RealTryton.read(connector, record.actor()).version());
    }

    @Test
    void aLostAnswerIsUnknownAndTheMarkerFindsWhatWasMade() {
        OperationId operation = OperationId.random();
        String name = "Lost " + UUID.randomUUID();
        try (LoopbackTryton proxy = LoopbackTryton.before(GivenTryton.ofThisProcess().address())) {
            proxy.cutAfter(CREATE);
            TrytonConnector lossy = tryton.connector(Map.of("address", proxy.address()));

            ProblemException problem = catchThrowableOfType(ProblemException.class,
                    () -> lossy.create(request(name, operation)));

            assertThat(problem.problem().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(proxy.count(CREATE)).isEqualTo(1);
        }
        assertThat(found(search(name))).isEqualTo(connector.made(request(name, operation))).hasSize(1);
    }

    @Test
    void aProjectThatIsDoneIsComplete() {
        ErpRecord record = connector.create(request("Done " + UUID.randomUUID(), OperationId.random()));

        Saved saved = connector.save(record.actor(), RealTryton.change(record, "status", status("Done")));

        assertThat(RealTryton.read(connector, record.actor()).labels()).containsEntry("status", "Done");
        assertThat(saved.version()).isEqualTo(RealTryton.read(connector, record.actor()).version());
    }

    @Test
    void aNewProjectMayBeDoneAtOnce() {
        CreateRequest done = new CreateRequest(ActorType.PROJECT, OperationId.random(),
                Map.of("name", text("Over " + UUID.randomUUID()), "status", text(status("Done"))), Optional.empty());

        assertThat(connector.create(done).labels()).containsEntry("status", "Done");
    }

    @Test
    void anEditBySomebodyElseMakesASaveStale() {
        ErpRecord record = connector.create(request("Stale " + UUID.randomUUID(), OperationId.random()));
        tryton.call("model.project.work.write", Wire.list(RealTryton.id(record.actor())),
                Wire.object().put("comment", "theirs"));

        ProblemException stale = catchThrowableOfType(ProblemException.class,
                () -> connector.save(record.actor(), RealTryton.change(record, "name", "Ours")));

        assertThat(stale.problem()).isInstanceOf(Problem.Stale.class);
        assertThat(RealTryton.read(connector, record.actor()).values()).containsEntry("comment", text("theirs"));
    }

    @Test
    void tasksAreNoProjectsAndLeaveTheirProjectUnchanged() {
        String name = "Tasks " + UUID.randomUUID();
        ErpActor project = project(Wire.object().put("name", name));
        Version before = RealTryton.read(connector, project).version();
        tryton.call(CREATE, Wire.list(Wire.object().put("name", name + " task").put("type", "task").put("company", 1)
                .put("parent", RealTryton.id(project))));

        assertThat(found(search(name))).containsExactly(project);
        assertThat(RealTryton.read(connector, project).version()).isEqualTo(before);
    }

    @Test
    void aProjectIsFoundByTheNameOfItsParty() {
        ErpActor customer = tryton.customer();
        String party = RealTryton.read(connector, customer).title();
        ErpActor project = project(
                Wire.object().put("name", "Of a customer").put("party", RealTryton.id(customer)));

        assertThat(found(search(party))).containsExactly(project);
        assertThat(connector.search(search(party)).items().getFirst().values()).containsEntry("party", text(party));
        assertThat(found(search("", new Criterion("party", Operator.EQUALS, List.of(party)))))
                .containsExactly(project);
    }

    @Test
    void statusAndDatesAreFilteredByTheServer() {
        String name = "Dated " + UUID.randomUUID();
        ErpActor early = project(Wire.object().put("name", name + " early"));
        ErpActor late = project(Wire.object().put("name", name + " late"));
        ErpActor never = project(Wire.object().put("name", name + " never"));
        start(early, LocalDate.of(2026, 3, 4));
        start(late, LocalDate.of(2026, 9, 1));
        Criterion named = new Criterion("name", Operator.STARTS_WITH, List.of(name));

        assertThat(found(search("", named, date(Operator.AT_MOST, "2026-03-04")))).containsExactly(early);
        assertThat(found(search("", named, date(Operator.LESS, "2026-03-04")))).isEmpty();
        assertThat(found(search("", named, date(Operator.GREATER, "2026-03-04")))).containsExactly(late);
        assertThat(found(search("", named, date(Operator.AT_LEAST, "2026-03-04")))).containsExactly(early, late);
        assertThat(found(search("", named, date(Operator.BETWEEN, "2026-03-04", "2026-08-31"))))
                .containsExactly(early);
        assertThat(found(search("", named, date(Operator.EQUALS, "2026-09-01")))).containsExactly(late);
        assertThat(found(search("", named, date(Operator.IS_NOT, "2026-09-01")))).containsExactly(early, never);
        assertThat(found(search("", named, new Criterion("status", Operator.ONE_OF, List.of(status("Open"))))))
                .containsExactly(early, late, never);
        assertThat(found(search("", named, new Criterion("status", Operator.NOT_ONE_OF, List.of(status("Open"))))))
                .isEmpty();
        assertThat(found(search("", named, new Criterion("comment", Operator.DOES_NOT_CONTAIN, List.of("x")))))
                .hasSize(3);
        assertThat(RealTryton.read(connector, early).values()).containsEntry("startDate", text("2026-03-04"))
                .containsEntry("endDate", new FieldValue.Blank());
    }

    private static Criterion date(Operator operator, String... days) {
        return new Criterion("startDate", operator, List.of(days));
    }

    @Test
    void aDateOfItsTimesheetIsAChangeOfTheProject() {
        ErpActor project = project(Wire.object().put("name", "Sheet " + UUID.randomUUID()));
        start(project, LocalDate.of(2026, 3, 4));
        Version before = RealTryton.read(connector, project).version();
        ChangePoint point = connector.changedSince(ActorType.PROJECT, Optional.empty()).next();
        tryton.call("model.timesheet.work.write", Wire.list(sheet(project)),
                Wire.object().set("timesheet_end_date", Wire.node(LocalDate.of(2027, 1, 31))));

        assertThat(changed(project, point)).isNotNull().isNotEqualTo(before)
                .isEqualTo(RealTryton.read(connector, project).version());
    }

    @Test
    void actorsOfSeveralTypesAreReadTogetherInTheOrderAsked() {
        ErpActor project = project(Wire.object().put("name", "Together"));
        ErpActor customer = tryton.customer();
        ErpActor missing = new ErpActor(ActorType.PROJECT, "99999999");

        List<ErpRecord> read = connector.read(List.of(project, missing, customer).stream()
                .map(actor -> new ActorRead(actor, Bindings.NONE)).toList(), Set.of("name"));

        assertThat(read).extracting(ErpRecord::actor).containsExactly(project, customer);
    }

    @Test
    void aReaderIsNotAllowedToCreate() {
        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> tryton.reader().create(request("No", OperationId.random())));

        assertThat(problem.problem()).isInstanceOf(Problem.NotAllowed.class);
    }
}
