package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.FaultyTryton;
import dev.linkwright.testing.FaultyWorld;
import dev.linkwright.testing.Trouble;
import dev.linkwright.ui.common.Texts;

/** The search over HTTP while the ERP fails. */
class SearchFaultsIT {
    private final Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theUseCaseSaysWhatIsWrongAndGoesOnWhenItIsOver(Trouble trouble) throws IOException {
        try (FaultyWorld world = new FaultyWorld(folder)) {
            trouble.begin(world.erp());

            ProblemException failed = catchThrowableOfType(ProblemException.class, () -> search(world));

            assertThat(texts.say(failed.problem().sentence())).isEqualTo(trouble.sentence());
            assertThat(failed.problem().tryingAgainCanHelp()).isTrue();
            trouble.end(world.erp());
            assertThat(search(world)).isEqualTo(1);
        }
    }

    @Test
    void aWrongPasswordIsSentOnceAndForgottenWhenThereIsAnotherOne() throws IOException {
        try (FaultyWorld world = new FaultyWorld(folder, "wrong-password-of-the-test")) {
            for (int attempt = 0; attempt < 3; attempt++) {
                Problem problem = catchThrowableOfType(ProblemException.class, () -> search(world)).problem();
                assertThat(texts.say(problem.sentence())).isEqualTo("Tryton did not accept the sign-in.");
            }
            assertThat(world.erp().count(FaultyTryton.LOGIN)).as("every wrong one brings a block nearer").isEqualTo(1);

            world.desk().password(FaultyTryton.PASSWORD);

            assertThat(search(world)).isEqualTo(1);
        }
    }

    private static int search(FaultyWorld world) {
        return world.desk().connecting().search(world.desk().connection(),
                new HitQuery(ActorType.CUSTOMER, "stavne")).hits().size();
    }
}
