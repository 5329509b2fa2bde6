package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.Changes.ChangedActor;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Version;

interface ChangeRules extends Rules {
    Duration LATE = Duration.ofSeconds(60);
    Duration APART = Duration.ofMinutes(10);
    int PARTS = 1000;

    /** What a look for changes gives, all its parts together. */
    record Look(Map<ErpActor, Version> changed, ChangePoint next) {
    }

    private boolean lacksChanges() {
        boolean lacks = lacks(Feature.CHANGED_SINCE);
        if (lacks) {
            types().forEach(type -> assertRefused(() -> erp().changedSince(type, Optional.empty())));
        }
        return lacks;
    }

    private static ChangePoint now(SyncConnector connector, ActorType type) {
        Changes start = connector.changedSince(type, Optional.empty());
        assertThat(start.actors()).isEmpty();
        assertThat(start.more()).isFalse();
        return start.next();
    }

    private static Look since(SyncConnector connector, ActorType type, ChangePoint point) {
        Map<ErpActor, Version> all = new LinkedHashMap<>();
        ChangePoint from = point;
        for (int part = 0; part < PARTS; part++) {
            Changes changes = connector.changedSince(type, Optional.of(from));
            for (ChangedActor changed : changes.actors()) {
                assertThat(changed.actor().type()).isEqualTo(type);
                all.put(changed.actor(), changed.version());
            }
            from = changes.next();
            if (!changes.more()) {
                return new Look(all, from);
            }
        }
        throw new AssertionError("The look for changes of " + type + " does not end");
    }

    private void assertSeen(SyncConnector connector, ChangePoint point, ErpActor actor) {
        assertThat(since(connector, actor.type(), point).changed()).as("changes of %s", actor.type())
                .containsEntry(actor, read(actor).version());
    }

    private void edit(ErpActor actor, int number) {
        FieldDefinition field = plainField(actor.type());
        kit().server().edit(actor, field.key(), kit().sample(actor.type(), field, number));
    }

    @Test
    default void theFirstLookOnlySaysWhereToStartFrom() {
        if (lacksChanges()) {
            return;
        }
        for (ActorType type : types()) {
            insert(type, word());
            now(erp(), type);
        }
    }

    @Test
    default void whatSomebodyElseMakesEditsAndHidesIsAChange() {
        if (lacksChanges()) {
            return;
        }
        for (ActorType type : types()) {
            ErpActor older = insert(type, word());
            ChangePoint point = now(erp(), type);
            assertSeen(erp(), point, insert(type, word()));
            for (String field : List.of(kit().nameField(type), plainField(type).key())) {
                Version before = read(older).version();
                kit().server().edit(older, field, "Edited " + field.length());
                assertThat(read(older).version()).isNotEqualTo(before);
                assertSeen(erp(), point, older);
            }
            if (erp().capabilities().has(Feature.ARCHIVE) && kit().server().canHide(type)) {
                kit().server().archive(older);
                assertSeen(erp(), point, older);
            }
            types().stream().filter(other -> other != type).forEach(other -> assertThat(
                    since(erp(), other, point).changed().keySet()).allMatch(actor -> actor.type() == other));
        }
    }

    @Test
    default void anOwnSaveIsAChangeKnownByItsVersion() {
        if (lacksChanges() || lacks(Feature.SAVE)) {
            return;
        }
        for (ActorType type : writableTypes()) {
            ErpRecord record = read(insert(type, word()));
            ChangePoint point = now(erp(), type);
            Version saved = erp().save(record.actor(), change(record, kit().nameField(type), "Own")).version();

            assertThat(since(erp(), type, point).changed()).containsEntry(record.actor(), saved);
        }
    }

    @Test
    default void aChildRowThatIsAddedOrEditedIsAChangeOfItsActor() {
        if (lacksChanges() || lacks(Feature.CHILD_ROWS)) {
            return;
        }
        for (ActorType type : differing(writableTypes())) {
            for (FieldDefinition field : slotFields(type)) {
                ErpActor actor = insert(type, word(), Map.of(field.key(), kit().sample(type, field, 0)));
                ChangePoint point = now(erp(), type);
                kit().server().edit(actor, field.key(), kit().sample(type, field, 1));
                assertSeen(erp(), point, actor);
                kit().server().addRow(actor, field.slot(), Map.of(field.key(), kit().sample(type, field, 2)));
                assertSeen(erp(), point, actor);
            }
        }
    }

    @Test
    default void aChangeIsSeenThoughTheClocksAreTenMinutesApart() {
        if (lacksChanges()) {
            return;
        }
        for (Duration apart : List.of(APART, APART.negated())) {
            SyncConnector connector = kit()
                    .open(Opening.as(Opening.User.WRITER).by(Clock.offset(Clock.systemUTC(), apart)));
            for (ActorType type : types()) {
                ErpActor actor = insert(type, word());
                ChangePoint point = now(connector, type);
                edit(actor, 1);
                Look look = since(connector, type, point);
                assertThat(look.changed()).as("%s", apart).containsEntry(actor, read(actor).version());
                edit(actor, 2);
                assertSeen(connector, look.next(), actor);
            }
        }
    }

    @Test
    default void aChangeIsSeenWhereverThisComputerStands() {
        if (lacksChanges()) {
            return;
        }
        DateRules.everywhere(() -> {
            SyncConnector connector = kit().open(Opening.as(Opening.User.WRITER));
            for (ActorType type : types()) {
                ErpActor actor = insert(type, word());
                ChangePoint point = now(connector, type);
                edit(actor, 1);
                assertSeen(connector, point, actor);
            }
        });
    }

    @Test
    default void aTransactionThatCommitsAMinuteAfterItsDateIsNotMissed() {
        if (lacksChanges()) {
            return;
        }
        for (ActorType type : types()) {
            ErpActor late = insert(type, word());
            ErpActor young = insert(type, word());
            Look look = since(erp(), type, now(erp(), type));
            edit(young, 1);
            look = since(erp(), type, look.next());
            assertThat(look.changed()).containsKey(young);
            FieldDefinition field = plainField(type);
            kit().server().commitLate(late, field.key(), kit().sample(type, field, 3), LATE);

            assertThat(text(read(late), field)).isEqualTo(kit().sample(type, field, 3));
            assertSeen(erp(), look.next(), late);
        }
    }

    @Test
    default void manyChangesComeToAnEndAndNoneIsMissed() {
        if (lacksChanges()) {
            return;
        }
        for (ActorType type : types()) {
            ChangePoint point = now(erp(), type);
            List<ErpActor> made = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                made.add(insert(type, word()));
            }
            made.subList(0, 10).forEach(actor -> edit(actor, 1));

            assertThat(since(erp(), type, point).changed()).containsKeys(made.toArray(ErpActor[]::new));
        }
    }

    @Test
    default void whatComesAgainIsKnownByItsVersion() {
        if (lacksChanges()) {
            return;
        }
        for (ActorType type : types()) {
            ErpActor actor = insert(type, word());
            ChangePoint point = now(erp(), type);
            edit(actor, 1);
            Look first = since(erp(), type, point);
            Look second = since(erp(), type, first.next());
            Look third = since(erp(), type, second.next());

            assertThat(first.changed()).containsAllEntriesOf(second.changed());
            assertThat(second.changed()).isEqualTo(third.changed());
            assertThat(since(erp(), type, point).changed()).isEqualTo(first.changed());
        }
    }
}
