package dev.linkwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import dev.linkwright.app.Stopwatch;
import dev.linkwright.config.ProfileFile;

class ProfileCommandTest {
    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void aProfileThatCanBeUsedIsSaidWithItsConnections() throws IOException {
        Path file = folder.resolve("profile.json");
        try (var shipped = ProfileFile.class.getResourceAsStream("tryton.json")) {
            Files.copy(shipped, file);
        }
        assertThat(check(file)).isZero();
        assertThat(out.toString()).contains(file + " can be used", "tryton\tactive\tcustomer, supplier");
        assertThat(errors.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"version": 1, "connections": [{"name": "Ty           | Line 1, column
            {"version": 7, "connections": []}                     | The profile has version 7. This program reads version 1.
            {"version": 1, "conections": []}                      | conections: This key is not known.
            {"version": 1, "connections": [{"name": "T"}]}        | connections[0].id: This is missing.
            {"version": 1, "version": 1}                          | Duplicate field
            [1, 2]                                                | An object in braces belongs here.
            """)
    void whatIsWrongIsSaidWithItsPlace(String content, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("profile.json"), content);
        assertThat(check(file)).isEqualTo(1);
        assertThat(errors.toString()).contains(file + " cannot be used", expected);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedWithoutBeingReadWhole() throws IOException {
        Path file = folder.resolve("profile.json");
        byte[] megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (var written = Files.newOutputStream(file)) {
            for (int count = 0; count < 50; count++) {
                written.write(megabyte);
            }
        }
        assertThat(check(file)).isEqualTo(1);
        assertThat(errors.toString()).contains("more than 8 MB");
    }

    @Test
    void aMillionBracketsAreNoProfile() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.json"), "[".repeat(1_000_000));
        assertThat(check(file)).isEqualTo(1);
        assertThat(errors.toString()).contains("cannot be used", "Line 1, column 101", "nested deeper than 100 levels");
    }

    @Test
    void ofVeryManyFaultsTheFirstTwentyAreSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.json"),
                "{\"version\": 1, \"connections\": [" + "{\"x\": 1},".repeat(99) + "{}]}");
        assertThat(check(file)).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(22).last().asString().startsWith("… and ");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path file = folder.resolve("none.json");
        assertThat(check(file)).isEqualTo(1);
        assertThat(errors.toString()).contains(file.toString());
    }

    @Test
    void withoutAWordWhatToDoTheWaysAreSaid() {
        assertThat(run("profile")).isEqualTo(2);
        assertThat(errors.toString()).contains("check FILE");
    }

    private int check(Path file) {
        return run("profile", "check", file.toString());
    }

    private int run(String... arguments) {
        return LinkwrightCommand.commandLine(new Stopwatch()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
