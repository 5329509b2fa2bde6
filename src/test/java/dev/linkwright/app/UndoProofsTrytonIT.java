package dev.linkwright.app;

import org.junit.jupiter.api.Tag;

/** Undo in Tryton. */
@Tag("tryton")
class UndoProofsTrytonIT extends UndoProofs {
    UndoProofsTrytonIT() {
        super(ProofServer.TRYTON);
    }
}
