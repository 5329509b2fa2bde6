package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.model.ActorType;
import dev.linkwright.testing.FaultyTryton;
import dev.linkwright.testing.FaultyTryton.Fault;
import dev.linkwright.testing.FaultyWorld;
import dev.linkwright.testing.Trouble;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.Plans;

/** The Connect dialog over HTTP while the ERP fails: what people read and keep, and what the servers were asked. */
class ConnectFaultsIT {
    private static final String TYPED = "stavne el";
    private static final String WRONG = "wrong-password-of-the-test";

    private final List<Compared> compared = new ArrayList<>();
    private final Texts texts = Plans.texts();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theDialogSaysItInWordsKeepsWhatIsTypedAndRetries(Trouble trouble) throws IOException {
        try (FaultyWorld world = new FaultyWorld(folder)) {
            ConnectViewModel dialog = dialog(world);
            dialog.open();
            JsonNode party = world.erp().held();
            JsonNode company = world.company();
            dialog.textProperty().set(TYPED);
            trouble.begin(world.erp());

            dialog.search();

            ConnectFailure failure = dialog.failureProperty().get().orElseThrow();
            assertThat(texts.say(failure.problem().sentence())).isEqualTo(trouble.sentence());
            assertThat(texts.say(failure.problem().nextStep())).isNotBlank();
            assertThat(dialog.textProperty().get()).isEqualTo(TYPED);
            assertThat(world.erp().held()).isEqualTo(party);
            assertThat(world.company()).isEqualTo(company);
            nothingWasWritten(world);

            trouble.end(world.erp());
            failure.retry().run();

            assertThat(dialog.failureProperty().get()).isEmpty();
            assertThat(dialog.rowsProperty().get().orElseThrow()).hasSize(1);
            assertThat(dialog.textProperty().get()).isEqualTo(TYPED);
            nothingWasWritten(world);
        }
    }

    @Test
    void aFailedComparisonKeepsWhatWasPickedAndIsRetried() throws IOException {
        try (FaultyWorld world = new FaultyWorld(folder)) {
            ConnectViewModel dialog = dialog(world);
            dialog.open();
            dialog.pick(dialog.rowsProperty().get().orElseThrow().getFirst().hit());
            world.erp().fails("model.party.party.read", Fault.SERVER_ERROR);

            dialog.connect();

            ConnectFailure failure = dialog.failureProperty().get().orElseThrow();
            assertThat(texts.say(failure.problem().sentence())).isEqualTo("Tryton reported a fault of its own.");
            assertThat(dialog.pickedProperty().get()).isPresent();
            assertThat(compared).isEmpty();
            world.erp().works();
            failure.retry().run();
            assertThat(compared).hasSize(1);
            nothingWasWritten(world);
        }
    }

    @Test
    void aWrongPasswordIsSaidSentOnceAndForgottenWhenThereIsAnotherOne() throws IOException {
        try (FaultyWorld world = new FaultyWorld(folder, WRONG)) {
            ConnectViewModel dialog = dialog(world);
            dialog.textProperty().set(TYPED);

            dialog.search();

            ConnectFailure failure = dialog.failureProperty().get().orElseThrow();
            assertThat(texts.say(failure.problem().sentence())).isEqualTo("Tryton did not accept the sign-in.");
            assertThat(dialog.textProperty().get()).isEqualTo(TYPED);
            failure.retry().run();
            assertThat(dialog.failureProperty().get()).as("still").isPresent();
            assertThat(world.erp().count(FaultyTryton.LOGIN)).as("every wrong one brings a block nearer").isEqualTo(1);

            world.desk().password(FaultyTryton.PASSWORD);
            failure.retry().run();

            assertThat(dialog.failureProperty().get()).isEmpty();
            assertThat(dialog.rowsProperty().get().orElseThrow()).hasSize(1);
            nothingWasWritten(world);
        }
    }

    private static void nothingWasWritten(FaultyWorld world) {
        assertThat(world.erp().count(FaultyTryton.WRITE)).isZero();
        assertThat(world.crmWrites()).isZero();
        assertThat(world.keys()).isEmpty();
    }

    private ConnectViewModel dialog(FaultyWorld world) {
        ConnectWish wish = new ConnectWish(world.desk().connection(), world.entity(), ActorType.CUSTOMER,
                FaultyWorld.TITLE, "");
        return new ConnectViewModel(wish, world.desk().connecting(), (_, _) -> KnownLists.NONE, Work.inline(), texts,
                compared::add);
    }
}
