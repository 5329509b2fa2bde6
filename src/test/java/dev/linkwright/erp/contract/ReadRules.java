package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Version;

interface ReadRules extends Rules {

    private List<ErpRecord> read(List<ErpActor> actors, Set<String> fields) {
        return erp().read(actors.stream().map(actor -> new ActorRead(actor, Bindings.NONE)).toList(), fields);
    }

    @Test
    default void actorsAreReadInTheOrderAskedForWithMissingOnesMissing() {
        for (ActorType type : types()) {
            ErpActor first = insert(type, word());
            ErpActor gone = insert(type, word());
            ErpActor last = insert(type, word());
            kit().server().delete(gone);
            Set<String> name = Set.of(kit().nameField(type));

            assertThat(read(List.of(last, gone, first), name)).as("%s", type).extracting(ErpRecord::actor)
                    .containsExactly(last, first);
            assertThat(read(List.of(gone), name)).isEmpty();
            assertThat(read(List.of(), name)).isEmpty();
        }
    }

    @Test
    default void versionsOfSeveralTypesAreThoseThatReadingTells() {
        List<ErpActor> there = types().stream().map(type -> insert(type, word())).toList();
        ErpActor gone = insert(types().getFirst(), word());
        kit().server().delete(gone);

        Map<ErpActor, Version> versions = erp()
                .versions(Stream.concat(there.stream(), Stream.of(gone)).toList());

        assertThat(versions).containsOnlyKeys(there);
        there.forEach(actor -> assertThat(versions).containsEntry(actor, read(actor).version()));
    }

    @Test
    default void manyAreReadAtOnce() {
        for (ActorType type : types()) {
            List<ErpActor> some = kit().server().held(type).stream().limit(230).map(ErpServer.Held::actor)
                    .collect(Collectors.toList());
            Collections.reverse(some);

            assertThat(read(some, Set.of(kit().nameField(type)))).extracting(ErpRecord::actor).isEqualTo(some);
        }
    }

    @Test
    default void whatIsReadIsWhatTheServerHoldsAndOnlyWhatWasAskedFor() {
        for (ActorType type : types()) {
            Map<String, String> values = new HashMap<>();
            writableFields(type).forEach(field -> values.put(field.key(), kit().sample(type, field, 1)));
            ErpActor actor = kit().server().insert(type, values);

            Map<String, FieldValue> read = read(actor).values();
            assertThat(read).containsOnlyKeys(keys(type));
            values.forEach((key, text) -> assertThat(read.get(key)).as(key).isEqualTo(new FieldValue.Text(text)));
            String field = plainField(type).key();
            assertThat(read(List.of(actor), Set.of(field)).getFirst().values()).containsOnlyKeys(field);
        }
    }

    @Test
    default void anEmptyFieldIsBlankAndOneThatTheServerDoesNotTellIsNotReadable() {
        for (ActorType type : types()) {
            ErpActor actor = insert(type, word());
            String field = plainField(type).key();
            assertThat(read(actor).values().get(field).isBlank() || field.equals(kit().nameField(type))).isTrue();

            ErpActor filled = insert(type, word(), Map.of(field, kit().sample(type, plainField(type), 0)));
            FieldValue untold = read(kit().blindTo(type, field), filled, Bindings.NONE).values().get(field);
            assertThat(untold).as("%s %s", type, field).isInstanceOf(FieldValue.NotReadable.class);
        }
    }

    @Test
    default void everyValueOfAListFieldIsAKeyOfItsList() {
        boolean lacks = lacks(Feature.LIST_FIELDS);
        for (ActorType type : types()) {
            List<FieldDefinition> lists = erp().fields(type).stream()
                    .filter(field -> field.type() == FieldType.LIST).toList();
            if (lacks) {
                assertThat(lists).isEmpty();
                continue;
            }
            List<ErpActor> some = kit().server().held(type).stream().limit(200).map(ErpServer.Held::actor).toList();
            List<ErpRecord> records = read(some, keys(type));
            for (FieldDefinition field : lists) {
                Map<String, String> items = erp().list(field.listName()).stream()
                        .collect(Collectors.toMap(ListItem::key, ListItem::label));
                assertThat(items).as(field.key()).isNotEmpty();
                for (ErpRecord record : records) {
                    String key = text(record, field);
                    assertThat(key.isEmpty() || items.containsKey(key)).as("%s %s", field.key(), key).isTrue();
                    assertThat(record.labels().get(field.key())).isEqualTo(key.isEmpty() ? null : items.get(key));
                }
            }
        }
    }

    @Test
    default void aHiddenActorIsReadAsSuchAndNotFound() {
        if (lacks(Feature.ARCHIVE)) {
            types().forEach(type -> assertThat(read(insert(type, word())).archived()).isFalse());
            return;
        }
        assertThat(types()).anyMatch(kit().server()::canHide);
        for (ActorType type : types()) {
            String word = word();
            ErpActor actor = insert(type, word);
            assertThat(read(actor).archived()).isFalse();
            if (!kit().server().canHide(type)) {
                continue;
            }
            kit().server().archive(actor);

            assertThat(read(actor).archived()).isTrue();
            assertThat(all(Searches.text(type, word, 10))).isEmpty();
        }
    }

    @Test
    default void aMergedActorSaysWhichOneStandsInItsPlace() {
        if (lacks(Feature.MERGE)) {
            types().forEach(type -> assertThat(read(insert(type, word())).mergedInto()).isEmpty());
            return;
        }
        for (ActorType type : types().stream().filter(kit().server()::canHide).toList()) {
            ErpActor actor = insert(type, word());
            ErpActor other = insert(type, word());
            ErpRecord before = read(actor);
            assertThat(before.mergedInto()).isEmpty();
            kit().server().merge(actor, other);

            ErpRecord merged = read(actor);
            assertThat(merged.mergedInto()).contains(other);
            assertThat(merged.version()).isNotEqualTo(before.version());
            assertThat(read(other).mergedInto()).isEmpty();
        }
    }

    @Test
    default void theVersionStaysUntilSomebodyWritesAndIsTheSameWhateverIsAskedFor() {
        for (ActorType type : types()) {
            ErpActor actor = insert(type, word());
            ErpRecord record = read(actor);

            assertThat(read(actor).version()).isEqualTo(record.version());
            assertThat(read(List.of(actor), Set.of()).getFirst().version()).isEqualTo(record.version());
            kit().server().edit(actor, plainField(type).key(), kit().sample(type, plainField(type), 2));
            assertThat(read(actor).version()).isNotEqualTo(record.version());
        }
    }

    @Test
    default void everyFieldIsDescribedInFull() {
        for (ActorType type : types()) {
            List<FieldDefinition> fields = erp().fields(type);
            assertThat(fields).extracting(FieldDefinition::key).doesNotHaveDuplicates()
                    .contains(kit().nameField(type));
            assertThat(fields).allSatisfy(field -> {
                assertThat(field.label()).isNotBlank();
                assertThat(field.listName() != null).isEqualTo(field.type() == FieldType.LIST);
            });
            assertThat(erp().searchableFields(type)).allSatisfy(field -> {
                assertThat(fields).contains(field.field());
                assertThat(field.operators()).isNotEmpty();
            });
        }
    }
}
