package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.tryton.LoopbackTryton.Reply;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/** Columns that a module of the customer's own adds to the parties of a Tryton. */
class FurtherFieldsTest {
    private static final ErpActor ACTOR = new ErpActor(ActorType.CUSTOMER, "7");
    private static final String READ = "model.party.party.read";
    private static final String WRITE = "model.party.party.write";
    private static final String SEARCH = "model.party.party.search_read";

    private final LoopbackTryton server = new LoopbackTryton();
    private final TrytonConnector connector = server.connector();
    private final ObjectNode described = Wire.object();
    private ObjectNode party = party("100.5");

    @BeforeEach
    void serve() {
        stored("name", "char", "Name");
        stored("active", "boolean", "Active");
        stored("x_motto", "char", "Motto").put("size", 20);
        stored("x_seats", "integer", "Seats");
        stored("x_share", "numeric", "Share");
        stored("x_width", "float", "Width");
        stored("x_member", "boolean", "Member").put("required", true);
        stored("x_founded", "date", "Founded");
        stored("x_level", "selection", "Level").put("selection", "get_levels");
        stored("x_given", "char", "Given by Tryton").put("readonly", true);
        stored("x_picture", "binary", "Picture");
        stored("x_worked_out", "numeric", "Worked out").put("searchable", false);
        stored("left", "integer", "Left");
        server.answer("model.party.party.fields_get", described);
        server.answer("model.party.party.default_get", Wire.object().put("x_member", true));
        server.answer("model.party.party.get_levels",
                Wire.list(Wire.list(null, ""), Wire.list("g", "Gold"), Wire.list("s", "Silver")));
        server.answer(READ, call -> Reply.result(call.params().path(0).isEmpty() ? Wire.list() : Wire.list(party)));
        server.answer(WRITE, call -> {
            party = party("101.5");
            call.params().path(1).properties().stream().filter(column -> column.getKey().startsWith("x_"))
                    .forEach(column -> party.set(column.getKey(), column.getValue()));
            return Reply.result(null);
        });
        server.answer(SEARCH, Wire.list());
        server.answer("model.party.category.search", Wire.list(3));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ObjectNode stored(String column, String type, String label) {
        return described.putObject(column).put("name", column).put("type", type).put("string", label)
                .put("sortable", true).put("searchable", true).put("readonly", false).put("required", false);
    }

    private static ObjectNode party(String stamp) {
        ObjectNode party = Wire.object().put("id", 7).put("_timestamp", stamp).putNull("write_date")
                .put("name", "Fjord").put("code", "C-7").put("active", true).putNull("tax_identifier")
                .put("x_motto", "Onwards").put("x_seats", 12).put("x_width", 1.50).put("x_member", false)
                .put("x_level", "g").putNull("x_given");
        party.set("x_share", Wire.object().put("__class__", "Decimal").put("decimal", "12.50"));
        party.set("x_founded", Wire.node(LocalDate.of(1987, 5, 4)));
        party.set("create_date", Wire.node(LocalDateTime.of(2026, 1, 1, 0, 0, 1, 5000)));
        List.of("addresses.", "contact_mechanisms.", "identifiers.").forEach(rows -> party.set(rows, Wire.list()));
        return party;
    }

    private ErpRecord read() {
        return RealTryton.read(connector, ACTOR);
    }

    private FieldDefinition field(String key) {
        return connector.fields(ActorType.CUSTOMER).stream().filter(field -> field.key().equals(key)).findFirst()
                .orElseThrow();
    }

    private JsonNode written(String... keysAndTexts) {
        connector.save(ACTOR, RealTryton.change(read(), keysAndTexts));
        return server.calls(WRITE).getLast().params().path(1);
    }

    @Test
    void simpleStoredColumnsAreFieldsBesideTheNamedOnes() {
        assertThat(connector.fields(ActorType.CUSTOMER)).extracting(FieldDefinition::key)
                .filteredOn(key -> key.startsWith(FurtherFields.PREFIX))
                .containsExactly("field.x_motto", "field.x_seats", "field.x_share", "field.x_width", "field.x_member",
                        "field.x_founded", "field.x_level", "field.x_given");
    }

    @Test
    void theyAreDescribedAsTrytonDescribesThem() {
        assertThat(field("field.x_motto").label()).isEqualTo("Motto");
        assertThat(field("field.x_motto").maximumLength()).isEqualTo(20);
        assertThat(field("field.x_share").type()).isEqualTo(FieldType.DECIMAL);
        assertThat(field("field.x_given").access()).isEqualTo(Access.READ_ONLY);
        assertThat(field("field.x_member").defaultValue()).isEqualTo("true");
    }

    @Test
    void theyAreReadInTheNotationOfFieldValues() {
        assertThat(read().values()).containsEntry("field.x_motto", FieldValue.of("Onwards"))
                .containsEntry("field.x_seats", FieldValue.of("12")).containsEntry("field.x_share",
                        FieldValue.of("12.50"))
                .containsEntry("field.x_width", FieldValue.of("1.5")).containsEntry("field.x_member",
                        FieldValue.of("false"))
                .containsEntry("field.x_founded", FieldValue.of("1987-05-04"))
                .containsEntry("field.x_level", FieldValue.of("g"))
                .containsEntry("field.x_given", new FieldValue.Blank());
    }

    @Test
    void aSelectionIsAListWhoseItemsAMethodNames() {
        FieldDefinition level = field("field.x_level");

        assertThat(level.type()).isEqualTo(FieldType.LIST);
        assertThat(connector.list(Optional.ofNullable(level.listName()).orElseThrow()))
                .containsExactly(new ListItem("g", "Gold"), new ListItem("s", "Silver"));
        assertThat(read().labels()).containsEntry("field.x_level", "Gold");
    }

    @Test
    void theyAreWrittenInTrytonsNotation() {
        JsonNode values = written("field.x_motto", "Upwards", "field.x_seats", "13", "field.x_share", "0.75",
                "field.x_member", "true", "field.x_founded", "1990-01-31", "field.x_level", "s");

        assertThat(values.toString()).isEqualTo("{\"x_motto\":\"Upwards\",\"x_seats\":13,\"x_share\":"
                + "{\"__class__\":\"Decimal\",\"decimal\":\"0.75\"},\"x_member\":true,\"x_founded\":"
                + "{\"__class__\":\"date\",\"year\":1990,\"month\":1,\"day\":31},\"x_level\":\"s\"}");
    }

    @Test
    void aBlankEmptiesTheColumn() {
        assertThat(written("field.x_seats", "").toString()).isEqualTo("{\"x_seats\":null}");
    }

    @Test
    void aWriteIsConditionalOnTheRecord() {
        SaveRequest request = RealTryton.change(read(), "field.x_seats", "13");
        party = party("100.9").put("x_seats", 14);

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> connector.save(ACTOR, request));

        assertThat(problem.problem()).isInstanceOf(Problem.Stale.class);
        assertThat(server.count(WRITE)).isZero();
    }

