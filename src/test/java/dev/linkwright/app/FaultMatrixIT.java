package dev.linkwright.app;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;

import dev.linkwright.faults.Call;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;

/** What hurts most: a write whose answer is lost, and a program that is ended right after one. */
class FaultMatrixIT extends FaultMatrixOverHttp {
    FaultMatrixIT() {
        super(ProofServer.BUSINESS_CENTRAL, "http-slice", Duration.ofSeconds(10),
                EnumSet.of(Fault.CUT_AFTER_COMMIT, Fault.HALT_AFTER), Call::writesToSystem);
    }

    @Override
    Stream<Doing> operations() {
        return Stream.of(Doing.CONNECT, Doing.CREATE, Doing.SAVE);
    }
}
