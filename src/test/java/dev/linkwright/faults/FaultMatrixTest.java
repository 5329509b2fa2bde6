package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in memory: every call, what can go wrong there, every answer. */
@TestInstance(Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private final OutcomeTable table = new OutcomeTable("memory");

    static Stream<FaultMatrix> operations() {
        return Matrices.all(Depth.SHORT, Program.AS_IT_IS);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void thePromisesHoldWhateverGoesWrongAtWhicheverCall(FaultMatrix matrix) {
        table.add(matrix.run());

        assertThat(matrix.calls()).isGreaterThan(4);
        assertThat(matrix.missed()).isZero();
        assertThat(matrix.broken()).isEmpty();
    }
}
