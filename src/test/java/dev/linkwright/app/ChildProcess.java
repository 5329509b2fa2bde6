package dev.linkwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.linkwright.model.CrmEntity;

/**
 * What came of a {@link DeskChild}.
 *
 * @param exit {@link DeskChild#HALTED} if it was ended on its way
 */
record ChildProcess(int exit, String output) {

    static ChildProcess run(Path logs, URI crm, ErpPlace erp, Path store, CrmEntity company, String... task) {
        try {
            Path output = Files.createTempFile(logs, "child", ".log");
            // Secrets do not belong on a command line.
            Path place = Files.writeString(Files.createTempFile(logs, "place", ".txt"), erp.text());
            List<String> command = new ArrayList<>(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                            "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
                            DeskChild.class.getName(), crm.toString(), place.toString(), store.toString(),
                            Long.toString(company.id())));
            command.addAll(List.of(task));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                    .start();
            return new ChildProcess(process.waitFor(), Files.readString(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it told after this word. */
    List<String> told(String word) {
        return output.lines().filter(line -> line.startsWith(word + "=")).map(line -> line.substring(word.length() + 1))
                .toList();
    }
}
