package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.TakeOverClaim.Outcome;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** Taking over what somebody else began and did not finish, over systems in memory. */
class TakeOverTest {
    private static final int MORE_CALLS_THAN_THERE_ARE = 60;
    private static final Duration LONG = Duration.ofMinutes(16);

    /** Ends the program, as far as the code that runs can tell. */
    private static final class Halt extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A company that Ola began to connect; he was stopped at a call, and Ingrid and Kari look at it much later. */
    private static final class World {
        final FakeCrm crm = Samples.crm();
        final FakeErp erp = Samples.erp();
        final Workstation ola = new Workstation(crm, erp, "Ola");
        final Workstation ingrid = new Workstation(crm, erp, "Ingrid");
        final Workstation kari = new Workstation(crm, erp, "Kari");

        /** @return whether there is such a call */
        boolean stoppedAt(CallScript calls, String call, int nth) {
            PendingConnect wish = ola.decided(Side.CRM);
            calls.before(call, nth, () -> {
                throw new Halt();
            });
            boolean stopped = catchThrowable(
                    () -> ola.connecting().save(Samples.connection(), wish)) instanceof Halt;
            List.of(ola, ingrid, kari).forEach(desk -> desk.later(LONG));
            return stopped;
        }

        ErpTabState tab(Workstation desk) {
            return desk.records().tab(Samples.connection(), Samples.COMPANY);
        }

        OperationId claim() {
            return ((ErpTabState.Claimed) tab(ingrid)).operation();
        }

        Outcome takeOver(Workstation desk, OperationId claim) {
            return desk.takingOver().takeOver(Samples.connection(), Samples.COMPANY, claim);
        }

        SaveOutcome connect(Workstation desk, Side side) {
            return desk.connecting().save(Samples.connection(), desk.decided(side));
        }

        List<String> keys() {
            return crm.keys().stream().map(CrmKey::name).sorted().toList();
        }

        Map<String, String> values() {
            Map<String, String> values = new TreeMap<>();
            Samples.crmFields()
                    .forEach(field -> values.put("CRM " + field.key(), crm.value(Samples.COMPANY, field.key())));
            Samples.erpFields()
                    .forEach(field -> values.put("ERP " + field.key(), erp.value(Samples.CUSTOMER, field.key())));
            return values;
        }
    }

    private static World stoppedAfterTheErpWasWritten() {
        World world = new World();
        assertThat(world.stoppedAt(world.crm.calls(), "save", 1)).isTrue();
        return world;
    }

    @Test
    void aClaimOfLongAgoIsTakenOverAndTheRecordCanBeConnected() {
        World world = stoppedAfterTheErpWasWritten();
        assertThat(world.tab(world.ingrid)).isInstanceOfSatisfying(ErpTabState.Claimed.class, claimed -> {
            assertThat(claimed.old()).isTrue();
            assertThat(claimed.user()).isEqualTo("Ola");
            assertThat(claimed.actor()).contains(Samples.CUSTOMER);
        });
        Map<String, String> values = world.values();

        assertThat(world.takeOver(world.ingrid, world.claim())).isEqualTo(Outcome.TAKEN_OVER);

        assertThat(world.keys()).isEmpty();
        assertThat(world.values()).isEqualTo(values);
        assertThat(world.tab(world.ingrid)).isInstanceOf(ErpTabState.NotConnected.class);
        assertThat(world.connect(world.ingrid, Side.ERP)).isInstanceOf(SaveOutcome.Done.class);
    }

    @Test
    void aFreshClaimIsNotTakenOver() {
        World world = new World();
        world.crm.calls().before("save", () -> {
            OperationId claim = world.claim();
            assertThat(world.takeOver(world.ingrid, claim)).isEqualTo(Outcome.CHANGED);
        });
        assertThat(world.connect(world.ola, Side.CRM)).isInstanceOf(SaveOutcome.Done.class);
        assertThat(world.keys()).containsExactly("Base", "Link");
    }

