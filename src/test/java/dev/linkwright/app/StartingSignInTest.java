package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.ui.common.Texts;

class StartingSignInTest {
    private final MemorySecrets secrets = new MemorySecrets();

    @Test
    void whatCannotBeUsedIsSaidAndNotTakenForAFaultOfTheProgram(@TempDir Path folder) {
        try (HttpClients clients = new HttpClients()) {
            StartingSignIn signIn = new StartingSignIn(folder, clients, secrets, _ -> {
            });
            assertThat(said(() -> signIn.onsite("http://crm.example.com/", "ann", "a secret", Route.USUAL)))
                    .isEqualTo("SuperOffice refused: Plain http to crm.example.com is refused: "
                            + "passwords would travel readable. Use https");
            assertThat(said(() -> signIn.online("crm.example.com", "application", 0, Route.USUAL)))
                    .isEqualTo("SuperOffice refused: This is not a web address that starts with https://");
            assertThat(said(() -> signIn.online("online", " ", 0, Route.USUAL)))
                    .isEqualTo("SuperOffice refused: The identifier of the application is missing");
        }
        assertThat(secrets.kept).isEmpty();
        assertThat(KeptSignIn.in(folder)).isEmpty();
    }

    private static String said(ThrowingCallable signIn) {
        return Texts.neutral().say(catchThrowableOfType(ProblemException.class, signIn).problem().sentence());
    }
}
