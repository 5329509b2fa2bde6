package dev.linkwright.connect;

import static dev.linkwright.testing.LinkedCompanies.company;
import static dev.linkwright.testing.LinkedCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Cause;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.LinkedCompanies;

/** What automatic synchronisation leaves until somebody looks goes on once somebody has, and loses nothing on the way. */
class ReleaseTest {
    private static final Fingerprint OTHER = new Fingerprint("https://other.example", "bergen");

    private static HeldSync onlyHeld(LinkedCompanies world) {
        return world.desk().releasing().held().getFirst();
    }

    private static ReleaseSync.Released release(LinkedCompanies world, HeldSync seen) {
        return world.desk().releasing().release(seen, (_, _) -> {
        });
    }

    @Test
    void nothingIsHeldWhereNothingIsWrong() {
        assertThat(new LinkedCompanies(2).desk().releasing().held()).isEmpty();
    }

    @Test
    void anErpThatIsConfirmedToBeTheSameIsComparedAnewAndNothingOfItIsWrittenUnseen() {
        LinkedCompanies world = new LinkedCompanies(3);
        world.run();
        world.erp().edit(customer(1), "phone", "22518091");
        world.erp().become(OTHER);

        assertThat(onlyHeld(world)).isInstanceOfSatisfying(HeldSync.OtherErp.class, held -> {
            assertThat(held.now()).isEqualTo(OTHER);
            assertThat(held.before()).isNotEqualTo(OTHER);
            assertThat(held.links()).isEqualTo(3);
        });
        String before = world.crm().value(company(1), "phone");

        ReleaseSync.Released released = release(world, onlyHeld(world));

        assertThat(released).isEqualTo(new ReleaseSync.Released(0, 1, Optional.empty()));
        assertThat(world.crm().value(company(1), "phone")).isEqualTo(before);
        assertThat(world.standing(1).cause()).isEqualTo(Cause.CONFLICT);
        assertThat(world.desk().releasing().held()).isEmpty();
        assertThat(world.run().stopped()).isEmpty();
    }

    @Test
    void whatWasConfirmedAndNotComparedToTheEndStaysHeld() {
        LinkedCompanies world = new LinkedCompanies(3);
        world.run();
        world.erp().edit(customer(1), "phone", "22518091");
        world.erp().become(OTHER);
        world.crm().calls().failBefore("read", 1, new Problem.Unreachable("SuperOffice",
                Problem.Failure.NO_CONNECTION, "", Problem.Outcome.NOTHING_DONE));

        assertThat(release(world, onlyHeld(world)).stopped()).isPresent();
        assertThat(onlyHeld(world)).isInstanceOf(HeldSync.NotCompared.class);
        assertThat(world.run().stopped()).as("by itself").isPresent();
        String before = world.crm().value(company(1), "phone");
        world.desk().recordSync().byHand(world.systems(), company(1));
        assertThat(world.crm().value(company(1), "phone")).as("one record by hand").isEqualTo(before);
        assertThat(world.standing(1).cause()).isEqualTo(Cause.CONFLICT);

        assertThat(release(world, onlyHeld(world)).stopped()).isEmpty();
        assertThat(world.desk().releasing().held()).isEmpty();
    }

    @Test
    void onlyTheErpThatWasSeenIsConfirmed() {
        LinkedCompanies world = new LinkedCompanies(1);
        world.run();
        world.erp().become(OTHER);
        HeldSync seen = onlyHeld(world);
        world.erp().become(new Fingerprint("https://third.example", "bergen"));

        assertThatThrownBy(() -> release(world, seen)).isInstanceOfSatisfying(ProblemException.class,
                failure -> assertThat(failure.problem()).isInstanceOf(Problem.OtherErp.class));
        assertThat(world.run().stopped()).containsInstanceOf(Problem.OtherErp.class);
    }

    @Test
    void anErpThatWentBackIsHeldUntilAllIsCompared() {
        LinkedCompanies world = new LinkedCompanies(2);
        world.crm().edit(company(1), "phone", "22518091");
        world.run();
        world.erp().restore(customer(1), () -> world.erp().edit(customer(1), "phone", "22518001"));
        world.run();

        assertThat(onlyHeld(world)).isInstanceOf(HeldSync.NotCompared.class);
        assertThat(release(world, onlyHeld(world)).waiting()).isEqualTo(1);
        assertThat(world.crm().value(company(1), "phone")).isEqualTo("22518091");
        assertThat(world.desk().releasing().held()).isEmpty();
    }

    @Test
    void whatTheBrakeHeldBackIsWrittenOnceAPersonHasSeenHowMuchItIs() {
        LinkedCompanies world = new LinkedCompanies(30);
        IntStream.rangeClosed(1, 25)
                .forEach(number -> world.erp().edit(customer(number), "name", "Renamed " + number + " AS"));
        world.run();

        List<HeldSync> held = world.desk().releasing().held();
        assertThat(held).singleElement().isInstanceOfSatisfying(HeldSync.TooMany.class,
                many -> assertThat(many.records()).hasSize(25).contains(company(7)));

        assertThat(release(world, held.getFirst()).written()).isEqualTo(25);
        assertThat(world.crm().value(company(25), "name")).isEqualTo("Renamed 25 AS");
        assertThat(world.desk().releasing().held()).isEmpty();
    }
}
