package dev.linkwright.faults;

import java.util.Locale;
import java.util.stream.Stream;

import dev.linkwright.erp.CreateSafety;

/** The operations in memory. */
final class Matrices {
    private Matrices() {
    }

    /** @param program as it is, or a wrong one */
    static Stream<FaultMatrix> all(Depth depth, Program program) {
        return Stream.concat(
                Stream.of(Doing.values()).filter(doing -> doing != Doing.CREATE)
                        .map(doing -> of(doing, depth, program)),
                Stream.of(CreateSafety.values()).map(safety -> create(safety, depth, program)));
    }

    static FaultMatrix of(Doing doing, Depth depth, Program program) {
        return new FaultMatrix(word(doing), doing, depth, () -> MemoryWorld.withCustomer(program));
    }

    static FaultMatrix create(CreateSafety safety, Depth depth, Program program) {
        return new FaultMatrix("create-" + word(safety), Doing.CREATE, depth,
                () -> MemoryWorld.without(safety, program));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
