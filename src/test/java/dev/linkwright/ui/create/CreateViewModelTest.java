package dev.linkwright.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.SteppingClock;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

/** Every outcome of a Create, without a toolkit. */
class CreateViewModelTest {
    private static final OperationId OPERATION = OperationId.random();
    private static final Problem LOST = new Problem.Unreachable("Tryton Oslo", Problem.Failure.CUT, "test",
            Problem.Outcome.UNKNOWN);

    private final FakeCreateInErp erp = new FakeCreateInErp();
    private final FakeConnectToErp connect = new FakeConnectToErp();
    private final HeldWork held = new HeldWork();
    private final SteppingClock clock = new SteppingClock();
    private final Windows windows = new Windows();
    private final CreateViewModel dialog = new CreateViewModel(
            new CreateCalls(erp, connect, (_, _) -> KnownLists.NONE, CreateSetting.wish()), held.work(), clock,
            Plans.texts(), windows);

    private static final class Windows implements CreateWindows {
        final List<Compared> settling = new ArrayList<>();
        final List<Compared> finished = new ArrayList<>();
        final List<CrmEntity> opened = new ArrayList<>();
        int left;
        int changed;

        @Override
        public void settle(Compared compared, Consumer<Compared> settled) {
            settling.add(compared);
        }

        @Override
        public void finish(Compared compared) {
            finished.add(compared);
        }

        @Override
        public void open(CrmEntity entity) {
            opened.add(entity);
        }

        @Override
        public void left() {
            left++;
        }

        @Override
        public void recordChanged() {
            changed++;
        }
    }

