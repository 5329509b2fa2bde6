package dev.linkwright.app;

import java.io.IOException;

import org.junit.jupiter.api.Tag;

import dev.linkwright.app.CallPoint.Calls;

/** Undo in Tryton, whose actors have child rows. */
@Tag("tryton")
class UndoProofsTrytonIT extends UndoProofs {
    @Override
    RunningErp erp() throws IOException {
        return new RunningTryton();
    }

    @Override
    Calls points() {
        return Calls.WRITING_TO_SYSTEMS;
    }
}
