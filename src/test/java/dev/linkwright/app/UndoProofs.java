package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.app.UndoTrial.Edit;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;

/**
 * Undo of a connect and of a disconnect in the CRM sandbox and an ERP that runs, while others edit, disconnect and connect
 * before it, between its calls and after it; asserted on what the servers themselves hold.
 */
abstract class UndoProofs extends Proofs {
    UndoProofs(ProofServer server) {
        super(server, "undo.md", "what", "when", "points", "outcome", "values");
    }

    @ParameterizedTest
    @EnumSource
    void aStrangersEditBeforeBetweenOrAfterTheCallsOfAnUndoStandsAndTheRestIsPutBack(Edit edit) {
        int listed = 0;
        int points = 0;
        for (boolean within = true; within; points++) {
            int nth = points;
            UndoTrial trial = new UndoTrial(systems, ingrid);
            Map<String, String> edits = new TreeMap<>(nth == 0 ? trial.edit(edit) : Map.of());
            PendingUndo pending = trial.look(ingrid).orElseThrow();
            LinkOutcome outcome = editedBefore(nth, () -> trial.undo(ingrid, pending),
                    () -> edits.putAll(trial.edit(edit)));
            List<String> calls = ingrid.point().calls();
            within = !edits.isEmpty();
            if (!within) {
                edits.putAll(trial.edit(edit));
            }

            Map<String, String> expected = trial.before();
            expected.putAll(edits);
            assertThat(trial.values()).as("edited before call %d of %s", nth, calls).isEqualTo(expected);
            Set<String> noticed = edits.keySet().stream().filter(trial::isOverwritten)
                    .filter(place -> isNoticed(calls, place.substring(0, 3).toLowerCase(Locale.ROOT) + ".save", nth))
                    .collect(Collectors.toSet());
            assertThat(trial.listed(outcome)).as("edited before call %d of %s", nth, calls)
                    .isEqualTo(within ? noticed : Set.of());
            listed += trial.listed(outcome).isEmpty() ? 0 : 1;
            assertThat(trial.foreignKeys()).isEmpty();
            trial.isSettled(ingrid);
        }
        assertThat(points).isGreaterThan(5);
        evidence.row("undo of a connect", "stranger edits " + edit + " before it, before each of its calls, after it",
                points, "link removed at all", "edits stand and the rest is put back at all, listed at " + listed);
    }

    private LinkOutcome editedBefore(int nth, Supplier<LinkOutcome> undo, Runnable edits) {
        return (LinkOutcome) meet(ingrid, nth, undo, () -> {
            edits.run();
            return edits;
        }).getFirst();
    }

    /** Whether the side was written, at the latest, after the edit, or not at all. */
    private static boolean isNoticed(List<String> calls, String save, int nth) {
        int last = calls.lastIndexOf(save);
        return last < 0 || last + 1 >= nth;
    }

    @Test
    void aStrangersEditAroundTheUndoOfADisconnectStandsAndTheSameLinkComesBack() {
        UndoTrial trial = new UndoTrial(systems, ingrid);
        int points = 0;
        Map<String, String> expected = trial.connected();
        for (boolean within = true; within; points++) {
            int nth = points;
            Map<String, String> linked = trial.foreignKeys();
            disconnected(trial.disconnect(ingrid, trial.lookAtDisconnect(ingrid)));
            assertThat(trial.foreignKeys()).isEmpty();
            Map<String, String> edits = new TreeMap<>(nth == 0 ? trial.edit(Edit.OVERWRITTEN_AND_OTHERS) : Map.of());
            PendingUndo pending = trial.look(ingrid).orElseThrow();
            LinkOutcome outcome = editedBefore(nth, () -> trial.undo(ingrid, pending),
                    () -> edits.putAll(trial.edit(Edit.OVERWRITTEN_AND_OTHERS)));
            ingrid.point().forget();
            within = !edits.isEmpty();
            expected.putAll(edits);

            assertThat(outcome).isInstanceOf(LinkOutcome.Restored.class);
            assertThat(trial.foreignKeys()).as("the same link, and the stamp of what neither side has changed since")
                    .isEqualTo(within ? trial.stamped(ingrid, linked) : linked);
            assertThat(trial.values()).as("values are only compared").isEqualTo(expected);
            trial.isSettled(ingrid);
        }
        assertThat(points).isGreaterThan(5);
        evidence.row("undo of a disconnect", "stranger edits both sides before it, before each of its calls", points,
                "same link id at all", "no value written, edits stand and are asked about at all");
    }

