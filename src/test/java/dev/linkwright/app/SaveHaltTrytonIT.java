package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.app.CallPoint.Calls;
import dev.linkwright.app.CallPoint.Moment;
import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.plan.Write;

/**
 * Save in a process of its own, ended by {@link Runtime#halt} before every call that writes and after the last; a second
 * process carries on. Between two such calls nothing but looking happens, so after one is before the next. The promises are
 * checked on what the CRM and a real Tryton hold.
 */
@Tag("tryton")
class SaveHaltTrytonIT {
    private static final int STARTS = 3;

    @TempDir
    private static Path folder;
    private static RealSystems systems;

    @BeforeAll
    static void start() throws IOException {
        systems = new RealSystems(folder, new RunningTryton());
    }

    @AfterAll
    static void stop() {
        systems.close();
    }

    @Test
    void thePromisesHoldWhereverAProcessIsEndedAndAnotherCarriesOn() {
        List<String> calls = calls();
        Map<String, String> table = new TreeMap<>();
        for (int nth = 1; nth <= calls.size(); nth++) {
            for (String when : nth < calls.size() ? List.of("before") : List.of("before", "after")) {
                Pair pair = systems.pair();
                PendingConnect wish = systems.stranger().decided(pair.company(), pair.customer(), Side.CRM);
                String store = "store-" + nth + when;
                ChildProcess first = save(store, pair, nth + ":" + when);
                if (first.exit() == 0) {
                    // This company has less to write than the one that was counted.
                    assertThat(first.told("outcome")).containsExactly("Done");
                    continue;
                }
                assertThat(first.exit()).as(first.output()).isEqualTo(DeskChild.HALTED);
                ChildProcess second = systems.child(store, pair.company(), "recover");
                assertThat(second.exit()).as(second.output()).isZero();
                for (int more = 0; more < STARTS && second.told("outcome").contains("Stopped"); more++) {
                    // SQLite under Tryton answers a busy moment with a refusal; the next start carries on.
                    second = systems.child(store, pair.company(), "recover");
                }
                table.put("%02d %-28s %-6s".formatted(nth, calls.get(nth - 1), when),
                        promisesHold(pair, wish, store) + " " + second.told("outcome"));
            }
        }
        System.out.println("Save ended by Runtime.halt on the CRM sandbox and a real Tryton:");
        table.forEach((point, result) -> System.out.println("  " + point + " " + result));
        assertThat(table).hasSizeGreaterThan(calls.size() - 6);
    }

    @Test
    void ofTwoWorkstationsInterleavedAtEveryCallThatTheOtherCanSeeOneWinsAndTheOtherWritesNothing() {
        int busy = 0;
        Map<String, String> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            Pair pair = systems.pair();
            List<SaveOutcome> outcomes = new ArrayList<>();
            try (RealDesk ola = systems.desk("ola-" + nth, SandboxUser.TORSTEIN, CallPoint.never())) {
                PendingConnect olasWish = ola.decided(pair.company(), pair.customer(), Side.ERP);
                try (RealDesk ingrid = systems.desk("ingrid-" + nth, SandboxUser.INGRID, CallPoint.never())) {
                    PendingConnect wish = ingrid.decided(pair.company(), pair.customer(), Side.CRM);
                    CallPoint point = ingrid.point().at(Calls.WRITING_TO_SYSTEMS, nth, Moment.BEFORE,
                            () -> outcomes.add(ola.connecting().save(ola.connection(), olasWish)));
                    outcomes.addFirst(ingrid.connecting().save(ingrid.connection(), wish));
                    if (outcomes.stream().anyMatch(SaveHaltTrytonIT::wasBusy) && busy++ < STARTS) {
                        nth--;
                        continue;
                    }
                    if (outcomes.size() == 1) {
                        break;
                    }
                    assertThat(outcomes).as("call %d: %s", nth, outcomes).hasSize(2)
                            .filteredOn(SaveOutcome.Done.class::isInstance)
                            .hasSize(1);
                    PendingConnect won = outcomes.getFirst() instanceof SaveOutcome.Done ? wish : olasWish;
                    assertThat(writes(won)).allMatch(write -> systems.held(pair, write).equals(write.after()));
                    PendingConnect lost = won == wish ? olasWish : wish;
                    Set<String> winners = writes(won).stream().map(SaveHaltTrytonIT::place).collect(Collectors.toSet());
                    assertThat(writes(lost)).filteredOn(write -> !winners.contains(place(write)))
                            .allMatch(write -> systems.held(pair, write).equals(write.before()));
                    table.put("%02d %s".formatted(nth, point.calls().get(nth - 1)), outcomes.stream()
                            .map(outcome -> outcome.getClass().getSimpleName()).collect(Collectors.joining(" / ")));
                }
            }
        }
        System.out.println(
                "Two workstations on a real Tryton, first / second; the second saves before the first's call:");
        table.forEach((point, result) -> System.out.println("  " + point + ": " + result));
        assertThat(table).hasSizeGreaterThan(4);
    }

    /** SQLite under Tryton locks its whole file; who is told to wait has written nothing. */
    private static boolean wasBusy(SaveOutcome outcome) {
        return outcome instanceof SaveOutcome.Stopped(Problem problem, Optional<OperationId> unfinished)
                && problem instanceof Problem.Throttled && unfinished.isEmpty();
    }

    private static String promisesHold(Pair pair, PendingConnect wish, String store) {
        for (Write write : writes(wish)) {
            assertThat(systems.held(pair, write)).as(write.side() + " " + write.field().key()).isIn(write.before(),
                    write.after());
        }
        List<String> keys = systems.keys(pair.company());
        assertThat(keys).noneMatch(key -> key.startsWith("Claim-"));
        boolean linked = keys.contains("Link");
        List<Write> missing = writes(wish).stream().filter(write -> !systems.held(pair, write).equals(write.after()))
                .toList();
        List<Write> there = writes(wish).stream().filter(write -> !systems.held(pair, write).equals(write.before()))
                .toList();
        assertThat(linked ? missing : there).isEmpty();
        try (RealDesk reader = systems.desk(store, SandboxUser.INGRID, CallPoint.never())) {
            assertThat(reader.store().journal().unfinished()).isEmpty();
            assertThat(reader.store().links().of(reader.connection().id(), pair.company()).isPresent())
                    .isEqualTo(linked);
        }
        return linked ? "linked, both sides agree" : "nothing written";
    }

    private static String place(Write write) {
        return write.side() + " " + write.field().key();
    }

    private static List<Write> writes(PendingConnect wish) {
        return Stream.of(Side.values()).flatMap(side -> wish.plan().writes(side).stream()).toList();
    }

    /** The calls of a Save that is not ended. */
    private static List<String> calls() {
        ChildProcess whole = save("store-count-" + OperationId.random().value(), systems.pair(), "none");
        assertThat(whole.told("outcome")).as(whole.output()).containsExactly("Done");
        return whole.told("call");
    }

    private static ChildProcess save(String store, Pair pair, String point) {
        return systems.child(store, pair.company(), "save", pair.customer().key(), point);
    }
}
