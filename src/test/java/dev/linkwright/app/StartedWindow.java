package dev.linkwright.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.testfx.util.WaitForAsyncUtils;

/**
 * A program with a window, started in processes of its own from JARs, with the JVM's options of the installed one.
 *
 * @param command   that starts it, without the options of a cache
 * @param environment what is added to that of this process
 * @param end       the option of the JVM with which it ends by itself
 * @param seen      when its window could be seen, by what the process said
 * @param said      where it says that
 */
record StartedWindow(String name, List<String> command, Map<String, String> environment, String end,
        Function<String, Optional<Instant>> seen,
        Path said) {
    private static final int IDLE_SECONDS = 5;

    /** Options of the JVM in the file that every start of the program reads. */
    static List<String> options() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("installer/lib/java-options"))) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }

    /** A JAR of a class and of those within it, found beside it. */
    static Path jar(Path file, Class<?> whole) throws IOException {
        Path outer = Path.of(whole.getResource(whole.getSimpleName() + ".class").getPath());
        List<Path> classes;
        try (Stream<Path> beside = Files.list(outer.getParent())) {
            classes = beside
                    .filter(one -> one.getFileName().toString().matches(whole.getSimpleName() + "(\\$.*)?\\.class"))
                    .toList();
        }
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            for (Path one : classes) {
                jar.putNextEntry(new JarEntry(whole.getPackageName().replace('.', '/') + "/" + one.getFileName()));
                Files.copy(one, jar);
            }
        }
        return file;
    }

    void train(Path cache) throws Exception {
        Process process = start(List.of("-XX:AOTCacheOutput=" + cache), end);
        process.waitFor(300, TimeUnit.SECONDS);
        if (!Files.exists(cache)) {
            throw new IllegalStateException(name + " left no cache: " + Files.readString(said));
        }
    }

    /** Milliseconds from the start of the process until the window could be seen, and what it said. */
    Shown show(List<String> further) throws Exception {
        Instant begun = Instant.now();
        Process process = start(further, end);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " did not end: " + Files.readString(said));
        }
        String text = Files.readString(said);
        Instant shown = seen.apply(text).orElseThrow(() -> new IllegalStateException(name + " said " + text));
        return new Shown(Duration.between(begun, shown).toMillis(), text);
    }

    record Shown(long milliseconds, String said) {
    }

    /** Resident megabytes of a process whose window has been open for some seconds after its garbage was collected. */
    long idleMegabytes(List<String> further) throws Exception {
        Process process = start(further, "");
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> seen.apply(Files.readString(said)).isPresent());
            idle(process);
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            idle(process);
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
        } catch (TimeoutException late) {
            throw new IllegalStateException(name + " said " + Files.readString(said), late);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void idle(Process process) throws InterruptedException {
        if (process.waitFor(IDLE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " has ended");
        }
    }

    private Process start(List<String> further, String last) {
        try {
            Files.deleteIfExists(said);
            Files.createFile(said);
            List<String> all = new ArrayList<>(command);
            all.addAll(1, further);
            if (!last.isEmpty()) {
                all.add(1, last);
            }
            Path output = said.resolveSibling(name + ".out");
            ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true)
                    .redirectOutput(said.getFileName().toString().endsWith(".out") ? said.toFile() : output.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
