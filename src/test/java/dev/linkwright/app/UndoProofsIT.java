package dev.linkwright.app;

import java.io.IOException;

import dev.linkwright.app.CallPoint.Calls;

/** Undo in Business Central. */
class UndoProofsIT extends UndoProofs {
    @Override
    RunningErp erp() throws IOException {
        return new RunningSandbox();
    }

    @Override
    Calls points() {
        return Calls.TO_SYSTEMS;
    }
}