    @Test
    void ofTwoClaimsThatWereLeftOneIsTakenOverAfterTheOther() {
        World world = stoppedAfterTheErpWasWritten();
        Runnable halt = () -> {
            throw new Halt();
        };
        world.crm.calls().after("saveKey", 1, () -> {
            world.crm.calls().before("deleteKey", halt);
            halt.run();
        });
        assertThat(catchThrowable(() -> world.takeOver(world.kari, world.claim()))).isInstanceOf(Halt.class);
        assertThat(world.keys()).hasSize(2);
        List.of(world.ola, world.ingrid, world.kari).forEach(desk -> desk.later(LONG));

        assertThat(world.takeOver(world.ingrid, world.claim())).isEqualTo(Outcome.TAKEN_OVER);
        assertThat(world.takeOver(world.ingrid, world.claim())).isEqualTo(Outcome.TAKEN_OVER);

        assertThat(world.keys()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasTakenOverAndConnectedIsLeftAlone() {
        World world = stoppedAfterTheErpWasWritten();
        OperationId claim = world.claim();
        world.takeOver(world.kari, claim);
        assertThat(world.takeOver(world.ingrid, claim)).isEqualTo(Outcome.CHANGED);
        world.connect(world.kari, Side.CRM);
        List<CrmKey> keys = world.crm.keys();

        assertThat(world.takeOver(world.ingrid, claim)).isEqualTo(Outcome.CHANGED);

        assertThat(world.crm.keys()).isEqualTo(keys);
    }

    @Test
    void ofTwoWhoTakeOverAtOnceAtMostOneGoesOnWhicheverCallTheOtherComesBefore() {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1; nth < MORE_CALLS_THAN_THERE_ARE; nth++) {
            World world = stoppedAfterTheErpWasWritten();
            OperationId claim = world.claim();
            List<Outcome> outcomes = new ArrayList<>();
            world.crm.calls().before(CallScript.ANY, nth, () -> outcomes.add(world.takeOver(world.kari, claim)));
            outcomes.addFirst(world.takeOver(world.ingrid, claim));
            if (outcomes.size() == 1) {
                break;
            }
            assertThat(outcomes).as("before call %d", nth)
                    .isNotEqualTo(List.of(Outcome.TAKEN_OVER, Outcome.TAKEN_OVER));
            assertThat(world.keys()).hasSize(outcomes.contains(Outcome.TAKEN_OVER) ? 0 : 1);
            table.merge(outcomes.toString(), 1, Integer::sum);
        }
        System.out.println("Two who take over at once: " + table);
        assertThat(table.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(4);
    }

    /** What the one who took over has done before the other's program starts again. */
    enum Then {
        NOTHING, CONNECTED_WITH_THE_OTHER_VALUES, CONNECTED_WITH_THE_SAME_VALUES
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWasTakenOverFromWritesNothingMoreWhereverHeWasStopped(Then then) {
        int points = 0;
        for (String system : List.of("CRM", "ERP", "journal")) {
            for (int nth = 1; nth < MORE_CALLS_THAN_THERE_ARE; nth++) {
                World world = new World();
                CallScript calls = switch (system) {
                    case "CRM" -> world.crm.calls();
                    case "ERP" -> world.erp.calls();
                    default -> world.ola.journal().calls();
                };
                if (!world.stoppedAt(calls, CallScript.ANY, nth)) {
                    break;
                }
                if (world.tab(world.ingrid) instanceof ErpTabState.Claimed claimed) {
                    points++;
                    assertThat(world.takeOver(world.ingrid, claimed.operation())).isEqualTo(Outcome.TAKEN_OVER);
                    goesOn(world, then);
                    Map<String, String> values = world.values();
                    List<CrmKey> keys = world.crm.keys();

                    world.ola.restart();

                    assertThat(world.values()).as("%s %d", system, nth).isEqualTo(values);
                    assertThat(world.crm.keys()).as("%s %d", system, nth).isEqualTo(keys);
                    assertThat(world.ola.journal().unfinished()).as("%s %d", system, nth).isEmpty();
                }
            }
        }
        assertThat(points).isGreaterThan(10);
    }

    private static void goesOn(World world, Then then) {
        switch (then) {
            case NOTHING -> {
                // and is asked what to do
            }
            case CONNECTED_WITH_THE_OTHER_VALUES ->
                assertThat(world.connect(world.ingrid, Side.ERP)).isInstanceOf(SaveOutcome.Done.class);
            case CONNECTED_WITH_THE_SAME_VALUES ->
                assertThat(world.connect(world.ingrid, Side.CRM)).isInstanceOf(SaveOutcome.Done.class);
        }
    }

    @Test
    void whoeverWasTakenOverFromAndGoesOnOrRollsBackSeesBothRecordsComparedAnew() {
        for (boolean rollsBack : List.of(false, true)) {
            World world = stoppedAfterTheErpWasWritten();
            OperationId claim = world.claim();
            world.takeOver(world.ingrid, claim);
            Map<String, String> values = world.values();

            SaveOutcome outcome = rollsBack
                    ? world.ola.connecting().rollBack(claim)
                    : world.ola.connecting().carryOn(claim);

            assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Moved.class,
                    moved -> assertThat(moved.partlyWritten()).isTrue());
            assertThat(world.values()).isEqualTo(values);
            assertThat(world.keys()).isEmpty();
        }
    }

    @Test
    void aSaveThatHangsUntilItIsTakenOverMakesNoLinkBesideTheNewOne() {
        World world = new World();
        world.crm.calls().before("save", () -> {
            List.of(world.ola, world.ingrid).forEach(desk -> desk.later(LONG));
            world.takeOver(world.ingrid, world.claim());
            assertThat(world.connect(world.ingrid, Side.ERP)).isInstanceOf(SaveOutcome.Done.class);
        });

        assertThat(world.connect(world.ola, Side.CRM)).isNotInstanceOf(SaveOutcome.Done.class);

        assertThat(world.crm.keys().stream().map(LinkKey::of).flatMap(Optional::stream)).hasSize(1);
        assertThat(world.tab(world.ingrid)).isInstanceOf(ErpTabState.Connected.class);
    }

    @Test
    void aDisconnectThatWasTakenOverHalfWayLeavesTheRest() {
        World world = new World();
        world.connect(world.ola, Side.CRM);
        PendingDisconnect pending = world.ola.disconnecting().look(Samples.connection(), Samples.COMPANY);
        world.crm.calls().after("deleteKey", 1, () -> {
            throw new Halt();
        });
        assertThat(catchThrowable(() -> world.ola.disconnecting().disconnect(Samples.connection(), pending)))
                .isInstanceOf(Halt.class);
        List.of(world.ola, world.ingrid).forEach(desk -> desk.later(LONG));
        assertThat(world.takeOver(world.ingrid, world.claim())).isEqualTo(Outcome.TAKEN_OVER);
        assertThat(world.connect(world.ingrid, Side.CRM)).isInstanceOf(SaveOutcome.Done.class);
        List<CrmKey> keys = world.crm.keys();

        world.ola.restart();

        assertThat(world.crm.keys()).isEqualTo(keys);
        assertThat(world.ola.journal().unfinished()).isEmpty();
    }

    @Test
    void aFailedTakeOverLeavesNoClaimOfItsOwn() {
        World world = stoppedAfterTheErpWasWritten();
        OperationId claim = world.claim();
        List<CrmKey> keys = world.crm.keys();
        world.crm.calls().failBefore("deleteKey", 1, new Problem.NotAllowed("CRM", "delete"));

        assertThat(catchThrowable(() -> world.takeOver(world.ingrid, claim))).isInstanceOf(ProblemException.class);

        assertThat(world.crm.keys()).isEqualTo(keys);
    }
}
