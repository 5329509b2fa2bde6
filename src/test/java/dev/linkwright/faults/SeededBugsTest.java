package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.erp.CreateSafety;

/** A matrix that finds nothing proves nothing, unless it finds what was put there to be found. */
@TestInstance(Lifecycle.PER_CLASS)
class SeededBugsTest {
    private final List<String> table = new ArrayList<>(List.of(
            "| what is wrong with the program | operation | trials | broken | promises that do not hold | such as |",
            "|---|---|---|---|---|---|"));

    @ParameterizedTest
    @EnumSource
    void theMatrixFindsEachFaultThatWasPutIntoTheProgram(SeededBug bug) {
        FaultMatrix matrix = (bug.where() == Doing.CREATE
                ? Matrices.create(CreateSafety.LOOK_UP_ONLY, Depth.SHORT, bug)
                : Matrices.of(bug.where(), Depth.SHORT, bug)).run();

        table.add("| %s | %s | %d | %d | %s | %s |".formatted(bug, matrix, matrix.trials(), matrix.brokenTrials(),
                matrix.brokenPromises(), matrix.broken().stream()
                        .filter(words -> words.contains(bug.caughtBy() + ":")).findFirst().orElse("none")));
        assertThat(matrix.brokenPromises()).contains(bug.caughtBy());
    }

    @AfterAll
    void print() {
        table.forEach(System.out::println);
        Tables.write("seeded-bugs", table);
    }
}
