package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.link.Activity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;

/** Making an archived actor active again, over systems in memory. */
class ReactivateTest {
    private static final Problem LOST = new Problem.Unreachable(FakeErp.SYSTEM, Failure.CUT, "", Outcome.UNKNOWN);
    private static final Problem AWAY = new Problem.Unreachable(FakeErp.SYSTEM, Failure.NO_CONNECTION, "",
            Outcome.NOTHING_DONE);

    private final ConnectedCompany world = new ConnectedCompany();
    private final Map<String, String> values = world.values();
    private final List<CrmKey> keys = world.keys();

    /** Ends the program, as far as the code that runs can tell. */
    private static final class Halt extends Error {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void archived() {
        world.erp.archive(Samples.CUSTOMER);
        world.erp.calls().clearLog();
    }

    private ReactivateOutcome reactivate() {
        return world.desk.reactivating().reactivate(Samples.connection(), Samples.COMPANY);
    }

    private boolean isArchived() {
        return !world.erp.actors(Samples.CUSTOMER.type()).contains(Samples.CUSTOMER);
    }

    /** It was sent that often; no value and no link changed, and nothing is under way. */
    private void settled(int sent, boolean archived) {
        assertThat(world.erp.calls().count("reactivate")).isEqualTo(sent);
        assertThat(isArchived()).isEqualTo(archived);
        assertThat(world.values()).isEqualTo(values);
        assertThat(world.keys()).isEqualTo(keys);
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    private void told(boolean told) {
        List<Activity> newest = world.desk.journal().of(Samples.COMPANY, 1).stream()
                .filter(row -> row.reason().circumstance() == Circumstance.REACTIVATED).toList();
        assertThat(newest).hasSize(told ? 1 : 0)
                .allSatisfy(row -> assertThat(List.of(row)).extracting(Activity::side, Activity::user,
                        Activity::before, Activity::after).containsExactly(
                                tuple(Side.ERP, "Ingrid", FieldValue.of("false"), FieldValue.of("true"))));
    }

    @Test
    void theActorIsActiveAgainAndTheActivityLogTellsIt() {
        assertThat(reactivate()).isInstanceOf(ReactivateOutcome.Active.class);

        settled(1, false);
        told(true);
    }

    @Test
    void oneThatSomebodyElseMadeActiveMeanwhileIsLeftAsItIs() {
        reactivate();
        world.erp.calls().clearLog();

        assertThat(reactivate()).isInstanceOf(ReactivateOutcome.Active.class);

        settled(0, false);
    }

    @Test
    void aLostAnswerIsLookedUpAndNotSentAgain() {
        world.erp.calls().failAfter("reactivate", 1, LOST);

        assertThat(reactivate()).isInstanceOf(ReactivateOutcome.Active.class);

        settled(1, false);
        told(true);
    }

    @Test
    void aLostCallIsLookedUpAndNotSentAgain() {
        world.erp.calls().failBefore("reactivate", 1, LOST);

        assertThat(reactivate()).isEqualTo(new ReactivateOutcome.Stopped(LOST, Optional.empty()));

        settled(1, true);
        told(false);
    }

    @Test
    void whatCannotBeLookedUpIsUnfinishedUntilTheErpAnswers() {
        world.erp.calls().failAfter("reactivate", 1, LOST);
        world.erp.calls().before("reactivate", () -> world.erp.calls().failBefore("read", 1, AWAY));

        assertThat(reactivate()).isInstanceOfSatisfying(ReactivateOutcome.Stopped.class,
                stopped -> assertThat(stopped.unfinished()).isPresent());
        assertThat(world.desk.journal().unfinished()).hasSize(1);
        assertThat(world.desk.restart()).hasSize(1);

        settled(1, false);
        told(true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProgramThatWasEndedAtTheCallLooksAtItsNextStartWhatBecameOfIt(boolean carriedOut) {
        Runnable halt = () -> {
            throw new Halt();
        };
        if (carriedOut) {
            world.erp.calls().after("reactivate", 1, halt);
        } else {
            world.erp.calls().before("reactivate", halt);
        }
        assertThat(catchThrowable(this::reactivate)).isInstanceOf(Halt.class);

        assertThat(world.desk.restart()).hasSize(1);

        settled(1, !carriedOut);
        told(carriedOut);
    }

    @Test
    void anEditBySomebodyElseRightBeforeIsNotWrittenOver() {
        world.erp.calls().before("reactivate",
                () -> world.erp.edit(Samples.CUSTOMER, Samples.erpFields().getFirst().key(), "Theirs"));

        assertThat(reactivate()).isInstanceOfSatisfying(ReactivateOutcome.Stopped.class,
                stopped -> assertThat(stopped.problem()).isInstanceOf(Problem.Stale.class));
        assertThat(isArchived()).isTrue();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void whoMayNotWriteSendsNothing() {
        world.erp.grant(new Rights(true, false, false));

        assertThat(reactivate()).isInstanceOfSatisfying(ReactivateOutcome.Stopped.class,
                stopped -> assertThat(stopped.problem()).isInstanceOf(Problem.NotAllowed.class));

        settled(0, true);
    }

    @Test
    void nothingIsSentForARecordThatSomebodyHasDisconnected() {
        world.keys().stream().filter(key -> key.entity().equals(Samples.COMPANY)).forEach(world.crm::deleteKey);

        assertThat(reactivate()).isEqualTo(new ReactivateOutcome.LinkChanged());

        assertThat(world.erp.calls().count("reactivate")).isZero();
        assertThat(isArchived()).isTrue();
    }
}
