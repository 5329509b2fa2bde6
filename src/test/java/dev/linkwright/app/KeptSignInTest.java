package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.crm.superoffice.OnlineAccount;
import dev.linkwright.crm.superoffice.OnlineService;
import dev.linkwright.model.Route;

class KeptSignInTest {
    @TempDir
    Path folder;

    static Stream<KeptSignIn> kinds() {
        return Stream.of(new KeptSignIn.Sandbox(true, true), new KeptSignIn.Sandbox(false, false),
                new KeptSignIn.Onsite("https://crm.example/", "ingrid", "Ingrid Solheim",
                        new Route("", Route.Proxy.of("none"))),
                new KeptSignIn.Online(new OnlineAccount(OnlineService.of("sod", "linkwright-1", 8123), "Cust12345",
                        "ingrid@nordvik.example", "Ingrid Solheim"),
                        new Route("", Route.Proxy.of("proxy.example:3128"))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isThereAtTheNextStart(KeptSignIn signIn) throws IOException {
        signIn.keep(folder);
        assertThat(KeptSignIn.in(folder)).contains(signIn);
    }

    @Test
    void nobodyHasSignedInAtFirstAndAfterItWasForgotten() throws IOException {
        assertThat(KeptSignIn.in(folder)).isEmpty();
        new KeptSignIn.Sandbox(true, false).keep(folder);
        KeptSignIn.forget(folder);
        assertThat(KeptSignIn.in(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"crm\":\"fax\"}", "{\"crm\":\"onsite\",\"user\":\"kari\"}",
            "{\"crm\":\"online\",\"address\":\"no address\",\"application\":\"x\",\"tenant\":\"t\",\"user\":\"u\",\"fullName\":\"f\"}"})
    void whatCannotBeReadMeansThatThePersonSignsInAgain(String text) throws IOException {
        Files.writeString(folder.resolve(KeptSignIn.FILE), text);
        assertThat(KeptSignIn.in(folder)).isEmpty();
    }
}
