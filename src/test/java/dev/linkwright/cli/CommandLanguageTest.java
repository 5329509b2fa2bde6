package dev.linkwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import dev.linkwright.app.Stopwatch;
import dev.linkwright.ui.common.Texts;

class CommandLanguageTest {
    private static final String NO_LINK = "linkwright://company/abc";

    @TempDir
    private Path folder;

    @Test
    void commandsSpeakTheLanguageThatWasChosenInTheWindows() throws IOException {
        for (Locale language : new Locale[]{Locale.GERMAN, Locale.of("nb"), Locale.ENGLISH}) {
            Files.writeString(folder.resolve("windows.properties"), "language=" + language.toLanguageTag());
            Texts texts = new Texts(language, language, ZoneOffset.UTC);
            assertThat(said("--profile-folder", folder.toString(), NO_LINK))
                    .startsWith(texts.text("cli.link.wrong", NO_LINK));
            assertThat(
                    said("sync", "--profile-folder", folder.toString(), "--sandbox", "--crm", "https://crm.example/"))
                    .contains(new Texts().text("cli.sandbox.alone"));
        }
    }

    @Test
    void theSandboxHasAChoiceOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("windows.properties"), "language=de");
        Path sandbox = Files.createDirectories(folder.resolve("sandbox"));
        Files.writeString(sandbox.resolve("windows.properties"), "language=sv");
        Texts swedish = new Texts(Locale.of("sv"), Locale.of("sv"), ZoneOffset.UTC);
        assertThat(said("--sandbox", "--profile-folder", folder.toString(), NO_LINK))
                .startsWith(swedish.text("cli.link.wrong", NO_LINK));
    }

    private static String said(String... arguments) {
        StringWriter errors = new StringWriter();
        int code = LinkwrightCommand.commandLine(new Stopwatch()).setErr(new PrintWriter(errors, true))
                .execute(arguments);
        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        return errors.toString();
    }
}
