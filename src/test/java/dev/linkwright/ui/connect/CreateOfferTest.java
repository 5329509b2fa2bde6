package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

/** Whether Create is offered. */
class CreateOfferTest {
    private final HeldWork held = new HeldWork();
    private Optional<Sentence> why = Optional.empty();
    private boolean down;

    @Test
    void onlyWhoSaysThatNothingFitsMayCreate() {
        CreateOffer offer = read();
        held.runAll();

        assertThat(offer.possibleProperty().get()).isFalse();
        offer.tickedProperty().set(true);
        assertThat(offer.possibleProperty().get()).isTrue();
        assertThat(offer.reasonProperty().get()).isEmpty();
    }

    @Test
    void theReasonIsReadInTheBackgroundAndSaidUntilItIsKnown() {
        CreateOffer offer = read();
        offer.tickedProperty().set(true);

        assertThat(held.waiting()).isEqualTo(1);
        assertThat(offer.possibleProperty().get()).isFalse();
        assertThat(offer.reasonProperty().get()).isEqualTo("Finding out whether one can be created");
    }

    @Test
    void whatForbidsItIsSaid() {
        why = Optional.of(Sentence.of("connect.create.no-right", "Tryton Oslo"));
        CreateOffer offer = read();
        held.runAll();
        offer.tickedProperty().set(true);

        assertThat(offer.possibleProperty().get()).isFalse();
        assertThat(offer.reasonProperty().get()).startsWith("Your user in Tryton Oslo may not create this.");
    }

    @Test
    void whereItCannotBeFoundOutThatIsSaid() {
        down = true;
        CreateOffer offer = read();
        held.runAll();
        offer.tickedProperty().set(true);

        assertThat(offer.possibleProperty().get()).isFalse();
        assertThat(offer.reasonProperty().get())
                .isEqualTo("Whether one can be created is not known: Tryton Oslo did not accept the sign-in.");
    }

    @Test
    void rightsAreAskedAnewInTheBackgroundWhenItIsTicked() {
        why = Optional.of(Sentence.of("connect.create.no-right", "Tryton Oslo"));
        CreateOffer offer = read();
        held.runAll();
        why = Optional.empty();
        offer.tickedProperty().set(true);

        assertThat(held.waiting()).isEqualTo(1);
        assertThat(offer.reasonProperty().get()).startsWith("Your user in Tryton Oslo may not create this.");
        held.runAll();
        assertThat(offer.possibleProperty().get()).isTrue();
        assertThat(offer.reasonProperty().get()).isEmpty();
        offer.tickedProperty().set(false);
        assertThat(held.waiting()).isZero();
    }

    @Test
    void whoLostTheRightSinceLearnsItWhenItIsTicked() {
        CreateOffer offer = read();
        held.runAll();
        why = Optional.of(Sentence.of("connect.create.no-right", "Tryton Oslo"));
        offer.tickedProperty().set(true);
        held.runAll();

        assertThat(offer.possibleProperty().get()).isFalse();
        assertThat(offer.reasonProperty().get()).startsWith("Your user in Tryton Oslo may not create this.");
    }

    @Test
    void whatWasKnownStaysWhenItCannotBeAskedAnew() {
        CreateOffer offer = read();
        held.runAll();
        down = true;
        offer.tickedProperty().set(true);
        held.runAll();

        assertThat(offer.possibleProperty().get()).isTrue();
        assertThat(offer.reasonProperty().get()).isEmpty();
    }

    @Test
    void whatCouldNotBeFoundOutIsKnownOnceItCanBeAsked() {
        down = true;
        CreateOffer offer = read();
        held.runAll();
        down = false;
        offer.tickedProperty().set(true);
        held.runAll();

        assertThat(offer.possibleProperty().get()).isTrue();
    }

    private CreateOffer read() {
        CreateOffer offer = new CreateOffer(() -> {
            if (down) {
                throw new ProblemException(new Problem.Unauthorised("Tryton Oslo", "test"));
            }
            return why;
        }, held.work(), Plans.texts());
        offer.read();
        return offer;
    }
}
