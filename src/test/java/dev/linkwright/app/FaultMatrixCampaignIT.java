package dev.linkwright.app;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;

import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;

/**
 * Every request to the CRM sandbox and the embedded Business Central, everything that can go wrong there, and an end at every
 * call and every step of the journal. Of the operations {@code -Dlinkwright.operation=SYNC} runs one, and of the calls
 * {@code -Dlinkwright.writes=true} those that write.
 */
@Tag("campaign")
class FaultMatrixCampaignIT extends FaultMatrixOverHttp {
    FaultMatrixCampaignIT() {
        super(ProofServer.BUSINESS_CENTRAL, "http", Duration.ofSeconds(4), EnumSet.allOf(Fault.class),
                call -> call.writesToSystem() || !Boolean.getBoolean("linkwright.writes"));
    }

    /** An actor of Business Central is never archived. */
    @Override
    Stream<Doing> operations() {
        return chosen(EnumSet.complementOf(EnumSet.of(Doing.REACTIVATE)));
    }
}
