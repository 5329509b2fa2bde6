package dev.linkwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in memory: every call, everything that can go wrong there, every answer. */
class FaultMatrixTest {

    static Stream<FaultMatrix> operations() {
        return Matrices.all(Depth.SHORT, Program.AS_IT_IS);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void thePromisesHoldWhateverGoesWrongAtWhicheverCall(FaultMatrix matrix) {
        matrix.run().write();

        System.out.println(matrix.summary());
        assertThat(matrix.calls()).isGreaterThan(4);
        assertThat(matrix.missed()).isZero();
        assertThat(matrix.broken()).isEmpty();
    }
}
