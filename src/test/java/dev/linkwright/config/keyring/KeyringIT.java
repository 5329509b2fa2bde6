package dev.linkwright.config.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session bus of its own with a GNOME keyring that a person has unlocked, and one without any. */
@Tag("keyring")
@Timeout(120)
class KeyringIT {
    private static final String UNLOCKED = "printf person | gnome-keyring-daemon --unlock --components=secrets >&2; exec \"$@\"";

    @TempDir
    Path home;

    @Test
    void whatIsKeptInTheKeyringIsThereAfterTheNextStartAndNothingLiesInTheFolder() throws Exception {
        String told = inSession(List.of("dbus-run-session", "--", "sh", "-c", UNLOCKED, "sh"));
        assertThat(told).isEqualTo("""
                secrets.gnome
                kept: Sølv-9
                after the next start: Sølv-9
                forgotten: nothing
                """);
        assertThat(home.resolve("folder")).doesNotExist();
    }

    @Test
    void withoutASessionBusTheSealedFileKeepsIt() throws Exception {
        assertThat(inSession(List.of("env", "-u", "DBUS_SESSION_BUS_ADDRESS", "-u", "DISPLAY"))).isEqualTo("""
                secrets.file
                kept: Sølv-9
                after the next start: Sølv-9
                forgotten: nothing
                """);
        assertThat(home.resolve("folder").resolve(SealedFile.NAME)).exists();
    }

    private String inSession(List<String> session) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(session);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KeyringVisit.class.getName(), home.resolve("folder").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        Path errors = home.resolve("errors");
        Process process = builder.redirectError(errors.toFile()).start();
        try {
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("%s", errors).isZero();
            return told;
        } finally {
            process.destroyForcibly();
        }
    }
}