    @Test
    void theFormIsReadAndThenThoseThatLookAlikeAreLookedFor() {
        erp.lookalikes = List.of(Forms.TWIN);
        dialog.fill();
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Reading());
        held.runNext();
        assertThat(dialog.stepProperty().get()).isInstanceOf(CreateStep.Filling.class);
        held.runNext();
        assertThat(dialog.duplicatesProperty().get()).containsExactly(Forms.TWIN);
    }

    @Test
    void aFormThatCannotBeReadIsReadAgain() {
        erp.failNext(LOST);
        dialog.fill();
        held.runAll();
        CreateStep.Unread unread = (CreateStep.Unread) dialog.stepProperty().get();
        unread.retry().run();
        held.runAll();
        assertThat(dialog.stepProperty().get()).isInstanceOf(CreateStep.Filling.class);
    }

    @Test
    void nothingIsSentBeforeTheFormCanBe() {
        dialog.fill();
        held.runAll();
        dialog.create();
        held.runAll();

        assertThat(erp.sent).isEmpty();
        assertThat(form().wantedProperty().get()).map(FormField::key).contains("group");
    }

    @Test
    void whatIsMadeWithoutDifferencesIsPendingAtOnce() {
        filled();
        create(new CreateOutcome.Created(OPERATION, Plans.of(Occasion.FIRST_CONNECT)
                .equal("name", "Name", "Stavne Elektro AS", "Stavne Elektro AS").compared().pending()));

        assertThat(windows.finished).singleElement()
                .satisfies(made -> assertThat(made.made()).contains(OPERATION));
        assertThat(windows.settling).isEmpty();
    }

    @Test
    void whatDiffersIsSettledAndTheActorStandsMeanwhile() {
        filled();
        create(new CreateOutcome.Created(OPERATION, conflict()));

        assertThat(windows.settling).hasSize(1);
        assertThat(windows.finished).isEmpty();
        assertThat(dialog.stepProperty().get()).isInstanceOf(CreateStep.Made.class);
        assertThat(dialog.standing()).isEqualTo(Standing.MADE);
        dialog.close();
        assertThat(windows.left).isEqualTo(1);
    }

    @Test
    void twoClicksSendOnce() {
        filled();
        erp.outcomes.add(new CreateOutcome.NotMade());
        dialog.create();
        dialog.create();
        held.runAll();

        assertThat(erp.sent).hasSize(1);
    }

    @Test
    void thoseThatLookAlikeAreShownAndAnotherIsMadeOnlyIfThePersonSaysSo() {
        filled();
        create(new CreateOutcome.LooksAlike(List.of(Forms.TWIN)));
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Alike(List.of(Forms.TWIN)));

        erp.outcomes.add(new CreateOutcome.NotMade());
        dialog.createAnyway();
        held.runAll();

        assertThat(erp.seen).containsExactly(List.of(), List.<ErpActor>of(Forms.TWIN.actor()));
    }

    @Test
    void thePersonConnectsToTheOneThatWasThereBefore() {
        filled();
        create(new CreateOutcome.LooksAlike(List.of(Forms.TWIN)));
        dialog.connectTo(Forms.TWIN);
        held.runAll();

        assertThat(windows.settling).singleElement().satisfies(one -> assertThat(one.made()).isEmpty());
        assertThat(erp.sent).hasSize(1);
    }

    @Test
    void aRefusalStandsAtItsFieldUntilSomethingElseIsTyped() {
        filled();
        create(new CreateOutcome.Stopped(new Problem.Refused("Tryton Oslo", "Not this one.", "email"),
                Optional.empty()));

        FormField email = field("email");
        assertThat(email.errorProperty().get()).isEqualTo("Tryton Oslo: Not this one.");
        assertThat(form().wantedProperty().get()).contains(email);
        assertThat(dialog.noticeProperty().get()).isEqualTo(CreateNotice.NONE);
        email.textProperty().set("other@stavne.example");
        assertThat(email.errorProperty().get()).isEmpty();
    }

    @Test
    void aRefusalWithoutAFieldStandsOnTop() {
        filled();
        create(new CreateOutcome.Stopped(new Problem.Refused("Tryton Oslo", "Not today.", null), Optional.empty()));

        assertThat(dialog.noticeProperty().get()).isInstanceOfSatisfying(CreateNotice.Failed.class,
                failed -> assertThat(failed.clear()).isTrue());
        assertThat(dialog.stepProperty().get()).isInstanceOf(CreateStep.Filling.class);
    }

    @Test
    void aLostAnswerIsLookedForWhenTheTimeHasComeAndThePersonIsAsked() {
        filled();
        create(new CreateOutcome.NotYetKnown(OPERATION, clock.instant().plus(Duration.ofMinutes(9))));
        CreateStep.Waiting waiting = (CreateStep.Waiting) dialog.stepProperty().get();
        assertThat(waiting.countdown().leftProperty().get()).isEqualTo(Duration.ofMinutes(9));
        assertThat(dialog.standing()).isEqualTo(Standing.UNCLEAR);

        clock.step(Duration.ofMinutes(10));
        erp.outcomes.add(new CreateOutcome.Asks(OPERATION, List.of(Forms.TWIN)));
        held.timePasses();
        held.runAll();

        assertThat(erp.asked).containsExactly("look");
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Asking(OPERATION, List.of(Forms.TWIN)));
    }

    @Test
    void thePersonsAnswerIsPassedOn() {
        filled();
        create(new CreateOutcome.Asks(OPERATION, List.of(Forms.TWIN)));
        erp.outcomes.add(new CreateOutcome.Asks(OPERATION, List.of(Forms.TWIN)));
        dialog.isNone(OPERATION, List.of(Forms.TWIN));
        held.runAll();
        erp.outcomes.add(new CreateOutcome.Created(OPERATION, conflict()));
        dialog.isThis(OPERATION, Forms.TWIN);
        held.runAll();

        assertThat(erp.asked).containsExactly("none of 1", "this 77");
        assertThat(windows.settling).hasSize(1);
    }

    @Test
    void whatWasNotMadeIsSaidAboveTheForm() {
        filled();
        create(new CreateOutcome.NotMade());

        assertThat(dialog.noticeProperty().get()).isEqualTo(new CreateNotice.NotMade());
        assertThat(dialog.stepProperty().get()).isInstanceOf(CreateStep.Filling.class);
    }

    @Test
    void whatWasNotMadeOfAnUnfinishedCreateLeadsToTheForm() {
        erp.outcomes.add(new CreateOutcome.NotMade());
        dialog.lookAgain(OPERATION);
        held.runAll();
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.NotMade());

        dialog.fill();
        held.runAll();
        assertThat(dialog.stepProperty().get()).isInstanceOf(CreateStep.Filling.class);
    }

    @Test
    void whatHindersIsSaid() {
        filled();
        create(new CreateOutcome.Claimed("Kari", "pc-7", clock.instant()));
        assertThat(dialog.noticeProperty().get()).isInstanceOf(CreateNotice.Claimed.class);
        create(new CreateOutcome.NotPossible(Sentence.of("connect.create.no-right", "Tryton Oslo")));
        assertThat(dialog.noticeProperty().get()).isInstanceOf(CreateNotice.NotPossible.class);
        create(new CreateOutcome.Taken(CrmEntity.company(44)));
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Taken(CrmEntity.company(44)));
    }

    @Test
    void anEarlierCreateThatIsConnectedIsTold() {
        filled();
        create(new CreateOutcome.Connected(Samples.CUSTOMER));

        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Connected());
        assertThat(windows.changed).isEqualTo(1);
    }

    @Test
    void whatIsNotClearIsLookedForAgain() {
        filled();
        create(new CreateOutcome.Stopped(LOST, Optional.of(OPERATION)));
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Unclear(OPERATION, LOST));

        erp.failNext(LOST);
        dialog.lookAgain(OPERATION);
        held.runAll();
        assertThat(dialog.stepProperty().get()).isEqualTo(new CreateStep.Unclear(OPERATION, LOST));
        assertThat(dialog.standing()).isEqualTo(Standing.UNCLEAR);
    }

    @Test
    void aFailureWhileCreatingSaysThatRetryMakesNoSecondOne() {
        filled();
        erp.failNext(LOST);
        dialog.create();
        held.runAll();

        assertThat(dialog.noticeProperty().get()).isInstanceOfSatisfying(CreateNotice.Failed.class,
                failed -> assertThat(failed.clear()).isFalse());
    }

    @Test
    void closingDoesNotStopACreateAndTheTabIsToldWhenItIsOver() {
        filled();
        erp.outcomes.add(new CreateOutcome.Created(OPERATION, conflict()));
        dialog.create();
        assertThat(dialog.standing()).isEqualTo(Standing.UNDER_WAY);
        dialog.close();
        held.runAll();

        assertThat(erp.sent).hasSize(1);
        assertThat(windows.left).isEqualTo(1);
        assertThat(windows.changed).isEqualTo(1);
        assertThat(windows.settling).isEmpty();
        assertThat(windows.finished).isEmpty();
    }

    @Test
    void whatWasTypedIsNotLostUnasked() {
        dialog.fill();
        held.runAll();
        assertThat(dialog.standing()).isEqualTo(Standing.NOTHING);
        field("name").textProperty().set("Stavne");
        assertThat(dialog.standing()).isEqualTo(Standing.TYPED);
        dialog.close();
        assertThat(windows.left).isZero();
    }

    private static PendingConnect conflict() {
        return Plans.of(Occasion.FIRST_CONNECT).field("name", "Name", "Stavne Elektro AS", "STAVNE",
                Circumstance.NEVER_SYNCHRONISED).compared().pending();
    }

    private void filled() {
        dialog.fill();
        held.runAll();
        field("group").textProperty().set("Do");
        field("terms").textProperty().set("20");
        field("email").textProperty().set("faktura@stavne.example");
        assertThat(form().check()).isTrue();
    }

    private void create(CreateOutcome outcome) {
        erp.outcomes.add(outcome);
        dialog.create();
        held.runAll();
    }

    private FormViewModel form() {
        return ((CreateStep.Filling) dialog.stepProperty().get()).form();
    }

    private FormField field(String key) {
        return List.of(FormField.Part.values()).stream().flatMap(part -> form().fields(part).stream())
                .filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }
}
