package dev.linkwright.app;

/** Create in Business Central. */
class CreateProofsIT extends CreateProofs {
    CreateProofsIT() {
        super(ProofServer.BUSINESS_CENTRAL);
    }
}
