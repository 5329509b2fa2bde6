package dev.linkwright.app;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;

import dev.linkwright.faults.Call;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;

/**
 * Every request that writes, to the CRM sandbox and a real Tryton, and everything that can go wrong there. Of the operations
 * {@code -Dlinkwright.operation=SYNC} runs one.
 */
@Tag("tryton")
@Tag("campaign")
class FaultMatrixTrytonCampaignIT extends FaultMatrixOverHttp {
    FaultMatrixTrytonCampaignIT() {
        super(ProofServer.TRYTON, "tryton-all", Duration.ofSeconds(6), EnumSet.allOf(Fault.class),
                Call::writesToSystem);
    }

    @Override
    Stream<Doing> operations() {
        return chosen(EnumSet.allOf(Doing.class));
    }
}
