package dev.linkwright.app;

/** Undo in Business Central. */
class UndoProofsIT extends UndoProofs {
    UndoProofsIT() {
        super(ProofServer.BUSINESS_CENTRAL);
    }
}
