package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.linkwright.Main;

/** The real program in a process of its own. */
record SyncChild(Process process, Path out, Path errors) implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    /** How it ended. */
    record Ended(int code, String out, String errors) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** @param folder where what it says is kept */
    static SyncChild start(Path folder, List<String> arguments) throws IOException {
        List<String> command = SameJava.command();
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.language=en", "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        Path out = Files.createTempFile(folder, "sync", ".out");
        Path errors = Files.createTempFile(folder, "sync", ".err");
        return new SyncChild(new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(errors.toFile()).start(), out, errors);
    }

    Ended await() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end: " + Files.readString(out) + Files.readString(errors));
        }
        return new Ended(process.exitValue(), Files.readString(out).strip(), Files.readString(errors).strip());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
