package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Who;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.MemoryLeases;
import dev.linkwright.testing.SteppingClock;

class SchedulerTest {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Problem DOWN = new Problem.Unreachable("ERP", Problem.Failure.NO_CONNECTION, "",
            Problem.Outcome.NOTHING_DONE);
    private static final ErpConnection FIRST = connection("First");
    private static final ErpConnection SECOND = connection("Second");

    private final SteppingClock clock = new SteppingClock();
    private final MemoryLeases crm = new MemoryLeases(Optional.<Clock>of(clock));
    private final List<String> runs = new ArrayList<>();
    private final Map<String, Runnable> during = new HashMap<>();
    private final Map<String, Problem> stopped = new HashMap<>();
    private final Scheduler scheduler = scheduler("Kari");

    private static ErpConnection connection(String name) {
        return new ErpConnection(ConnectionId.random(), name, "tryton", true, "", "NO", Map.of(), List.of());
    }

    private Scheduler scheduler(String user) {
        return new Scheduler(new LeaseTaking(crm, clock, clock::step), this::run, clock, new Who(user, "OFFICE-7"));
    }

    private SyncReport run(Systems systems, SyncWish wish, SyncProgress progress) {
        String name = systems.connection().name();
        runs.add(name);
        assertThat(wish).isEqualTo(SyncWish.AUTOMATIC);
        during.getOrDefault(name, () -> {
        }).run();
        progress.at(1, 1);
        return new SyncReport(systems.connection().id(), false, 1, List.of(), 1,
                Optional.ofNullable(stopped.get(name)), clock.instant(), clock.instant());
    }

    private List<Served> round() {
        return round(scheduler);
    }

    private List<Served> round(Scheduler one) {
        return one.round(List.of(FIRST, SECOND), EVERY,
                connection -> new Systems(connection, new FakeCrm(List.of()), new FakeErp(List.of())), (_, _, _) -> {
                });
    }

    private Duration wait(Scheduler one) {
        return Duration.between(clock.instant(), one.next(List.of(FIRST, SECOND), EVERY));
    }

    @Test
    void connectionsAreServedInTheOrderOfTheirPriorityAndAgainWhenTheirTimeHasCome() {
        assertThat(round()).hasSize(2).allMatch(Served.Ran.class::isInstance);
        assertThat(round()).isEmpty();
        clock.step(EVERY.minusSeconds(1));
        assertThat(round()).isEmpty();
        clock.step(Duration.ofSeconds(1));
        round();
        assertThat(runs).containsExactly("First", "Second", "First", "Second");
    }

    @Test
    void whatFailsIsTriedMoreAndMoreSeldomAndHoldsUpNoOther() {
        during.put("First", () -> {
            throw new ProblemException(DOWN);
        });
        List<Duration> waits = new ArrayList<>();
        for (int failure = 0; failure < 8; failure++) {
            Served served = round().getFirst();
            assertThat(served).isInstanceOfSatisfying(Served.Failed.class,
                    failed -> waits.add(Duration.between(clock.instant(), failed.next())));
            scheduler.hurry(List.of(SECOND));
            clock.step(waits.getLast());
        }
        assertThat(waits.stream().map(Duration::toMinutes)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(runs.stream().filter("Second"::equals)).hasSize(8);
        during.clear();
        round();
        scheduler.hurry(List.of(FIRST));
        stopped.put("First", DOWN);
        round();
        assertThat(wait(scheduler)).as("a success forgets the failures").isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aServerThatSaysHowLongToWaitIsWaitedFor() {
        Instant until = clock.instant().plus(Duration.ofMinutes(20));
        stopped.put("First", new Problem.Throttled("ERP", until));
        stopped.put("Second", new Problem.Throttled("ERP", until));
        round();
        assertThat(scheduler.next(List.of(FIRST, SECOND), EVERY)).isEqualTo(until);
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndAgain() {
        stopped.put("First", new Problem.Unauthorised("ERP", "no"));
        stopped.put("Second", new Problem.Unauthorised("ERP", "no"));
        round();
        assertThat(wait(scheduler)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whileOneSynchronisesAnotherDoesNotAndTakesOverWhenItHasGone() {
        round();
        Scheduler other = scheduler("Ola");
        assertThat(round(other)).allSatisfy(served -> assertThat(served)
                .isInstanceOfSatisfying(Served.Elsewhere.class,
                        elsewhere -> assertThat(elsewhere.lease().user()).isEqualTo("Kari")));
        scheduler.giveBack();
        assertThat(crm.standing()).isEmpty();
        clock.step(EVERY);
        assertThat(round(other)).allMatch(Served.Ran.class::isInstance);
    }

    @Test
    void theLeaseOfOneThatWasKilledRunsOutAndIsClearedAway() {
        round();
        Scheduler other = scheduler("Ola");
        clock.step(LeaseTaking.TERM);
        assertThat(round(other)).allMatch(Served.Ran.class::isInstance);
        assertThat(crm.standing()).extracting(Lease::user).containsExactly("Ola", "Ola");
    }

    @Test
    void aLeaseThatIsRenewedLastsAndIsNotWrittenTwice() {
        round();
        for (int minute = 0; minute < 10; minute++) {
            clock.step(HeldLease.RENEWAL);
            scheduler.renew();
        }
        assertThat(crm.standing()).hasSize(2);
        assertThat(round(scheduler("Ola"))).allMatch(Served.Elsewhere.class::isInstance);
    }

    @Test
    void aRunEndsWhenItsLeaseRunsOutBecauseTheCrmIsNotReached() {
        during.put("First", () -> clock.step(LeaseTaking.TERM));
        assertThat(round().getFirst()).isInstanceOfSatisfying(Served.Failed.class,
                failed -> assertThat(failed.problem().sentence().key()).isEqualTo("automatic.lease-lost"));
    }

    @Test
    void aLeaseThatSomebodyTookAwayIsLostAtItsRenewal() {
        round();
        crm.standing().forEach(crm::remove);
        scheduler.renew();
        clock.step(EVERY);
        assertThat(round()).as("taken anew").allMatch(Served.Ran.class::isInstance);
        assertThat(crm.standing()).hasSize(2);
    }

    @Test
    void aRenewalThatFailsLeavesTheLeaseAsItWas() {
        round();
        clock.step(HeldLease.RENEWAL);
        crm.calls().failBefore("look", 1, DOWN);
        crm.calls().failAfter("write", 1, DOWN);
        scheduler.renew();
        scheduler.renew();
        scheduler.giveBack();
        assertThat(crm.standing()).as("also what was written without an answer").isEmpty();
    }

    @Test
    void aLeaseWhoseAnswerWasLostIsTakenBack() {
        crm.calls().failAfter("write", 1, DOWN);
        assertThat(round().getFirst()).isInstanceOf(Served.Failed.class);
        assertThat(crm.standing()).extracting(Lease::connection).containsExactly(SECOND.id());
    }

    @Test
    void whoIsInterruptedGivesItBackAllTheSameAndWaitsForItsNextTurn() {
        during.put("First", () -> {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled");
        });
        assertThatThrownBy(this::round).isInstanceOf(CancellationException.class);
        scheduler.giveBack();
        assertThat(Thread.interrupted()).as("still to be seen").isTrue();
        assertThat(crm.standing()).isEmpty();
        during.clear();
        runs.clear();
        round();
        assertThat(runs).containsExactly("Second");
    }
}
