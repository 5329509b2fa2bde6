package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.erp.CreateSafety;

/** A matrix that finds nothing proves nothing, unless it finds what was put there to be found. */
class SeededBugsTest {

    @ParameterizedTest
    @EnumSource
    void theMatrixFindsEachFaultThatWasPutIntoTheProgram(SeededBug bug) {
        FaultMatrix matrix = (bug.where() == Doing.CREATE
                ? Matrices.create(CreateSafety.LOOK_UP_ONLY, Depth.SHORT, bug)
                : Matrices.of(bug.where(), Depth.SHORT, bug)).run();

        System.out.printf("%-20s caught by %s in %d of %d trials, such as %s%n", bug, matrix.brokenPromises(),
                matrix.broken().size(), matrix.trials(), matrix.broken().stream()
                        .filter(words -> words.contains(bug.caughtBy() + ":")).findFirst().orElse("none"));
        assertThat(matrix.brokenPromises()).contains(bug.caughtBy());
    }
}
