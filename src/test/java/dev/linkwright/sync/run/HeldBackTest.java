package dev.linkwright.sync.run;

import static dev.linkwright.testing.LinkedCompanies.company;
import static dev.linkwright.testing.LinkedCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Cause;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.LinkedCompanies;

/** What an automatic run leaves to a person although it is settled: too much at once, or again and again. */
class HeldBackTest {
    @Test
    void aFieldThatWouldBeBlankedOnMoreThanFiveRecordsIsBlankedOnNone() {
        LinkedCompanies world = new LinkedCompanies(30);
        for (int number = 1; number <= 6; number++) {
            world.erp().edit(customer(number), "phone", "");
        }
        world.erp().edit(customer(1), "email", "new@company1.example");
        world.forgetCalls();

        world.run();

        assertThat(world.crm().value(company(6), "phone")).isNotEmpty();
        assertThat(world.standing(6).cause()).isEqualTo(Cause.BRAKE);
        assertThat(world.standing(7).cause()).isEqualTo(Cause.AGREED);
        assertThat(world.crm().value(company(1), "email")).isEqualTo("new@company1.example");
        assertThat(world.standing(1).cause()).isEqualTo(Cause.BRAKE);
    }

    @Test
    void aFieldThatWouldBeBlankedOnFiveRecordsIsBlanked() {
        LinkedCompanies world = new LinkedCompanies(30);
        for (int number = 1; number <= 5; number++) {
            world.erp().edit(customer(number), "phone", "");
        }

        world.run();

        assertThat(world.crm().value(company(5), "phone")).isEmpty();
    }

    @Test
    void aFieldThatWouldBeWrittenOnMoreThanAFifthOfTheLinksIsWrittenOnNone() {
        LinkedCompanies world = new LinkedCompanies(99);
        renameCustomers(world, 20);
        world.forgetCalls();

        SyncReport report = world.run();

        assertThat(world.writes()).isEmpty();
        assertThat(report.lines()).hasSize(20).allMatch(line -> line.standing().cause() == Cause.BRAKE);
    }

    @Test
    void aFieldThatWouldBeWrittenOnAFifthOfTheLinksIsWritten() {
        LinkedCompanies world = new LinkedCompanies(100);
        renameCustomers(world, 20);

        assertThat(world.run().written()).isEqualTo(20);
    }

    @Test
    void whatIsHeldBackStaysSoUntilAPersonSynchronisesIt() {
        LinkedCompanies world = new LinkedCompanies(30);
        renameCustomers(world, 25);
        world.run();
        world.erp().edit(customer(1), "email", "new@company1.example");

        assertThat(world.run().written()).isZero();
        assertThat(world.standing(1).conflicts()).isEqualTo(2);

        world.desk().sync(new SyncWish(new SyncWish.Scope.Of(Set.of(company(1))), false, true));

        assertThat(world.standing(1).cause()).isEqualTo(Cause.AGREED);
        assertThat(world.crm().value(company(1), "name")).isEqualTo("Renamed 1 AS");
        assertThat(world.standing(2).cause()).isEqualTo(Cause.BRAKE);
    }

    @Test
    void aRunThatIsCutBringsNoneOfItPastTheBrake() {
        LinkedCompanies world = new LinkedCompanies(60);
        for (int number = 1; number <= Chunk.SIZE; number++) {
            world.erp().edit(customer(number), "phone", "");
        }
        // All are read once to be counted; the next call is the first of those that write.
        world.crm().calls().failBefore("read", Chunk.SIZE + 1, new Problem.Unreachable(FakeCrm.SYSTEM,
                Problem.Failure.NO_CONNECTION, "", Problem.Outcome.NOTHING_DONE));
        assertThat(world.run().stopped()).isPresent();

        assertThat(world.run().written()).isZero();
        assertThat(IntStream.rangeClosed(1, Chunk.SIZE))
                .allMatch(number -> world.standing(number).cause() == Cause.BRAKE);
    }

    @Test
    void aFieldThatIsRewrittenThreeTimesWithinAnHourIsLeftToAPerson() {
        LinkedCompanies world = new LinkedCompanies(1);
        rewritePhone(world, 3);
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518103");

        world.erp().edit(customer(1), "phone", "22518104");
        world.erp().edit(customer(1), "email", "new@company1.example");
        world.run();

        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518103");
        assertThat(world.crm().value(company(1), "email")).isEqualTo("new@company1.example");
        assertThat(world.standing(1).cause()).isEqualTo(Cause.PING_PONG);
    }

    @Test
    void threeTimesInMoreThanAnHourAreNoDisagreement() {
        LinkedCompanies world = new LinkedCompanies(1);
        rewritePhone(world, 3);
        world.later(Duration.ofMinutes(61));

        world.erp().edit(customer(1), "phone", "22518104");
        world.run();

        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518104");
    }

    @Test
    void whatAPersonReleasedIsWrittenAgain() {
        LinkedCompanies world = new LinkedCompanies(1);
        rewritePhone(world, 4);

        world.later(Duration.ofMinutes(1));
        world.desk().recordSync().byHand(world.systems(), company(1));
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518104");
        world.later(Duration.ofMinutes(1));
        world.erp().edit(customer(1), "phone", "22518105");
        world.run();

        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518105");
    }

    private static void rewritePhone(LinkedCompanies world, int times) {
        for (int time = 1; time <= times; time++) {
            world.erp().edit(customer(1), "phone", "2251810" + time);
            world.run();
        }
    }

    private static void renameCustomers(LinkedCompanies world, int count) {
        for (int number = 1; number <= count; number++) {
            world.erp().edit(customer(number), "name", "Renamed " + number + " AS");
        }
    }
}
