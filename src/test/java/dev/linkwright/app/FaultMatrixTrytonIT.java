package dev.linkwright.app;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;

import dev.linkwright.faults.Call;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;

/**
 * On a real Tryton: a write whose answer is lost, and an end right after one, in what runs by itself and in what only Tryton
 * can do.
 */
@Tag("tryton")
class FaultMatrixTrytonIT extends FaultMatrixOverHttp {
    FaultMatrixTrytonIT() {
        super(ProofServer.TRYTON, "tryton", Duration.ofSeconds(20),
                EnumSet.of(Fault.CUT_AFTER_COMMIT, Fault.HALT_AFTER),
                Call::writesToSystem);
    }

    @Override
    Stream<Doing> operations() {
        return Stream.of(Doing.SYNC, Doing.REACTIVATE);
    }
}
