package dev.linkwright.sync.run;

import static dev.linkwright.testing.LinkedCompanies.company;
import static dev.linkwright.testing.LinkedCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.LinkedCompanies;
import dev.linkwright.testing.Samples;

/** Nothing that changes is missed, whatever the lists of changes leave out and whenever a run ends. */
class ChangedSinceTest {
    private final LinkedCompanies world = new LinkedCompanies(12);

    @Test
    void aRunWithoutChangesReadsNoRecord() {
        world.forgetCalls();

        world.run();

        assertThat(world.crm().calls().log()).doesNotContain("read", "save", "saveKey");
        assertThat(world.crm().calls().log()).hasSizeLessThan(10);
        assertThat(world.erp().calls().log()).hasSizeLessThan(10);
    }

    @Test
    void anEditThatBecomesVisibleLateIsSeen() {
        world.erp().edit(customer(1), "phone", "22518011");
        world.run();

        world.erp().editLate(customer(2), "phone", "22518012", Duration.ofMinutes(4));
        world.run();

        assertThat(world.crm().value(company(2), "phone")).isEqualTo("22518012");
    }

    @Test
    void aRowThatWasDeletedByItselfIsSeenOnTheRounds() {
        world.erp().loseRow(customer(3), "phone", world.erp().rows(customer(3), "phone").getFirst());

        world.run();

        assertThat(world.crm().value(company(3), "phone")).isEmpty();
    }

    @Test
    void whatWasDeletedOnEitherSideIsSeenOnTheRounds() {
        world.crm().delete(company(1));
        world.erp().delete(customer(2));

        world.run();

        assertThat(world.standing(1).cause()).isEqualTo(Cause.RECORD_DELETED);
        assertThat(world.standing(2).cause()).isEqualTo(Cause.ACTOR_GONE);
    }

    @Test
    void aRunThatIsCutLosesNothing() {
        for (int number = 1; number <= 3; number++) {
            world.erp().edit(customer(number), "phone", "2251809" + number);
        }
        world.crm().calls().before("save", 2, () -> {
            Thread.currentThread().interrupt();
            throw new CancellationException("The program ends");
        });

        assertThatThrownBy(world::run).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        SyncReport rest = world.run();

        assertThat(rest.stopped()).isEmpty();
        for (int number = 1; number <= 3; number++) {
            assertThat(world.crm().value(company(number), "phone")).isEqualTo("2251809" + number);
            assertThat(world.standing(number).cause()).isEqualTo(Cause.AGREED);
        }
        assertThat(world.desk().journal().unfinished()).isEmpty();
    }

    @Test
    void aRecordAtWhichTheServerFailsKeepsNoOtherWaitingAndIsTriedAgainLater() {
        world.erp().edit(customer(1), "phone", "22518091");
        world.erp().edit(customer(2), "phone", "22518092");
        world.crm().calls().failBefore("read", 1, serverError());

        SyncReport report = world.run();

        assertThat(report.stopped()).isEmpty();
        assertThat(report.lines()).extracting(line -> line.standing().health()).containsExactlyInAnyOrder(
                Health.FAILING, Health.IN_SYNC);
        assertThat(world.run().lines()).isEmpty();
        world.later(Duration.ofMinutes(2));
        assertThat(world.run().written()).isEqualTo(1);
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518091");
        assertThat(world.crm().value(company(2), "phone")).isEqualTo("22518092");
    }

    @Test
    void aServerThatFailsAtEveryRecordIsNotAskedForAll() {
        for (int number = 1; number <= 12; number++) {
            world.erp().edit(customer(number), "email", "new@company" + number + ".example");
            world.crm().calls().failBefore("read", number, serverError());
        }
        world.forgetCalls();

        assertThat(world.run().stopped()).containsInstanceOf(Problem.Unreachable.class);
        assertThat(world.crm().calls().count("read")).isEqualTo(3);
    }

    @Test
    void byHandAFailureIsTriedAgainAtOnce() {
        world.erp().edit(customer(1), "phone", "22518091");
        world.crm().calls().failBefore("read", 1, serverError());
        world.run();

        world.desk().sync(new SyncWish(new SyncWish.Scope.Changed(), false, true));

        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518091");
    }

    @Test
    void aLinkThatWasReplacedElsewhereIsComparedAnew() {
        LinkId other = LinkId.random();
        world.crm().saveKey(new LinkKey(Samples.CONNECTION, company(1), customer(1), other).key());
        world.erp().edit(customer(1), "phone", "22518091");

        world.run();

        assertThat(world.link(1).id()).isEqualTo(other);
        assertThat(world.standing(1).cause()).isEqualTo(Cause.CONFLICT);
        assertThat(world.crm().value(company(1), "phone")).isNotEqualTo("22518091");
    }

    @Test
    void anErpThatRanBackwardsStopsEverythingUntilAPersonAnswers() {
        world.crm().edit(company(1), "phone", "22518091");
        world.run();
        world.erp().restore(customer(1), () -> world.erp().edit(customer(1), "phone", "22518001"));

        assertThat(world.run().stopped()).containsInstanceOf(Problem.RanBackwards.class);
        assertThat(world.run().stopped()).containsInstanceOf(Problem.RanBackwards.class);
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518091");

        assertThat(world.runAll().stopped()).isEmpty();
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518091");
        assertThat(world.standing(1).cause()).isEqualTo(Cause.CONFLICT);
        assertThat(world.run().stopped()).isEmpty();
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518091");
    }

    @Test
    void anotherErpStopsEverything() {
        world.erp().become(new Fingerprint("https://other.example", "bergen"));
        world.forgetCalls();

        assertThat(world.run().stopped()).containsInstanceOf(Problem.OtherErp.class);
        assertThat(world.erp().calls().log()).isEmpty();
    }

    @Test
    void waitingAsAServerAsksIsTold() {
        world.erp().edit(customer(1), "phone", "22518091");
        Problem.Throttled throttled = new Problem.Throttled(FakeCrm.SYSTEM, Instant.EPOCH);
        world.crm().calls().failBefore("save", 1, throttled);

        assertThat(world.run().stopped()).contains(throttled);
        assertThat(world.run().written()).isEqualTo(1);
    }

    private static Problem serverError() {
        return new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.SERVER_ERROR, "500",
                Problem.Outcome.NOTHING_DONE);
    }
}
