package dev.linkwright.app;

import java.io.IOException;

import org.junit.jupiter.api.Tag;

import dev.linkwright.app.CallPoint.Calls;

/** Create in Tryton, which keeps a marker with what was made. */
@Tag("tryton")
class CreateProofsTrytonIT extends CreateProofs {
    @Override
    RunningErp erp() throws IOException {
        return new RunningTryton();
    }

    @Override
    Calls points() {
        return Calls.WRITING_TO_SYSTEMS;
    }
}
