package dev.linkwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.ErpChoice;
import dev.linkwright.app.Stopwatch;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

/** What the command line makes of the profiles that come with the program. */
class ErpOptionsTest {
    private static final Texts TEXTS = new Texts(Locale.UK, Locale.UK, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final HttpClients http = new HttpClients();

    @AfterEach
    void close() {
        http.close();
    }

    @CommandLine.Command
    private static final class Options {
        @CommandLine.Mixin
        private final ErpOptions erp = new ErpOptions();
    }

    @Test
    void aBusinessCentralOfOnesOwnIsTheOnlyConnection() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "k3y\n");

        ErpChoice.Given choice = choice("--business-central", "https://erp.example:7048/BC/",
                "--business-central-company", "Nordvik", "--business-central-user", "INGRID",
                "--business-central-key-file", key.toString());

        ErpConnection connection = only(choice);
        assertThat(connection.connector()).isEqualTo("business-central");
        assertThat(connection.configuration()).isEqualTo(
                Map.of("address", "https://erp.example:7048/BC/", "company", "Nordvik", "user", "INGRID"));
        assertThat(choice.secrets().secret(new SecretPlace.OfConnection(connection.id(), "key"))).contains("k3y");
        assertThat(choice.secrets().secret(new SecretPlace.OfConnection(connection.id(), "password"))).isEmpty();
        assertThat(choice.toString()).doesNotContain("k3y");
    }

    @Test
    void anAddressOfATrytonHoldsItsDatabase() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "pw\n");

        ErpChoice.Given choice = choice("--tryton", "http://127.0.0.1:8069/erp/", "--tryton-user", "crmapi",
                "--tryton-password-file", password.toString());

        assertThat(only(choice).configuration()).containsEntry("address", "http://127.0.0.1:8069/")
                .containsEntry("database", "erp").containsEntry("user", "crmapi");
        assertThat(choice.secrets().secret(new SecretPlace.OfConnection(only(choice).id(), "password"))).contains("pw");
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> choice("--tryton", "http://nowhere"))
                .withMessageContaining("http://nowhere");
    }

    @Test
    void twoKindsOfErpAreTwoConnections() throws IOException {
        ErpChoice.Given choice = choice("--business-central-company", "Nordvik", "--tryton-user", "crmapi");

        assertThat(choice.profile().connections()).extracting(ErpConnection::connector)
                .containsExactly("business-central", "tryton");
        assertThat(choice.profile().connections()).extracting(ErpConnection::id).doesNotHaveDuplicates();
    }

    @Test
    void aProfileWithoutTheConnectionThatIsSpokenOfIsRefused() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.json"), "{\"version\": 1, \"connections\": []}");

        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> choice("--profile", profile.toString(), "--tryton-user", "crmapi"))
                .withMessageContaining("'tryton'");
    }

    @Test
    void theSandboxStandsAlone() {
        for (List<String> others : List.of(List.of("--sandbox-crm"), List.of("--crm", "https://crm.example"),
                List.of("--tryton-user", "crmapi"), List.of("--business-central-company", "Nordvik"))) {
            CommandLine command = LinkwrightCommand.commandLine(new Stopwatch());
            StringWriter said = new StringWriter();
            command.setErr(new PrintWriter(said));
            assertThat(command.execute(Stream.concat(Stream.of("--sandbox"), others.stream()).toArray(String[]::new)))
                    .isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(said.toString()).startsWith(TEXTS.text("cli.sandbox.alone"));
        }
    }

    private static ErpConnection only(ErpChoice.Given choice) {
        assertThat(choice.profile().connections()).hasSize(1);
        return choice.profile().connections().getFirst();
    }

    private ErpChoice.Given choice(String... arguments) {
        Options options = new Options();
        CommandLine command = new CommandLine(options);
        command.parseArgs(arguments);
        try (Connectors connectors = Connectors.load(http, List.of())) {
            return (ErpChoice.Given) options.erp.choice(command, connectors.builtIn(), TEXTS);
        }
    }
}
