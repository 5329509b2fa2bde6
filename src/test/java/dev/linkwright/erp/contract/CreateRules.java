package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

interface CreateRules extends Rules {

    private boolean lacksCreate() {
        boolean lacks = lacks(Feature.CREATE);
        for (ActorType type : types()) {
            if (lacks || !erp().rights(type).create()) {
                String word = word();
                assertRefused(() -> erp().create(named(type, word, OperationId.random())));
                assertThat(all(Searches.text(type, word, 10))).isEmpty();
            }
        }
        return lacks;
    }

    private List<ActorType> creatable() {
        List<ActorType> creatable = types().stream().filter(type -> erp().rights(type).create()).toList();
        assertThat(creatable).isNotEmpty();
        return creatable;
    }

    private CreateRequest named(ActorType type, String name, OperationId operation) {
        return request(type, operation, Map.of(kit().nameField(type), name));
    }

    private CreateRequest request(ActorType type, OperationId operation, Map<String, String> values) {
        Map<String, FieldValue> all = new HashMap<>(mandatory(type));
        values.forEach((key, text) -> all.put(key, FieldValue.of(text)));
        return new CreateRequest(type, operation, all, parentFor(type));
    }

    @Test
    default void aNewActorHoldsWhatWasAskedForAndGetsANumber() {
        if (lacksCreate()) {
            return;
        }
        for (ActorType type : creatable()) {
            String word = word();
            Map<String, String> values = new HashMap<>();
            for (FieldDefinition field : writableFields(type)) {
                values.put(field.key(), kit().sample(type, field, 3));
            }
            values.put(kit().nameField(type), word);
            ErpRecord record = erp().create(request(type, OperationId.random(), values));

            values.forEach((key, text) -> assertThat(record.values()).containsEntry(key, FieldValue.of(text)));
            assertThat(record.number()).isNotBlank();
            assertThat(record.title()).isEqualTo(word);
            assertThat(read(record.actor())).isEqualTo(record);
            assertThat(actors(all(Searches.text(type, word, 10)))).containsExactly(record.actor());
        }
    }

    @Test
    default void blanksAreTakenAsNothing() {
        if (lacksCreate()) {
            return;
        }
        for (ActorType type : creatable()) {
            Map<String, String> values = new HashMap<>();
            writableFields(type).stream().filter(field -> field.access() != Access.MANDATORY)
                    .forEach(field -> values.put(field.key(), ""));
            values.put(kit().nameField(type), word());
            ErpRecord record = erp().create(request(type, OperationId.random(), values));

            assertThat(record.values().get(plainField(type).key()).isBlank()
                    || plainField(type).key().equals(kit().nameField(type))).isTrue();
        }
    }

    @Test
    default void whatWasMadeIsFoundAgainWhenItsAnswerIsLost() {
        if (lacksCreate()) {
            return;
        }
        for (ActorType type : creatable()) {
            CreateRequest request = named(type, word(), OperationId.random());
            assertThat(erp().made(request)).isEmpty();
            ErpActor made = erp().create(request).actor();
            assertThat(erp().made(request)).containsExactly(made);

            CreateRequest another = new CreateRequest(type, OperationId.random(), request.values(), request.parent());
            if (erp().capabilities().createSafety() == CreateSafety.LOOK_UP_ONLY) {
                Map<String, String> same = new HashMap<>();
                request.values().forEach((key, value) -> same.put(key, value.textOrEmpty()));
                ErpActor equal = kit().server().insert(type, same);
                assertThat(erp().made(another)).contains(made);
                assertThat(type == ActorType.PERSON || erp().made(request).contains(equal)).isTrue();
                assertThat(erp().made(named(type, word(), request.operation()))).isEmpty();
            } else {
                assertThat(erp().made(another)).isEmpty();
            }
        }
    }

    @Test
    default void oneOperationMakesOneActorUnlessThereIsNothingButLookingItUp() {
        if (lacksCreate() || erp().capabilities().createSafety() == CreateSafety.LOOK_UP_ONLY) {
            return;
        }
        for (ActorType type : creatable()) {
            String word = word();
            CreateRequest request = named(type, word, OperationId.random());
            ErpActor made = erp().create(request).actor();
            try {
                assertThat(erp().create(request).actor()).isEqualTo(made);
            } catch (ProblemException refused) {
                assertThat(refused.problem().outcome()).isEqualTo(Problem.Outcome.NOTHING_DONE);
            }
            assertThat(all(Searches.text(type, word, 10))).hasSize(1);
        }
    }

    @Test
    default void anActorThatMayNotBeAsAskedIsRefusedAtTheFieldAndNotMade() {
        if (lacksCreate()) {
            return;
        }
        for (ActorType type : creatable()) {
            String word = word();
            FieldDefinition name = field(type, kit().nameField(type));
            FieldDefinition plain = plainField(type);
            Map<String, Map<String, String>> wrong = new HashMap<>();
            wrong.put(name.key(), Map.of(plain.key(), plain.equals(name) ? "" : word));
            if (name.maximumLength() > 0) {
                String text = word + SampleValues.ofLength(name, name.maximumLength() + 1 - word.length());
                wrong.put(name.key(), Map.of(name.key(), text));
            }
            if (plain.maximumLength() > 0 && !plain.equals(name)) {
                wrong.put(plain.key(), Map.of(name.key(), word, plain.key(),
                        SampleValues.ofLength(plain, plain.maximumLength() + 1)));
            }
            wrong.forEach((field, values) -> assertThat(
                    problem(() -> erp().create(request(type, OperationId.random(), values))))
                    .as("%s %s", type, field).isInstanceOfSatisfying(Problem.Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo(field)));
            assertThat(all(Searches.text(type, word, 10))).isEmpty();
        }
    }
}
