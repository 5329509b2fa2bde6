package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;

/** What the rules share. */
interface Rules {
    List<String> ODD_TEXTS = List.of("50% a_b", "O'Brien \\ Co", "say \"x\" & y", "*");

    ContractKit kit();

    /** The writer's connector, one for all rules. */
    SyncConnector erp();

    /** Whether the connector says that it lacks this, with a sentence, which then stands in the table. */
    boolean lacks(Feature feature);

    default List<ActorType> types() {
        return erp().actorTypes();
    }

    /** Types of which the writer may write actors. */
    default List<ActorType> writableTypes() {
        return types().stream().filter(type -> erp().rights(type).write()).toList();
    }

    /** Of types with the same fields only one, for rules that ask much. */
    default List<ActorType> differing(List<ActorType> types) {
        Map<List<FieldDefinition>, ActorType> kinds = new LinkedHashMap<>();
        types.forEach(type -> kinds.putIfAbsent(erp().fields(type), type));
        return List.copyOf(kinds.values());
    }

    /** A word that stands in no other actor. */
    default String word() {
        return ThreadLocalRandom.current().ints(10, 'a', 'z' + 1).mapToObj(Character::toString)
                .collect(Collectors.joining("", "Q", ""));
    }

    default ErpActor insert(ActorType type, String name) {
        return insert(type, name, Map.of());
    }

    default ErpActor insert(ActorType type, String name, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(others);
        values.put(kit().nameField(type), name);
        return kit().server().insert(type, values);
    }

    /** Actors with something in every field, with nothing, and with odd signs. */
    default void fill(ActorType type) {
        for (int number = 0; number < 6; number++) {
            Map<String, String> values = new HashMap<>();
            for (FieldDefinition field : erp().fields(type)) {
                if (kit().server().canSet(field)) {
                    values.put(field.key(), kit().sample(type, field, number));
                }
            }
            insert(type, word(), number == 5 ? Map.of() : values);
        }
        ODD_TEXTS.forEach(text -> insert(type, word() + (kit().takesName(type, text) ? text : ""),
                Map.of(plainField(type).key(), text)));
    }

    /** An actor that a new person can belong to, as one does already; none for other types. */
    default Optional<ErpActor> parentFor(ActorType type) {
        if (type != ActorType.PERSON) {
            return Optional.empty();
        }
        ErpActor parent = insert(types().stream().filter(other -> other != type).findFirst().orElseThrow(), word());
        kit().server().insertWithin(parent, type, Map.of(kit().nameField(type), word()));
        return Optional.of(parent);
    }

    /** What a new actor must be given beside its name. */
    default Map<String, FieldValue> mandatory(ActorType type) {
        return writableFields(type).stream().filter(field -> field.access() == Access.MANDATORY)
                .filter(field -> !field.key().equals(kit().nameField(type)))
                .collect(Collectors.toMap(FieldDefinition::key, field -> FieldValue.of(kit().sample(type, field, 0))));
    }

    default List<FieldDefinition> writableFields(ActorType type) {
        return erp().fields(type).stream().filter(field -> field.access() != Access.READ_ONLY).toList();
    }

    /** A field without rules of its own, beside the name. */
    default FieldDefinition plainField(ActorType type) {
        return writableFields(type).stream().filter(field -> !field.key().equals(kit().nameField(type)))
                .filter(field -> field.type() == FieldType.TEXT && field.notation() == Notation.PLAIN)
                .filter(field -> field.access() == Access.NORMAL).findFirst()
                .orElseGet(() -> field(type, kit().nameField(type)));
    }

    default FieldDefinition field(ActorType type, String key) {
        return erp().fields(type).stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }

    /** Fields of these slots, one of each: the first. */
    default List<FieldDefinition> slotFields(ActorType type) {
        Set<String> seen = new HashSet<>();
        return writableFields(type).stream().filter(field -> field.slot() != null && seen.add(field.slot())).toList();
    }

    default Set<String> keys(ActorType type) {
        return erp().fields(type).stream().map(FieldDefinition::key).collect(Collectors.toSet());
    }

    default ErpRecord read(ErpActor actor) {
        return read(actor, Bindings.NONE);
    }

    default ErpRecord read(ErpActor actor, Bindings bindings) {
        return read(erp(), actor, bindings);
    }

    default ErpRecord read(SyncConnector connector, ErpActor actor, Bindings bindings) {
        return connector.read(List.of(new ActorRead(actor, bindings)), keys(actor.type())).getFirst();
    }

    default String text(ErpRecord record, FieldDefinition field) {
        return record.values().getOrDefault(field.key(), new FieldValue.Blank()).textOrEmpty();
    }

    /** Asks to change fields, given as key and text by turns, of a record as it was read. */
    default SaveRequest change(ErpRecord record, String... keysAndTexts) {
        List<FieldChange> changes = new ArrayList<>();
        for (int index = 0; index < keysAndTexts.length; index += 2) {
            changes.add(new FieldChange(keysAndTexts[index], record.values().get(keysAndTexts[index]),
                    FieldValue.of(keysAndTexts[index + 1])));
        }
        return new SaveRequest(changes, record.version(), record.bindings());
    }

    /** The problem that a call ends in; none may carry a secret. */
    default Problem problem(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        Problem problem = ((ProblemException) thrown).problem();
        StringBuilder said = new StringBuilder(problem + problem.details() + problem.sentence() + problem.nextStep());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            said.append(cause);
        }
        kit().secrets().forEach(secret -> assertThat(said.toString()).as("a problem's text").doesNotContain(secret));
        return problem;
    }

    /** Refused by a problem after which nothing was done. */
    default void assertRefused(ThrowingCallable call) {
        assertThat(problem(call).outcome()).isEqualTo(Problem.Outcome.NOTHING_DONE);
    }

    /** All hits, page by page. */
    default List<ErpHit> all(SearchRequest request) {
        return all(erp(), request);
    }

    default List<ErpHit> all(SyncConnector connector, SearchRequest request) {
        List<ErpHit> hits = new ArrayList<>();
        Page<ErpHit> page = connector.search(request);
        while (true) {
            assertThat(page.items()).hasSizeLessThanOrEqualTo(request.size());
            hits.addAll(page.items());
            if (page.next() == null) {
                return hits;
            }
            assertThat(page.items()).as("a page that another follows").isNotEmpty();
            page = connector.search(request.page(page.next()));
        }
    }

    default List<ErpActor> actors(List<ErpHit> hits) {
        return hits.stream().map(ErpHit::actor).toList();
    }
}
