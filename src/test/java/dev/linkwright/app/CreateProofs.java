package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.model.Problem;
import dev.linkwright.sandbox.crm.SandboxUser;

/**
 * Create in the CRM sandbox and an ERP that runs, over HTTP and with the real store, while things go wrong: the actors are
 * counted in the ERP's own data.
 */
abstract class CreateProofs extends Proofs {
    private static final long LIMIT_SECONDS = 30;
    private static final int TIMES_AT_ONCE = 5;

    /** How the answer to the one call is lost. */
    enum Lost {
        CUT {
            @Override
            Fault fault() {
                return new Fault.CutAfter();
            }
        },
        GATEWAY_TIMEOUT {
            @Override
            Fault fault() {
                return new Fault.AnswerAfter(
                        new Fault.Answer(504, "text/html", "<!doctype html><title>504</title>", Map.of()));
            }
        };

        abstract Fault fault();
    }

    CreateProofs(ProofServer server) {
        super(server, "create-faults.md", "case", "what the person was told", "asked", "actors before", "after");
    }

    @Test
    void aNewCustomersNumberComesToTheCrmAtSave() {
        CreateTrial trial = new CreateTrial(systems);

        PendingConnect pending = trial.untilCreated(ingrid, trial.create(ingrid));
        trial.save(ingrid, pending);

        holds(trial, "nothing goes wrong", 1);
        assertThat(trial.asked()).isFalse();
    }

