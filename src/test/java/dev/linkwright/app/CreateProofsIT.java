package dev.linkwright.app;

import java.io.IOException;

import dev.linkwright.app.CallPoint.Calls;

/** Create in Business Central, which has nothing but looking for what was made, and asking. */
class CreateProofsIT extends CreateProofs {
    @Override
    RunningErp erp() throws IOException {
        return new RunningSandbox();
    }

    @Override
    Calls points() {
        return Calls.TO_SYSTEMS;
    }
}
