package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SandboxCrm.change;
import static dev.linkwright.crm.superoffice.SandboxCrm.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.RecordedRequest;

/** What holds for companies, contacts and projects alike. */
class SuperOfficeEntitiesTest {
    private static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");

    /** Of each kind: a text, the property it lies in, another text, a slot and its rows. */
    private record Sample(String field, String property, String other, String otherProperty, String slot,
            String rows) {
        static Sample of(EntityType type) {
            return switch (type) {
                case COMPANY -> new Sample("department", "Department", "orgnr", "OrgNr", "phone", "Phones");
                case CONTACT -> new Sample("lastName", "Lastname", "title", "Title", "mobilePhone", "MobilePhones");
                case PROJECT -> new Sample("description", "Description", "number", "ProjectNumber", "url", "Urls");
            };
        }
    }

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
    void whatIsReadIsWhatTheServerHoldsAndEveryFieldHasALabel(EntityType type) {
        CrmEntity entity = crm.entity(type);
        Sample sample = Sample.of(type);
        crm.edit(entity, json -> json.put(sample.property(), "Æsøp"));
        CrmRecord read = crm.read(entity);
        assertThat(read.values().get(sample.field())).isEqualTo(FieldValue.of("Æsøp"));
        assertThat(read.values().values()).allMatch(FieldValue::isReadable);
        List<FieldDefinition> fields = crm.gateway().fields(type);
        assertThat(fields).extracting(FieldDefinition::key).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(read.values().keySet());
        assertThat(fields).extracting(FieldDefinition::label).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(crm.gateway().card(type).facts().stream().flatMap(List::stream))
                .isSubsetOf(read.values().keySet());
        assertThat(crm.gateway().card(type).subtitle()).isSubsetOf(read.values().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void aSaveIsConditionalAndTestsWhatItReplaces(EntityType type) {
        CrmEntity entity = crm.entity(type);
        Sample sample = Sample.of(type);
        crm.edit(entity, json -> json.put(sample.property(), "Before"));
        CrmRecord read = crm.read(entity);
        Saved saved = crm.save(entity, read, change(read, sample.field(), "After"));
        RecordedRequest patch = crm.sandbox().requests().stream()
                .filter(request -> request.method().equals("PATCH")).toList().getLast();
        assertThat(patch.headers()).containsKey("if-unmodified-since");
        assertThat(patch.body()).isEqualTo(("[{'op':'test','path':'/%1$s','value':'Before'},"
                + "{'op':'replace','path':'/%1$s','value':'After'}]").formatted(sample.property()).replace('\'', '"'));
        CrmRecord again = crm.read(entity);
        assertThat(saved.values()).isEqualTo(again.values()).containsEntry(sample.field(), FieldValue.of("After"));
        assertThat(saved.version()).isEqualTo(again.version()).isNotEqualTo(read.version());
    }

    @ParameterizedTest
    @EnumSource
    void aStrangersEditSinceTheReadIsStaleAndStays(EntityType type) {
        CrmEntity entity = crm.entity(type);
        Sample sample = Sample.of(type);
        CrmRecord read = crm.read(entity);
        crm.edit(entity, json -> json.put(sample.otherProperty(), "Theirs"));
        assertThat(problem(() -> crm.save(entity, read, change(read, sample.field(), "Ours"))))
                .isInstanceOf(Problem.Stale.class);
        assertThat(crm.patches()).isZero();
        assertThat(crm.held(entity).path(sample.otherProperty()).asText()).isEqualTo("Theirs");
        assertThat(crm.held(entity).path(sample.property()).asText()).isNotEqualTo("Ours");
    }

    @ParameterizedTest
    @EnumSource
    void aStrangersEditJustBeforeTheWriteIsStaleAndStays(EntityType type) {
        CrmEntity entity = crm.entity(type);
        Sample sample = Sample.of(type);
        CrmRecord read = crm.read(entity);
        crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"),
                _ -> crm.edit(entity, json -> json.put(sample.property(), "Theirs")));
        assertThat(problem(() -> crm.save(entity, read, change(read, sample.field(), "Ours"))))
                .isInstanceOf(Problem.Stale.class);
        assertThat(crm.held(entity).path(sample.property()).asText()).isEqualTo("Theirs");
    }

    @ParameterizedTest
    @EnumSource
    void aSlotStaysItsRowAndBlankRemovesOnlyThat(EntityType type) {
        CrmEntity entity = crm.entity(type);
        Sample sample = Sample.of(type);
        crm.edit(entity, json -> SandboxCrm.rows(json, sample.rows(), "first.example", "second.example"));
        CrmRecord read = crm.gateway().read(entity, new Bindings(Map.of(sample.slot(), "second.example")));
        assertThat(read.values().get(sample.slot())).isEqualTo(FieldValue.of("second.example"));
        Saved written = crm.save(entity, read, change(read, sample.slot(), "third.example"));
        assertThat(crm.heldRows(entity, sample.rows())).containsExactly("first.example", "third.example");
        CrmRecord again = crm.gateway().read(entity, written.bindings());
        Saved blank = crm.save(entity, again, change(again, sample.slot(), ""));
        assertThat(crm.heldRows(entity, sample.rows())).containsExactly("first.example");
        CrmRecord left = crm.gateway().read(entity, blank.bindings());
        assertThat(left.values().get(sample.slot()).isBlank()).isTrue();
        Saved added = crm.save(entity, left, change(left, sample.slot(), "fourth.example"));
        assertThat(crm.heldRows(entity, sample.rows())).containsExactly("first.example", "fourth.example");
        assertThat(added.bindings().rows()).containsEntry(sample.slot(), "fourth.example");
    }

    @ParameterizedTest
    @EnumSource
    void keysComeWithTheRecordAndInAllWaysToFindThem(EntityType type) {
        CrmEntity entity = crm.entity(type);
        CrmRecord read = crm.read(entity);
        List<CrmKey> keys = List.of(new CrmKey(CONNECTION, entity, "Link", "person:7;x"),
                new CrmKey(CONNECTION, entity, "Base", "abcdef"),
                new CrmKey(CONNECTION, entity, "Claim-1", "person:7;ann"));
        keys.forEach(crm.gateway()::saveKey);
        CrmRecord again = crm.read(entity);
        assertThat(again.keys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(again.version()).isEqualTo(read.version());
        assertThat(SuperOfficeKeysTest.allKeys(crm.gateway())).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(crm.gateway().keysStartingWith(CONNECTION, "person:7;")).containsExactlyInAnyOrder(keys.get(0),
                keys.get(2));
        assertThat(crm.sandbox().foreignKeys(SandboxCrm.kind(entity), (int) entity.id())).hasSize(3);
        keys.forEach(crm.gateway()::deleteKey);
        assertThat(crm.read(entity).keys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFinderPagesOverAllAndShowsWhatWasChangedLast(EntityType type) {
        CrmEntity entity = crm.entity(type);
        crm.edit(entity, json -> json.put(Sample.of(type).property(), "Changed last"));
        List<CrmHit> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmHit> hits = crm.gateway().find(new FinderQuery(type, "", page, 7));
            all.addAll(hits.items());
            page = Optional.ofNullable(hits.next());
        } while (page.isPresent());
        assertThat(all).extracting(CrmHit::entity).doesNotHaveDuplicates()
                .hasSize(crm.sandbox().ids(SandboxCrm.kind(entity)).size());
        assertThat(all.getFirst().entity()).isEqualTo(entity);
        assertThat(all).extracting(CrmHit::title).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberFindsItsRecord(EntityType type) {
        CrmEntity entity = crm.entity(type);
        String number = crm.read(entity).values().get("number").textOrEmpty();
        assertThat(number).isNotEmpty();
        assertThat(crm.gateway().find(new FinderQuery(type, number, Optional.empty(), 50)).items())
                .extracting(CrmHit::entity).contains(entity);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServerWouldRefuseIsToldAtItsField(EntityType type) {
        CrmEntity entity = crm.entity(type);
        Sample sample = Sample.of(type);
        CrmRecord read = crm.read(entity);
        FieldChange tooLong = change(read, sample.field(), "x".repeat(5_000));
        assertThat(problem(() -> crm.gateway().validate(entity, List.of(tooLong), read.bindings())))
                .isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo(sample.field()));
        assertThat(problem(() -> crm.save(entity, read, tooLong))).isInstanceOf(Problem.Refused.class);
        crm.gateway().validate(entity, List.of(change(read, sample.field(), "x")), read.bindings());
        assertThat(crm.held(entity).path(sample.property()).asText()).isNotEqualTo("x");
    }

    @ParameterizedTest
    @EnumSource
    void aGuestReadsAndMayNotWrite(EntityType type) {
        CrmEntity entity = crm.entity(type);
        SuperOfficeGateway guest = crm.gateway(SandboxUser.GUEST);
        CrmRecord read = guest.read(entity, Bindings.NONE);
        assertThat(read.rights().write()).isFalse();
        FieldChange change = change(read, Sample.of(type).field(), "Ours");
        assertThat(problem(() -> guest.validate(entity, List.of(change), read.bindings())))
                .isInstanceOf(Problem.NotAllowed.class);
        assertThat(problem(() -> guest.save(entity,
                new SaveRequest(List.of(change), read.version(), read.bindings()))))
                .isInstanceOf(Problem.NotAllowed.class);
    }

    @Test
    void theAddressNamesTheKind() {
        assertThat(crm.gateway().address(new CrmEntity(EntityType.CONTACT, 7)).orElseThrow().toString())
                .endsWith("/default.aspx?person_id=7");
        assertThat(crm.gateway().address(new CrmEntity(EntityType.PROJECT, 8)).orElseThrow().toString())
                .endsWith("/default.aspx?project_id=8");
    }
}
