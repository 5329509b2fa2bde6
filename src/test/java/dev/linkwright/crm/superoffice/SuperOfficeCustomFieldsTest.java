package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SandboxCrm.change;
import static dev.linkwright.crm.superoffice.SandboxCrm.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.Access;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Saved;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.Fault;

class SuperOfficeCustomFieldsTest {
    private static final String SEGMENT = "udef.SuperOffice:1";
    private static final String NOTES = "udef.SuperOffice:2";
    private static final String HEADS = "udef.SuperOffice:3";
    private static final String CHECKED = "udef.SuperOffice:4";
    private static final String STOP = "udef.SuperOffice:6";
    private static final String TERMS = "udef.SuperOffice:7";
    private static final String DISCOUNT = "udef.SuperOffice:8";
    private static final Map<String, String> VALUES = Map.of(SEGMENT, "Fjord & Fjell", NOTES, "Ring twice", HEADS, "42",
            CHECKED, "2026-11-23", STOP, "true", TERMS, "2", DISCOUNT, "12.5");

    private SandboxCrm crm;

    @BeforeEach
    void open() throws IOException {
        crm = new SandboxCrm();
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsDescribedByItsLabelTypeAndLength(EntityType type) {
        FieldDefinition segment = field(type, SEGMENT);
        assertThat(segment.label()).isEqualTo("Segment");
        assertThat(segment.maximumLength()).isEqualTo(39);
        assertThat(segment.access()).isEqualTo(Access.NORMAL);
        assertThat(VALUES.keySet()).allSatisfy(
                key -> assertThat(field(type, key).type()).isEqualTo(switch (key) {
                    case HEADS -> FieldType.NUMBER;
                    case CHECKED -> FieldType.DATE;
                    case STOP -> FieldType.YES_NO;
                    case TERMS -> FieldType.LIST;
                    case DISCOUNT -> FieldType.DECIMAL;
                    default -> FieldType.TEXT;
                }));
        assertThat(crm.gateway().list(field(type, TERMS).listName())).contains(new ListItem("2", "Delivered at place"));
    }

    @Test
    void theDefinitionsAreAskedForOnceAndCardsStayAsTheyWere() {
        crm.read();
        crm.read();
        crm.gateway().fields(EntityType.COMPANY);
        assertThat(crm.sandbox().requests().stream().filter(request -> request.path().endsWith("UdefLayout/Published")))
                .hasSize(1);
        assertThat(crm.gateway().card(EntityType.COMPANY).facts().toString()).doesNotContain("udef");
    }

    @ParameterizedTest
    @EnumSource
    void eachTypeIsWrittenReadAndBlanked(EntityType type) {
        CrmEntity entity = crm.entity(type);
        CrmRecord read = crm.read(entity);
        Saved saved = crm.save(entity, read, changes(read, VALUES));
        VALUES.forEach((key, value) -> assertThat(saved.values()).containsEntry(key, FieldValue.of(value)));
        assertThat(crm.held(entity).path("UserDefinedFields").path("SuperOffice:4").asText())
                .isEqualTo("[D:11/23/2026]");
        CrmRecord again = crm.read(entity);
        assertThat(again.values()).isEqualTo(saved.values());
        assertThat(again.version()).isEqualTo(saved.version()).isNotEqualTo(read.version());
        assertThat(again.labels()).containsEntry(TERMS, "Delivered at place");
        for (String key : VALUES.keySet()) {
            CrmRecord now = crm.read(entity);
            assertThat(crm.save(entity, now, change(now, key, "")).values().get(key)).isEqualTo(switch (key) {
                case HEADS, DISCOUNT -> FieldValue.of("0"); // SuperOffice knows no number that is blank
                case STOP -> FieldValue.of("false");
                default -> new FieldValue.Blank();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWriteTestsWhatItReplacesAndLeavesTheOthers(Assumption.CustomReplace replace) throws IOException {
        try (SandboxCrm other = new SandboxCrm(replace)) {
            CrmRecord first = other.read();
            other.save(first, changes(first, VALUES));
            CrmRecord read = other.read();
            Saved saved = other.save(read, change(read, HEADS, "7"));
            assertThat(other.sandbox().requests().getLast().body()).contains(
                    "{'op':'test','path':'/UserDefinedFields/SuperOffice:3','value':'[I:42]'}".replace('\'', '"'));
            VALUES.forEach((key, value) -> assertThat(saved.values()).containsEntry(key,
                    FieldValue.of(key.equals(HEADS) ? "7" : value)));
        }
    }

    @Test
    void anEditOfAnotherUserDefinedFieldJustBeforeTheWriteStays() {
        CrmRecord read = crm.read();
        crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"),
                _ -> crm.company(company -> company.withObject("UserDefinedFields").put("SuperOffice:2", "Theirs")));
        assertThat(problem(() -> crm.save(read, change(read, HEADS, "7")))).isInstanceOf(Problem.Stale.class);
        assertThat(crm.read().values()).containsEntry(NOTES, FieldValue.of("Theirs"));
    }

    @Test
    void anEditBySomebodyElseIsStaleAndStays() {
        CrmRecord read = crm.read();
        crm.company(company -> company.withObject("UserDefinedFields").put("SuperOffice:1", "Theirs"));
        assertThat(problem(() -> crm.save(read, change(read, SEGMENT, "Ours")))).isInstanceOf(Problem.Stale.class);
        CrmRecord again = crm.read();
        crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"), _ -> crm
                .company(company -> company.withObject("UserDefinedFields").put("SuperOffice:1", "Theirs again")));
        assertThat(problem(() -> crm.save(again, change(again, SEGMENT, "Ours")))).isInstanceOf(Problem.Stale.class);
        assertThat(crm.read().values()).containsEntry(SEGMENT, FieldValue.of("Theirs again"));
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingIsSent() {
        CrmRecord read = crm.read();
        Map.of(SEGMENT, "x".repeat(40), HEADS, "4.5", CHECKED, "tomorrow", STOP, "perhaps", TERMS, "Ex works",
                DISCOUNT, "half").forEach((key, value) -> {
                    FieldChange change = change(read, key, value);
                    assertThat(problem(() -> crm.gateway().validate(crm.entity(), List.of(change), Bindings.NONE)))
                            .isInstanceOfSatisfying(Problem.Refused.class,
                                    refused -> assertThat(refused.field()).isEqualTo(key));
                    assertThat(problem(() -> crm.save(read, change))).isInstanceOf(Problem.Refused.class);
                });
        assertThat(crm.patches()).isZero();
        assertThat(crm.sandbox().requests()).noneMatch(request -> request.path().endsWith("Validate"));
    }

    @Test
    void whatTheServerRefusesNamesTheField() {
        CrmRecord read = crm.read();
        assertThat(problem(() -> crm.gateway().validate(crm.entity(), List.of(change(read, TERMS, "99")),
                Bindings.NONE))).isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo(TERMS));
        crm.gateway().validate(crm.entity(), List.of(changes(read, VALUES)), Bindings.NONE);
    }

    @Test
    void aFieldThatTheRecordLacksIsNotReadable() {
        crm.gateway().fields(EntityType.COMPANY);
        ObjectNode answer = crm.held().deepCopy();
        answer.withObject("UserDefinedFields").remove("SuperOffice:1");
        crm.sandbox().faults().at(1, _ -> true,
                new Fault.Answers(200, Map.of("Content-Type", "application/json"), answer.toString()));
        CrmRecord read = crm.read();
        assertThat(read.values().get(SEGMENT).isReadable()).isFalse();
        assertThat(read.values().get(NOTES)).isEqualTo(new FieldValue.Blank());
    }

    @Test
    void theyAreNotReadableWithoutTheRightAndNotWritableWhereLocked() throws IOException {
        try (SandboxCrm hidden = new SandboxCrm(SandboxUser.INGRID.withHidden("UserDefinedFields"));
                SandboxCrm locked = new SandboxCrm(SandboxUser.INGRID.withLocked("UserDefinedFields"))) {
            assertThat(hidden.read().values().get(SEGMENT).isReadable()).isFalse();
            assertThat(locked.gateway().fields(EntityType.COMPANY)).filteredOn(one -> one.key().equals(SEGMENT))
                    .extracting(FieldDefinition::access).containsExactly(Access.READ_ONLY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutDefinitionsThereAreNoneAndTheRestWorks(Assumption.CustomDefinitions definitions) throws IOException {
        try (SandboxCrm other = new SandboxCrm(definitions)) {
            boolean there = definitions == Assumption.CustomDefinitions.ANSWERED;
            CrmRecord read = other.read();
            assertThat(read.values().containsKey(SEGMENT)).isEqualTo(there);
            assertThat(other.gateway().fields(EntityType.COMPANY).stream().anyMatch(one -> one.key().equals(SEGMENT)))
                    .isEqualTo(there);
            other.save(read, change(read, "department", "Ours"));
            assertThat(other.held().path("Department").asText()).isEqualTo("Ours");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListWithoutItsItemsIsATextToRead(Assumption.CustomList list) throws IOException {
        try (SandboxCrm other = new SandboxCrm(list)) {
            other.company(company -> company.withObject("UserDefinedFields").put("SuperOffice:7", "[I:3]"));
            FieldDefinition terms = other.gateway().fields(EntityType.COMPANY).stream()
                    .filter(one -> one.key().equals(TERMS)).findFirst().orElseThrow();
            boolean named = list == Assumption.CustomList.NAMED;
            assertThat(terms.type()).isEqualTo(named ? FieldType.LIST : FieldType.TEXT);
            assertThat(terms.access()).isEqualTo(named ? Access.NORMAL : Access.READ_ONLY);
            CrmRecord read = other.read();
            assertThat(read.values()).containsEntry(TERMS, FieldValue.of(named ? "3" : "Delivered duty paid"));
            if (!named) {
                assertThat(problem(() -> other.save(read, change(read, TERMS, "x"))))
                        .isInstanceOf(Problem.NotAllowed.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreReadAndWrittenInTheNotationOfTheServer(Assumption.CustomValue value) throws IOException {
        for (Assumption.CustomCheckbox checkbox : Assumption.CustomCheckbox.values()) {
            for (Assumption.NestedTest nested : Assumption.NestedTest.values()) {
                try (SandboxCrm other = new SandboxCrm(value, checkbox, nested)) {
                    CrmRecord read = other.read();
                    Saved saved = other.save(read, changes(read, VALUES));
                    VALUES.forEach((key, text) -> assertThat(saved.values()).containsEntry(key, FieldValue.of(text)));
                    assertThat(other.sandbox().requests().getLast().body())
                            .contains(value == Assumption.CustomValue.MARKED ? "\"[F:12.5]\"" : "\"12.5\"")
                            .contains(checkbox == Assumption.CustomCheckbox.WORD ? "\"True\"" : "\"[I:1]\"");
                }
            }
        }
    }

    private static FieldChange[] changes(CrmRecord read, Map<String, String> values) {
        return values.entrySet().stream().map(entry -> change(read, entry.getKey(), entry.getValue()))
                .toArray(FieldChange[]::new);
    }

    private FieldDefinition field(EntityType type, String key) {
        return crm.gateway().fields(type).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }
}