    @Test
    void ofAnUndoAndAnotherWorkstationsDisconnectOneIsDoneWhole() {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            UndoTrial trial = new UndoTrial(systems, ingrid);
            PendingUndo pending = trial.look(ingrid).orElseThrow();
            assertThat(trial.look(ola)).as("does not know how it was connected").isEmpty();
            PendingDisconnect olas = trial.lookAtDisconnect(ola);
            List<LinkOutcome> outcomes = meet(ingrid, nth, () -> trial.undo(ingrid, pending),
                    () -> trial.disconnect(ola, olas));
            if (outcomes.size() == 1) {
                break;
            }
            assertThat(outcomes).filteredOn(LinkOutcome.Removed.class::isInstance).hasSize(1);
            assertThat(trial.foreignKeys()).isEmpty();
            assertThat(trial.values())
                    .isEqualTo(outcomes.getFirst() instanceof LinkOutcome.Removed ? trial.before() : trial.connected());
            table.merge(names(outcomes), 1, Integer::sum);
        }
        rows("undo of a connect", "another workstation disconnects before each call", table,
                "all put back, or none if the other one was first");
    }

    /** What another workstation connects while a disconnect is undone. */
    enum Otherwise {
        THE_COMPANY_TO_ANOTHER_CUSTOMER, THE_CUSTOMER_TO_ANOTHER_COMPANY
    }

    @ParameterizedTest
    @EnumSource
    void ofAnUndoneDisconnectAndAnotherConnectOneStands(Otherwise otherwise) {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            UndoTrial trial = new UndoTrial(systems, ingrid);
            disconnected(trial.disconnect(ingrid, trial.lookAtDisconnect(ingrid)));
            Pair other = systems.pair();
            PendingConnect olas = switch (otherwise) {
                case THE_COMPANY_TO_ANOTHER_CUSTOMER ->
                    ola.decided(trial.pair().company(), other.customer(), Side.CRM);
                case THE_CUSTOMER_TO_ANOTHER_COMPANY ->
                    ola.decided(other.company(), trial.pair().customer(), Side.CRM);
            };
            PendingUndo pending = trial.look(ingrid).orElseThrow();
            List<Object> outcomes = meet(ingrid, nth, () -> trial.undo(ingrid, pending),
                    () -> ola.connecting().save(ola.connection(), olas));
            if (outcomes.size() == 1) {
                break;
            }
            boolean restored = outcomes.getFirst() instanceof LinkOutcome.Restored;
            assertThat(outcomes.getLast() instanceof SaveOutcome.Done).as(names(outcomes)).isNotEqualTo(restored);
            if (restored) {
                assertThat(trial.foreignKeys()).isEqualTo(trial.keys());
                assertThat(systems.keys(other.company())).isEmpty();
            } else {
                assertThat(systems.keys(olas.plan().entity())).containsExactly("Base", "Link");
                assertThat(trial.foreignKeys()).isNotEqualTo(trial.keys());
            }
            table.merge(names(outcomes), 1, Integer::sum);
        }
        rows("undo of a disconnect", "another workstation connects " + otherwise + " before each call", table,
                "one link and never two");
    }

    @Test
    void aSynchronisationThatAnotherWorkstationDecidedBeforeAnUndoWritesNothingAfterIt() {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            UndoTrial trial = new UndoTrial(systems, ingrid);
            Map<String, String> edits = trial.edit(Edit.OTHERS);
            PendingConnect olas = synchronisation(trial);
            PendingUndo pending = trial.look(ingrid).orElseThrow();
            List<Object> outcomes = meet(ingrid, nth, () -> trial.undo(ingrid, pending),
                    () -> ola.connecting().save(ola.connection(), olas));
            if (outcomes.size() == 1) {
                break;
            }
            assertThat(outcomes.getFirst()).isInstanceOf(LinkOutcome.Removed.class);
            assertThat(trial.foreignKeys()).isEmpty();
            Map<String, String> expected = trial.before();
            expected.putAll(edits);
            if (outcomes.getLast() instanceof SaveOutcome.Done) {
                expected.put("ERP name", edits.get("CRM name"));
                expected.put("ERP email", trial.connected().get("CRM email"));
            }
            assertThat(trial.values()).as("%d %s", nth, names(outcomes)).isEqualTo(expected);
            table.merge(names(outcomes), 1, Integer::sum);
        }
        rows("undo of a connect", "another workstation synchronises before each call", table,
                "what it wrote before stands, after the link went it writes nothing");
    }

    /** What takes a link away. */
    enum Removal {
        UNDO, DISCONNECT
    }

    @ParameterizedTest
    @EnumSource
    void aLinkThatGoesBetweenTheCallsOfAnotherWorkstationsSynchronisationLeavesNoKeyBehind(Removal removal) {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            UndoTrial trial = new UndoTrial(systems, ingrid);
            trial.edit(Edit.OTHERS);
            PendingConnect olas = synchronisation(trial);
            PendingUndo undo = trial.look(ingrid).orElseThrow();
            PendingDisconnect disconnect = trial.lookAtDisconnect(ingrid);
            List<Object> outcomes = meet(ola, nth, () -> ola.connecting().save(ola.connection(), olas),
                    () -> switch (removal) {
                        case UNDO -> trial.undo(ingrid, undo);
                        case DISCONNECT -> trial.disconnect(ingrid, disconnect);
                    });
            if (outcomes.size() == 1) {
                break;
            }
            assertThat(outcomes.getLast()).isInstanceOf(LinkOutcome.Removed.class);
            assertThat(outcomes.getFirst()).isNotInstanceOf(SaveOutcome.Done.class);
            assertThat(trial.foreignKeys()).as("%d %s", nth, names(outcomes)).isEmpty();
            trial.isSettled(ingrid);
            trial.isSettled(ola);
            table.merge(names(outcomes), 1, Integer::sum);
        }
        rows("synchronisation", removal + " by another workstation before each call", table,
                "no key is left in the CRM, no link in the store");
    }

    /** What Ola decided for a company that Ingrid connected: the CRM's values go to the ERP. */
    private PendingConnect synchronisation(UndoTrial trial) {
        PendingConnect pending = ola.connecting().resolve(ola.connection(), trial.pair().company());
        return pending.decided(pending.plan().useForTheRest(Side.CRM));
    }

    @ParameterizedTest
    @CsvSource({"journal.record LINK_AWAY DONE:after, false", "crm.save:after, true", "erp.save:before, true",
            "erp.save:after, false"})
    void anUndoThatWasKilledIsCarriedOnByAnotherProcess(String point, boolean edited) {
        UndoTrial trial;
        String store = "killed-" + point.replaceAll("\\W", "") + edited;
        try (RealDesk desk = systems.desk(store, SandboxUser.INGRID, CallPoint.never())) {
            trial = new UndoTrial(systems, desk);
        }
        ChildProcess first = systems.child(store, trial.pair().company(), "undo", point);
        assertThat(first.exit()).as(first.output()).isEqualTo(DeskChild.HALTED);
        Map<String, String> edits = edited ? trial.edit(Edit.OVERWRITTEN_AND_OTHERS) : Map.of();
        ChildProcess second = systems.child(store, trial.pair().company(), "recover");
        assertThat(second.told("outcome")).as(second.output()).containsExactly("LinksRemoved");

        assertThat(trial.foreignKeys()).isEmpty();
        Map<String, String> values = trial.values();
        Map<String, String> before = trial.before();
        before.putAll(edits);
        if (edits.isEmpty()) {
            assertThat(values).isEqualTo(before);
        }
        Map<String, String> connected = trial.connected();
        connected.putAll(edits);
        values.forEach((place, value) -> assertThat(value).as(place).isIn(before.get(place), connected.get(place)));
        try (RealDesk desk = systems.desk(store, SandboxUser.INGRID, CallPoint.never())) {
            trial.isSettled(desk);
        }
        evidence.row("undo of a connect", "killed at " + point + (edited ? ", then a stranger edits" : ""), 1,
                second.told("outcome"), values.equals(before)
                        ? "edits stand, the rest is put back"
                        : "edits stand, what cannot be told is left alone");
    }

    private static void disconnected(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(LinkOutcome.Removed.class);
    }

    private void rows(String what, String when, Map<String, Integer> table, String values) {
        assertThat(table.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1);
        table.forEach((outcomes, points) -> evidence.row(what, when, points, outcomes, values));
    }
}
