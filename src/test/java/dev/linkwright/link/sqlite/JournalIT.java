package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;

class JournalIT {
    private static final int LINES = 25;

    @TempDir
    Path folder;

    private static StepRecord line(int number) {
        return new StepRecord(Step.CRM_SAVE, StepState.INTENT, Optional.empty(), List.of(), Optional.empty(),
                Integer.toString(number), Samples.NOON);
    }

    /** The child: is gone, without closing anything, the moment the last line is said to be written. */
    static final class Writer {
        private Writer() {
        }

        static void main(String[] arguments) {
            SqliteStore store = SqliteStore.open(Path.of(arguments[0]), Clock.systemUTC());
            Operation operation = Samples.operation(Samples.company(17));
            store.journal().open(operation);
            for (int number = 1; number <= LINES; number++) {
                store.journal().record(operation.id(), line(number));
            }
            Runtime.getRuntime().halt(7);
        }
    }

    @Test
    void everyLineThatWasWrittenIsThereAfterTheProgramWasHalted() throws Exception {
        for (int round = 1; round <= 2; round++) {
            Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    Writer.class.getName(), folder.toString()).inheritIO().start();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(7);
            try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
                assertThat(store.setAside()).isEmpty();
                assertThat(store.journal().unfinished()).hasSize(round).extracting(JournalEntry::steps).allSatisfy(
                        steps -> assertThat(steps).extracting(step -> Integer.parseInt(step.detail())).containsExactly(
                                IntStream.rangeClosed(1, LINES).boxed().toArray(Integer[]::new)));
            }
        }
    }
}