    @Test
    void aRefusalIsToldInTheServersWordsAndLeavesNothingBehind() {
        CreateTrial trial = new CreateTrial(systems);
        fails(systems.erp().refusal("Not on Sundays"));

        assertThat(trial.create(ingrid)).isInstanceOfSatisfying(CreateOutcome.Stopped.class, stopped -> {
            assertThat(stopped.problem()).isInstanceOfSatisfying(Problem.Refused.class,
                    refused -> assertThat(refused.words()).isEqualTo("Not on Sundays"));
            assertThat(stopped.unfinished()).isEmpty();
        });

        assertThat(systems.keys(trial.company())).isEmpty();
        trial.nothingIsUnfinished(ingrid);
        holds(trial, "refused", 0);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerLostAfterTheServerCommittedMakesNoSecondOne(Lost lost) {
        CreateTrial trial = new CreateTrial(systems);
        AtomicInteger sent = fails(lost.fault());

        CreateOutcome outcome = trial.create(ingrid);
        systems.erp().proxy().works();

        assertThat(sent).hasValue(1);
        assertThat(outcome).isInstanceOf(knows() ? CreateOutcome.Created.class : CreateOutcome.Asks.class);
        trial.save(ingrid, trial.untilCreated(ingrid, outcome));
        holds(trial, "answer lost after the commit: " + lost, 1);
    }

    @Test
    void anAnswerLostBeforeTheServerCommittedIsSentAgainByAPersonsWordAlone() {
        CreateTrial trial = new CreateTrial(systems);
        AtomicInteger sent = fails(new Fault.CutBefore());

        assertThat(trial.create(ingrid)).isInstanceOf(CreateOutcome.NotYetKnown.class);
        CreateOutcome outcome = trial.create(ingrid);

        assertThat(outcome).isInstanceOf(CreateOutcome.NotYetKnown.class);
        assertThat(sent).hasValue(1);
        assertThat(trial.create(ola)).as("others see who did not finish").isInstanceOf(CreateOutcome.Claimed.class);
        systems.erp().proxy().works();
        trial.save(ingrid, trial.untilCreated(ingrid, outcome));
        holds(trial, "answer lost before the commit, two clicks and another workstation", 1);
        assertThat(trial.asked()).isTrue();
    }

    @Test
    void aCommitThatComesAfterTheLookUpIsFound() throws InterruptedException {
        CreateTrial trial = new CreateTrial(systems);
        CountDownLatch commits = new CountDownLatch(1);
        AtomicInteger sent = fails(new Fault.Late(commits));

        assertThat(trial.create(ingrid)).isInstanceOf(CreateOutcome.NotYetKnown.class);
        assertThat(trial.create(ingrid)).isInstanceOf(CreateOutcome.NotYetKnown.class);
        assertThat(trial.actors()).isEmpty();
        commits.countDown();
        until(() -> !trial.actors().isEmpty());
        CreateOutcome outcome = trial.create(ingrid);

        assertThat(sent).hasValue(1);
        assertThat(outcome).isInstanceOf(knows() ? CreateOutcome.Created.class : CreateOutcome.Asks.class);
        systems.erp().proxy().works();
        trial.save(ingrid, trial.untilCreated(ingrid, outcome));
        holds(trial, "commit after the look-up", 1);
    }

    /** No protocol of these excludes it, so a person decides, and only then a second one is sent. */
    @Test
    void aCommitAfterTheLongestTimeMakesASecondOneOnlyIfAPersonSaidThatThereIsNone() throws InterruptedException {
        CreateTrial trial = new CreateTrial(systems);
        CountDownLatch commits = new CountDownLatch(1);
        AtomicInteger sent = fails(new Fault.Late(commits));
        CreateOutcome.NotYetKnown first = (CreateOutcome.NotYetKnown) trial.create(ingrid);
        systems.later(CreateTrial.LONG);

        CreateOutcome outcome = trial.create(ingrid);

        assertThat(outcome).isEqualTo(new CreateOutcome.Asks(first.operation(), List.of()));
        assertThat(sent).as("nothing is sent before the person has said").hasValue(1);
        systems.erp().proxy().works();
        PendingConnect pending = trial.untilCreated(ingrid, outcome);
        commits.countDown();
        until(() -> trial.actors().size() == 2);
        trial.save(ingrid, pending);
        holds(trial, "commit after the longest time, person said that there is none", 2);
    }

    @ParameterizedTest
    @CsvSource({"erp.create:before, before the call, 0", "erp.create:after, after the server committed, 1",
            "creations.record ERP_CREATE DONE:after, after DONE, 1"})
    void aProcessThatWasKilledIsCarriedOnByAnotherAndNothingIsSentAgain(String point, String when, int actors) {
        CreateTrial trial = new CreateTrial(systems);
        String store = "killed-" + trial.company().id();

        ChildProcess first = systems.child(store, trial.company(), "create", point);
        assertThat(first.exit()).as(first.output()).isEqualTo(DeskChild.HALTED);
        assertThat(trial.actors()).hasSize(actors);
        ChildProcess second = systems.child(store, trial.company(), "recover");
        assertThat(second.exit()).as(second.output()).isZero();

        assertThat(trial.actors()).as("recovery sends nothing").hasSize(actors);
        String knowing = knows() || point.contains("DONE") ? "Made" : "Asks";
        assertThat(second.told("outcome")).containsExactly(actors == 0 ? "NotYetKnown" : knowing);
        try (RealDesk third = systems.desk(store, SandboxUser.INGRID, CallPoint.never())) {
            trial.save(third, trial.untilCreated(third, trial.create(third)));
        }
        holds(trial, "killed " + when, 1);
        assertThat(trial.asked()).isEqualTo(!knowing.equals("Made") || actors == 0);
    }

    @Test
    void ofTwoClicksTheSecondWaitsForTheFirstAndSendsNothing() throws Exception {
        CreateTrial trial = new CreateTrial(systems);
        CreateForm form = trial.form(ingrid);
        AtomicInteger sent = count();
        FutureTask<CreateOutcome> second = new FutureTask<>(() -> trial.create(ingrid, form));
        ingrid.point().before("erp.create", () -> {
            Thread clicks = Thread.ofPlatform().start(second);
            until(() -> clicks.getState() == Thread.State.WAITING || second.isDone());
        });

        CreateOutcome first = trial.create(ingrid, form);

        assertThat(first).isInstanceOf(CreateOutcome.Created.class);
        assertThat(second.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isInstanceOfSatisfying(CreateOutcome.Created.class,
                created -> assertThat(created.operation()).isEqualTo(((CreateOutcome.Created) first).operation()));
        assertThat(sent).hasValue(1);
        trial.save(ingrid, trial.untilCreated(ingrid, first));
        holds(trial, "two clicks", 1);
    }

    @Test
    void ofTwoWorkstationsInterleavedAtEveryCallOnlyOneMakesAnActor() {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            CreateTrial trial = new CreateTrial(systems);
            CreateForm form = trial.form(ola);
            CreateForm own = trial.form(ingrid);
            List<CreateOutcome> outcomes = meet(ingrid, nth, () -> trial.create(ingrid, own),
                    () -> trial.create(ola, form));
            if (outcomes.size() == 1) {
                break;
            }
            ingrid.point().forget();
            onlyOneMadeOne(trial, outcomes);
            table.merge(trial.story(), 1, Integer::sum);
        }
        table.forEach((outcomes, times) -> evidence.row(
                "two workstations, the second before each call of the first (" + times + " calls)", outcomes,
                outcomes.contains("Asks") || outcomes.contains("LooksAlike"), 0, 1));
        assertThat(table.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(2);
    }

    @Test
    void ofTwoWorkstationsAtOnceOnlyOneMakesAnActor() throws Exception {
        for (int time = 0; time < TIMES_AT_ONCE; time++) {
            CreateTrial trial = new CreateTrial(systems);
            CountDownLatch both = new CountDownLatch(2);
            List<FutureTask<CreateOutcome>> tasks = List.of(ingrid, ola).stream().map(desk -> {
                CreateForm form = trial.form(desk);
                return new FutureTask<>(() -> {
                    both.countDown();
                    both.await();
                    return trial.create(desk, form);
                });
            }).toList();
            tasks.forEach(Thread.ofVirtual()::start);
            onlyOneMadeOne(trial, List.of(result(tasks.getFirst()), result(tasks.getLast())));
            evidence.row("two workstations at once", trial.story(), trial.asked(), 0, trial.actors().size());
        }
    }

    private static CreateOutcome result(FutureTask<CreateOutcome> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private void onlyOneMadeOne(CreateTrial trial, List<CreateOutcome> outcomes) {
        assertThat(trial.actors()).as(trial.story()).hasSize(1);
        assertThat(outcomes).as(trial.story()).filteredOn(CreateOutcome.Created.class::isInstance).hasSize(1);
        assertThat(outcomes).allMatch(one -> one instanceof CreateOutcome.Created
                || one instanceof CreateOutcome.LooksAlike || one instanceof CreateOutcome.Claimed);
        assertThat(systems.keys(trial.company())).isEmpty();
        RealDesk winner = outcomes.getFirst() instanceof CreateOutcome.Created ? ingrid : ola;
        trial.save(winner, trial.untilCreated(winner, outcomes.stream().filter(CreateOutcome.Created.class::isInstance)
                .findFirst().orElseThrow()));
    }

    private void holds(CreateTrial trial, String what, int actors) {
        assertThat(trial.actors()).as(trial.story()).hasSize(actors);
        assertThat(actors <= 1 || trial.asked()).as("never two by the program's own doing").isTrue();
        evidence.row(what, trial.story(), trial.asked(), 0, actors);
    }

    /** Whether the ERP can tell which actor a lost call made. */
    private boolean knows() {
        return ingrid.erp().capabilities().createSafety() != CreateSafety.LOOK_UP_ONLY;
    }

    /** From now on each request that makes a customer fails so; they are counted. */
    private AtomicInteger fails(Fault fault) {
        AtomicInteger sent = new AtomicInteger();
        systems.erp().proxy().fails(exchange -> isCounted(exchange, sent), fault);
        return sent;
    }

    private AtomicInteger count() {
        AtomicInteger sent = new AtomicInteger();
        systems.erp().proxy().fails(exchange -> isCounted(exchange, sent) && false, new Fault.CutBefore());
        return sent;
    }

    private boolean isCounted(Exchange exchange, AtomicInteger sent) {
        boolean creates = systems.erp().creates(exchange);
        if (creates) {
            sent.incrementAndGet();
        }
        return creates;
    }

    /** Waits for what another thread or server is about to do. */
    private static void until(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(limit);
            Thread.onSpinWait();
        }
    }
}
