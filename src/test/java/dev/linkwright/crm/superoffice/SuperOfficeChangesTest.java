package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmChanges;
import dev.linkwright.crm.CrmChanges.ChangedEntity;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;

class SuperOfficeChangesTest {
    /** Long after everything that the sandbox comes with, and just after midnight. */
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:30Z");

    private SandboxCrm crm;

    @AfterEach
    void close() {
        crm.close();
    }

    private void open(int pageCap, Assumption... assumptions) throws IOException {
        crm = new SandboxCrm(CrmSandboxOptions.small().with(assumptions).withPageCap(pageCap)
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC)), SandboxUser.INGRID);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatWasWrittenSinceIsTold(EntityType type) throws IOException {
        open(1_000);
        CrmChanges start = crm.gateway().changedSince(type, Optional.empty());
        assertThat(start.entities()).isEmpty();
        CrmEntity entity = crm.entity(type);
        touch(entity);
        CrmChanges changes = crm.gateway().changedSince(type, Optional.of(start.next()));
        assertThat(changes.entities()).contains(new ChangedEntity(entity, NOW.toString()));
        assertThat(changes.entities()).hasSizeLessThan(4);
        assertThat(changes.entities().getFirst().entity()).isEqualTo(entity);
        CrmChanges again = crm.gateway().changedSince(type, Optional.of(changes.next()));
        assertThat(again.entities()).extracting(ChangedEntity::entity).containsExactly(entity);
        assertThat(again.next()).isEqualTo(changes.next());
    }

    /** No list of changes tells of records that were deleted. */
    @ParameterizedTest
    @EnumSource
    void ofManyRecordsItIsToldWhichAreThere(EntityType type) throws IOException {
        open(1_000);
        List<CrmEntity> all = crm.sandbox().ids(kind(type)).stream().map(id -> new CrmEntity(type, id)).limit(8)
                .toList();
        Set<CrmEntity> before = crm.gateway().existing(all);
        CrmEntity gone = before.iterator().next();
        crm.sandbox().remove(kind(type), (int) gone.id());

        assertThat(crm.gateway().existing(all)).doesNotContain(gone).hasSize(before.size() - 1);
    }

    private static EntityKind kind(EntityType type) {
        return switch (type) {
            case COMPANY -> EntityKind.CONTACT;
            case CONTACT -> EntityKind.PERSON;
            case PROJECT -> EntityKind.PROJECT;
        };
    }

    @ParameterizedTest
    @EnumSource
    void aDayMayOrMayNotIncludeItself(Assumption.AfterDay afterDay) throws IOException {
        open(1_000, afterDay);
        touch(crm.entity(EntityType.CONTACT));
        CrmChanges changes = crm.gateway().changedSince(EntityType.CONTACT, Optional.of(NOW.toString()));
        assertThat(changes.entities()).extracting(ChangedEntity::entity)
                .containsExactly(crm.entity(EntityType.CONTACT));
    }

    @ParameterizedTest
    @EnumSource
    void datesOfRowsMayLackTheirOffset(Assumption.DateOffset offset) throws IOException {
        open(1_000, offset);
        touch(crm.entity(EntityType.PROJECT));
        assertThat(crm.gateway().changedSince(EntityType.PROJECT, Optional.of(NOW.toString())).entities())
                .containsExactly(new ChangedEntity(crm.entity(EntityType.PROJECT), NOW.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void formerEmployeesChangeToo(Assumption.UnnamedEntities unnamed) throws IOException {
        open(1_000, unnamed);
        CrmEntity contact = crm.entity(EntityType.CONTACT);
        crm.edit(contact, json -> json.put("Retired", true));
        assertThat(crm.gateway().changedSince(EntityType.CONTACT, Optional.of(NOW.toString())).entities())
                .extracting(ChangedEntity::entity).containsExactly(contact);
    }

    @ParameterizedTest
    @EnumSource
    void manyChangesComeFromManyShortPages(Assumption.NextLink nextLink) throws IOException {
        open(7, nextLink);
        List<CrmEntity> touched = touchMany(30);
        CrmChanges changes = crm.gateway().changedSince(EntityType.CONTACT, Optional.of(NOW.toString()));
        assertThat(changes.entities()).extracting(ChangedEntity::entity)
                .containsExactlyInAnyOrderElementsOf(touched);
        assertThat(changes.next()).isEqualTo(NOW.toString());
    }

    @Test
    void recordsThatGoAwayMeanwhileMakeTheNextLookStartFromTheSamePoint() throws IOException {
        open(7);
        List<CrmEntity> touched = touchMany(30);
        String point = NOW.minusSeconds(60).toString();
        AtomicBoolean gone = new AtomicBoolean();
        crm.sandbox().faults().before(2, request -> request.path().endsWith("/Person"), _ -> {
            gone.set(true);
            touched.reversed().subList(0, 3)
                    .forEach(entity -> crm.sandbox().remove(EntityKind.PERSON, (int) entity.id()));
        });
        CrmChanges disturbed = crm.gateway().changedSince(EntityType.CONTACT, Optional.of(point));
        assertThat(gone).isTrue();
        assertThat(disturbed.next()).isEqualTo(point);
        CrmChanges again = crm.gateway().changedSince(EntityType.CONTACT, Optional.of(disturbed.next()));
        assertThat(again.entities()).hasSize(27);
        assertThat(again.next()).isEqualTo(NOW.toString());
    }

    private List<CrmEntity> touchMany(int count) {
        List<CrmEntity> touched = crm.sandbox().ids(EntityKind.PERSON).stream().limit(count)
                .map(id -> new CrmEntity(EntityType.CONTACT, id)).toList();
        touched.forEach(this::touch);
        return touched;
    }

    private void touch(CrmEntity entity) {
        crm.edit(entity, json -> json.put("Description", "Touched"));
    }
}