    @Test
    void aNumberThatComesBackWithMoreZerosIsOurs() {
        SaveRequest request = RealTryton.change(read(), "field.x_width", "2.50");
        server.answer(WRITE, _ -> {
            party = party("101.5").put("x_width", 2.5);
            return Reply.result(null);
        });

        Saved saved = connector.save(ACTOR, request);

        assertThat(saved.version()).isEqualTo(read().version());
    }

    @Test
    void whatIsNoWholeNumberOrTooLongIsRefusedAtItsField() {
        for (String[] change : List.of(new String[]{"field.x_seats", "12.5"}, new String[]{"field.x_founded", "May"},
                new String[]{"field.x_motto", "x".repeat(21)}, new String[]{"field.x_given", "Mine"})) {
            ProblemException problem = catchThrowableOfType(ProblemException.class,
                    () -> connector.save(ACTOR, RealTryton.change(read(), change)));

            assertThat(problem.problem()).isInstanceOfSatisfying(Problem.Refused.class,
                    refused -> assertThat(refused.field()).isEqualTo(change[0]));
        }
        assertThat(server.count(WRITE)).isZero();
    }

    @Test
    void aColumnThatTheUserMayNotReadIsLeftOutAndTheOthersStay() {
        server.answer(READ, call -> call.params().path(1).toString().contains("x_share")
                ? Reply.error("UserError", Wire.list("You are not allowed to read this field.", ""))
                : Reply.result(call.params().path(0).isEmpty() ? Wire.list() : Wire.list(party)));

        assertThat(read().values()).containsKey("field.x_seats").doesNotContainKey("field.x_share");
    }

    @Test
    void theyAreSearchedByWhatTheyHold() {
        connector.search(new SearchRequest(ActorType.CUSTOMER, "",
                List.of(List.of(new Criterion("field.x_seats", Operator.AT_LEAST, List.of("10")),
                        new Criterion("field.x_member", Operator.EQUALS, List.of("true")),
                        new Criterion("field.x_level", Operator.ONE_OF, List.of("g")))),
                Optional.empty(), List.of(), Optional.of(new SearchRequest.Sort("field.x_seats", false)),
                Optional.empty(), 10));

        JsonNode params = server.calls(SEARCH).getLast().params();
        assertThat(params.path(0).toString())
                .contains("[\"x_seats\",\">=\",10],[\"x_member\",\"=\",true],[\"x_level\",\"in\",[\"g\"]]");
        assertThat(params.path(3).toString()).startsWith("[[\"x_seats\",\"DESC\"]");
    }
}
