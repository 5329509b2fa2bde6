package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.Main;

/** The real program, started several times with one profile folder. */
@Timeout(300)
class OneWindowIT {
    @TempDir
    Path folder;

    /** How a start ended. */
    private record Ended(int code, String out, String errors) {
    }

    @Test
    void aFurtherStartOpensItsRecordInTheWindowThatIsThere() throws Exception {
        Path profile = folder.resolve("sandbox");
        Process first = start("first", "--sandbox");
        try {
            await("the window", profile.resolve("windows.properties"), kept -> kept.contains("main.tab=COMPANY"));

            Ended second = run("second", "--sandbox", "linkwright://contact/1");
            assertThat(second).isEqualTo(new Ended(0, "Linkwright is open already; its window is in front now.", ""));
            await("the contact's tab", profile.resolve("windows.properties"),
                    kept -> kept.contains("main.tab=CONTACT"));

            Ended third = run("third", "linkwright://project/1");
            assertThat(third.code()).isZero();
            await("the project's tab", profile.resolve("windows.properties"),
                    kept -> kept.contains("main.tab=PROJECT"));

            Ended wrong = run("wrong", "--sandbox", "linkwright://company/abc");
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.errors()).startsWith(
                    "“linkwright://company/abc” is neither a link to a record nor a profile file that is there.");
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroyForcibly();
            assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        Ended half = run("half", "--crm", "https://crm.example/", "linkwright://company/1");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.errors()).contains("--crm, --crm-user and --crm-password-file go together.");
    }

    /** With the options of the JVM that the installed program has. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Elsewhere no variable says where the data are")
    void aStartWithoutArgumentsShowsRecordsOfTheCrmThatWasKept() throws Exception {
        new KeptSignIn.Sandbox(false, true).keep(Files.createDirectories(folder.resolve("Linkwright")));
        List<String> options = new ArrayList<>(StartedWindow.options());
        options.add("-Dlinkwright.end=filled");
        Process process = start("usual", options, List.of());
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(folder.resolve("usual.out")).isEmptyFile();
            assertThat(folder.resolve("usual.err")).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder.resolve("Linkwright/logs/linkwright.log")).content()
                .contains("Milliseconds to the first records").doesNotContain("ERROR", "WARN");
    }

    private Ended run(String name, String... arguments) throws IOException, InterruptedException {
        Process process = start(name, arguments);
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(folder.resolve(name + ".out")).strip(),
                    Files.readString(folder.resolve(name + ".err")).strip());
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--profile-folder", folder.toString()));
        all.addAll(List.of(arguments));
        return start(name, List.of(), all);
    }

    private Process start(String name, List<String> options, List<String> arguments) throws IOException {
        List<String> command = SameJava.command();
        command.addAll(options);
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.language=en", "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        return builder.start();
    }

    private void await(String what, Path file, Predicate<String> condition) throws IOException {
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS,
                    () -> Files.exists(file) && condition.test(Files.readString(file)));
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "Did not come: " + what + "\n" + Files.readString(folder.resolve("first.err")), late);
        }
    }
}
