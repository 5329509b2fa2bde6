package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Saved;

interface ChildRowRules extends Rules {

    /** Does something with one field of every slot. */
    private void inEverySlot(BiConsumer<ActorType, FieldDefinition> rule) {
        if (lacks(Feature.CHILD_ROWS)) {
            types().forEach(type -> assertThat(erp().fields(type)).allMatch(field -> field.slot() == null));
            return;
        }
        assertThat(writableTypes()).isNotEmpty();
        assertThat(writableTypes()).anySatisfy(type -> assertThat(slotFields(type)).isNotEmpty());
        for (ActorType type : differing(writableTypes())) {
            slotFields(type).forEach(field -> rule.accept(type, field));
        }
    }

    private String sample(ActorType type, FieldDefinition field, int number) {
        return kit().sample(type, field, number);
    }

    /** An actor whose slot has two rows, with the samples 0 and 1; in every other field of the slot nothing. */
    private ErpActor withTwoRows(ActorType type, FieldDefinition field) {
        ErpActor actor = insert(type, word(), Map.of(field.key(), sample(type, field, 0)));
        kit().server().addRow(actor, field.slot(), Map.of(field.key(), sample(type, field, 1)));
        return actor;
    }

    private List<String> rows(ErpActor actor, FieldDefinition field) {
        return kit().server().rows(actor, field.key()).stream().filter(text -> !text.isEmpty()).toList();
    }

    @Test
    default void aSlotShowsItsFirstRowAndStaysWithItWhateverComesBesideIt() {
        inEverySlot((type, field) -> {
            ErpActor actor = withTwoRows(type, field);
            ErpRecord first = read(actor);
            assertThat(text(first, field)).as("%s", field.key()).isEqualTo(sample(type, field, 0));
            kit().server().reverseRows(actor, field.slot());

            ErpRecord bound = read(actor, first.bindings());
            assertThat(text(bound, field)).as("%s", field.key()).isEqualTo(sample(type, field, 0));
            assertThat(bound.bindings()).isEqualTo(first.bindings());
        });
    }

    @Test
    default void aSaveWritesTheBoundRowAndNoOther() {
        inEverySlot((type, field) -> {
            ErpActor actor = withTwoRows(type, field);
            ErpRecord first = read(actor);
            kit().server().reverseRows(actor, field.slot());
            ErpRecord record = read(actor, first.bindings());
            Saved saved = erp().save(actor, change(record, field.key(), sample(type, field, 2)));

            assertThat(rows(actor, field)).containsExactlyInAnyOrder(sample(type, field, 1), sample(type, field, 2));
            assertThat(text(read(actor, saved.bindings()), field)).isEqualTo(sample(type, field, 2));
        });
    }

    @Test
    default void aBlankTakesTheBoundRowAwayAndNoOther() {
        inEverySlot((type, field) -> {
            ErpActor actor = withTwoRows(type, field);
            ErpRecord record = read(actor);
            Saved saved = erp().save(actor, change(record, field.key(), ""));

            assertThat(rows(actor, field)).containsExactly(sample(type, field, 1));
            ErpRecord after = read(actor, saved.bindings());
            assertThat(after.values()).as("not suddenly the other row").containsEntry(field.key(),
                    new FieldValue.Blank());
            assertThat(saved.version()).isEqualTo(after.version());
        });
    }

    @Test
    default void anEmptySlotGetsARowAndKeepsIt() {
        inEverySlot((type, field) -> {
            ErpActor actor = insert(type, word());
            Saved saved = erp().save(actor, change(read(actor), field.key(), sample(type, field, 0)));

            assertThat(rows(actor, field)).containsExactly(sample(type, field, 0));
            assertThat(saved.bindings().row(field.slot())).isPresent()
                    .isEqualTo(read(actor).bindings().row(field.slot()));
        });
    }

    @Test
    default void aRowThatSomebodyAddsEditsOrTakesAwayMakesASaveStale() {
        inEverySlot((type, field) -> {
            Map<String, BiConsumer<ErpActor, FieldDefinition>> edits = new HashMap<>();
            edits.put("added", (actor, _) -> kit().server().addRow(actor, field.slot(),
                    Map.of(field.key(), sample(type, field, 2))));
            edits.put("edited", (actor, _) -> kit().server().edit(actor, field.key(), sample(type, field, 2)));
            edits.put("taken away", (actor, _) -> kit().server().removeFirstRow(actor, field.slot()));
            edits.forEach((name, edit) -> {
                ErpActor actor = withTwoRows(type, field);
                ErpRecord record = read(actor);
                edit.accept(actor, field);
                assertThat(read(actor).version()).as("%s %s", field.key(), name).isNotEqualTo(record.version());
                assertThat(problem(() -> erp().save(actor, change(record, kit().nameField(type), "Ours"))))
                        .isInstanceOf(Problem.Stale.class);
                assertThat(read(actor).title()).isEqualTo(record.title());
            });
        });
    }

    @Test
    default void aVanishedRowReadsAsBlankAndAWriteMakesANewOne() {
        inEverySlot((type, field) -> {
            ErpActor actor = withTwoRows(type, field);
            ErpRecord before = read(actor);
            kit().server().removeFirstRow(actor, field.slot());
            ErpRecord record = read(actor, before.bindings());
            assertThat(record.values()).as(field.key()).containsEntry(field.key(), new FieldValue.Blank());

            Saved saved = erp().save(actor, change(record, field.key(), sample(type, field, 3)));
            assertThat(rows(actor, field)).containsExactlyInAnyOrder(sample(type, field, 1), sample(type, field, 3));
            assertThat(saved.bindings().row(field.slot())).isNotEqualTo(before.bindings().row(field.slot()));
        });
    }
}
