package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole matrix in memory: every fault at every call, and strangers wherever there is time for them. */
@Tag("campaign")
@TestInstance(Lifecycle.PER_CLASS)
class FaultMatrixFullIT {
    private final OutcomeTable table = new OutcomeTable("memory-full");

    static Stream<FaultMatrix> operations() {
        return Matrices.all(Depth.FULL, Program.AS_IT_IS);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void thePromisesHoldWhateverGoesWrongAndWhoeverComesMeanwhile(FaultMatrix matrix) {
        table.add(matrix.run());

        assertThat(matrix.missed()).isZero();
        assertThat(matrix.broken()).isEmpty();
    }
}
