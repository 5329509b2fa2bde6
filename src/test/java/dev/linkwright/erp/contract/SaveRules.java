package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

interface SaveRules extends Rules {

    /** Whether actors cannot be saved; then a save is refused and leaves everything as it is. */
    private boolean lacksSave() {
        boolean lacks = lacks(Feature.SAVE);
        List<ActorType> refusing = new ArrayList<>(types());
        if (!lacks) {
            refusing.removeAll(writableTypes());
        }
        for (ActorType type : refusing) {
            ErpActor actor = insert(type, word());
            ErpRecord record = read(actor);
            assertRefused(() -> erp().save(actor, change(record, kit().nameField(type), word())));
            assertThat(read(actor)).isEqualTo(record);
        }
        return lacks;
    }

    private void assertRefusedAtItsField(ErpRecord record, String field, String text) {
        Problem problem = problem(() -> erp().save(record.actor(), change(record, field, text)));
        assertThat(problem).as("%s '%s'", field, text).isInstanceOfSatisfying(Problem.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.words()).isNotBlank();
        });
        assertThat(read(record.actor())).as("after %s was refused", field).isEqualTo(record);
    }

    private void assertStale(SyncConnector connector, ErpRecord record, String field, String text) {
        ErpRecord before = read(record.actor());
        assertThat(problem(() -> connector.save(record.actor(), change(record, field, text))))
                .isInstanceOf(Problem.Stale.class);
        assertThat(read(record.actor())).isEqualTo(before);
    }

    @Test
    default void everyFieldCanBeWrittenAndWhatIsSavedIsWhatTheNextReadShows() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : differing(writableTypes())) {
            ErpActor actor = insert(type, word());
            for (FieldDefinition field : writableFields(type)) {
                ErpRecord record = read(actor);
                String text = kit().sample(type, field, 2);
                Saved saved = erp().save(actor, change(record, field.key(), text));

                ErpRecord after = read(actor, saved.bindings());
                assertThat(text(after, field)).as("%s %s", type, field.key()).isEqualTo(text);
                assertThat(saved.values()).isEqualTo(after.values());
                assertThat(saved.version()).isEqualTo(after.version());
                assertThat(saved.bindings()).isEqualTo(after.bindings());
            }
        }
    }

    @Test
    default void severalFieldsAreWrittenAtOnceAndTheOthersStay() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : writableTypes()) {
            String word = word();
            List<FieldDefinition> fields = writableFields(type);
            Map<String, String> values = new HashMap<>();
            fields.forEach(field -> values.put(field.key(), kit().sample(type, field, 0)));
            ErpRecord record = read(insert(type, word, values));
            String plain = plainField(type).key();
            Saved saved = erp().save(record.actor(), change(record, kit().nameField(type), word + "x", plain, "Other"));

            ErpRecord after = read(record.actor(), saved.bindings());
            assertThat(after.title()).isEqualTo(plain.equals(kit().nameField(type)) ? "Other" : word + "x");
            assertThat(after.values()).containsEntry(plain, new FieldValue.Text("Other"));
            fields.stream().map(FieldDefinition::key).filter(key -> !key.equals(plain))
                    .filter(key -> !key.equals(kit().nameField(type)))
                    .forEach(key -> assertThat(after.values().get(key)).isEqualTo(record.values().get(key)));
        }
    }

    @Test
    default void aFieldCanBeMadeBlank() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : differing(writableTypes())) {
            for (FieldDefinition field : writableFields(type)) {
                if (field.access() == Access.MANDATORY || field.type() != FieldType.TEXT) {
                    continue;
                }
                ErpActor actor = insert(type, word(), Map.of(field.key(), kit().sample(type, field, 0)));
                ErpRecord record = read(actor);
                Saved saved = erp().save(actor, change(record, field.key(), ""));

                assertThat(saved.values().get(field.key()).isBlank()).as("%s %s", type, field.key()).isTrue();
                assertThat(read(actor, saved.bindings()).values().get(field.key()).isBlank()).isTrue();
            }
        }
    }

    @Test
    default void theLongestTextIsTakenWholeAndALongerOneRefusedAtItsField() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : differing(writableTypes())) {
            ErpActor actor = insert(type, word());
            for (FieldDefinition field : writableFields(type)) {
                boolean plain = field.equals(plainField(type)) || field.key().equals(kit().nameField(type));
                if (field.type() == FieldType.TEXT && (field.maximumLength() > 0 || plain)) {
                    int longest = field.maximumLength() > 0 ? field.maximumLength() : 500;
                    String text = SampleValues.ofLength(field, longest);
                    Saved saved = erp().save(actor, change(read(actor), field.key(), text));
                    assertThat(saved.values()).containsEntry(field.key(), new FieldValue.Text(text));
                    if (field.maximumLength() > 0) {
                        assertRefusedAtItsField(read(actor), field.key(), SampleValues.ofLength(field, longest + 1));
                    }
                }
            }
        }
    }

    @Test
    default void whatMustBeGivenCannotBeBlankAndWhatIsReadOnlyCannotBeWritten() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : writableTypes()) {
            ErpRecord record = read(insert(type, word()));
            for (FieldDefinition field : erp().fields(type)) {
                switch (field.access()) {
                    case MANDATORY -> assertRefusedAtItsField(record, field.key(), "");
                    case READ_ONLY -> assertRefusedAtItsField(record, field.key(), SampleValues.of(field, 1));
                    case NORMAL -> {
                        // takes both
                    }
                }
            }
            assertThat(field(type, kit().nameField(type)).access()).as("the title").isNotEqualTo(Access.READ_ONLY);
        }
    }

    @Test
    default void whatTheListDoesNotHaveIsRefusedAtItsField() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : writableTypes()) {
            ErpRecord record = read(insert(type, word()));
            for (FieldDefinition field : writableFields(type)) {
                if (field.type() == FieldType.LIST) {
                    assertRefusedAtItsField(record, field.key(), "X9");
                }
            }
        }
    }

    @Test
    default void aSaveAfterSomebodyElsesEditIsStaleAndWritesNothing() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : writableTypes()) {
            for (FieldDefinition edited : List.of(field(type, kit().nameField(type)), plainField(type))) {
                ErpRecord record = read(insert(type, word()));
                kit().server().edit(record.actor(), edited.key(), "Theirs");
                assertStale(erp(), record, kit().nameField(type), "Ours");
                assertStale(erp(), record, plainField(type).key(), "Ours");
            }
        }
    }

    @Test
    default void ofTwoWhoSaveOnOneVersionTheSecondIsStale() {
        if (lacksSave()) {
            return;
        }
        SyncConnector second = kit().open(Opening.as(Opening.User.WRITER));
        for (ActorType type : writableTypes()) {
            ErpRecord record = read(insert(type, word()));
            erp().save(record.actor(), change(record, kit().nameField(type), "First"));
            assertStale(second, record, kit().nameField(type), "Second");
            assertStale(erp(), record, plainField(type).key(), "Second");
        }
    }

    @Test
    default void ofFourWhoSaveAtTheSameMomentExactlyOneWins() throws Exception {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : differing(writableTypes())) {
            ErpRecord record = read(insert(type, word(), Map.of(plainField(type).key(), "Before")));
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<Optional<String>>> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (String name : List.of("Ada", "Bo", "Cy", "Di")) {
                    SyncConnector workstation = kit().open(Opening.as(Opening.User.WRITER));
                    workstation.test();
                    Callable<Optional<String>> save = () -> {
                        start.await();
                        return wins(workstation, record, name) ? Optional.of(name) : Optional.empty();
                    };
                    outcomes.add(threads.submit(save));
                }
            }
            List<String> winners = new ArrayList<>();
            for (Future<Optional<String>> outcome : outcomes) {
                outcome.get().ifPresent(winners::add);
            }
            assertThat(winners).as("%s", type).contains(read(record.actor()).title());
            if (kit().comparesAsItWrites(type)) {
                assertThat(winners).as("%s", type).hasSize(1);
            }
        }
    }

    private boolean wins(SyncConnector workstation, ErpRecord record, String name) {
        try {
            workstation.save(record.actor(), change(record, kit().nameField(record.actor().type()), name));
            return true;
        } catch (ProblemException lost) {
            assertThat(lost.problem()).isInstanceOf(Problem.Stale.class);
            return false;
        }
    }

    @Test
    default void aSavesOwnVersionIsWhatTheNextSaveExpects() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : writableTypes()) {
            ErpRecord record = read(insert(type, word()));
            Saved saved = erp().save(record.actor(), change(record, kit().nameField(type), "One"));
            for (String name : List.of("Two", "Three")) {
                SaveRequest next = new SaveRequest(change(record, kit().nameField(type), name).changes(),
                        saved.version(), saved.bindings());
                saved = erp().save(record.actor(), next);
            }
            assertThat(read(record.actor()).title()).isEqualTo("Three");
        }
    }

    @Test
    default void aHiddenActorIsMadeActiveAgainUnlessSomebodyElseWroteIt() {
        if (lacks(Feature.REACTIVATE)) {
            ErpRecord record = read(insert(types().getFirst(), word()));
            assertRefused(() -> erp().reactivate(record.actor(), record.version()));
            return;
        }
        for (ActorType type : writableTypes().stream().filter(kit().server()::canHide).toList()) {
            ErpActor actor = insert(type, word(), Map.of(plainField(type).key(), "Before"));
            kit().server().archive(actor);
            ErpRecord hidden = read(actor);
            kit().server().edit(actor, plainField(type).key(), "Theirs");
            assertThat(problem(() -> erp().reactivate(actor, hidden.version()))).isInstanceOf(Problem.Stale.class);

            ErpRecord edited = read(actor);
            assertThat(edited.archived()).isTrue();
            erp().reactivate(actor, edited.version());
            ErpRecord active = read(actor);
            assertThat(active.archived()).isFalse();
            assertThat(active.values()).isEqualTo(edited.values());
            erp().reactivate(actor, active.version());
            assertThat(read(actor)).as("one that is active").isEqualTo(active);
        }
    }

    @Test
    default void savingAnActorThatIsGoneSaysSo() {
        if (lacksSave()) {
            return;
        }
        for (ActorType type : writableTypes()) {
            ErpRecord record = read(insert(type, word()));
            kit().server().delete(record.actor());
            assertThat(problem(() -> erp().save(record.actor(), change(record, kit().nameField(type), "Ours"))))
                    .isInstanceOf(Problem.NotFound.class);
        }
    }
}
