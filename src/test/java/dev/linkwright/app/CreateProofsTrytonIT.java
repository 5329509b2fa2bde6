package dev.linkwright.app;

import org.junit.jupiter.api.Tag;

/** Create in Tryton. */
@Tag("tryton")
class CreateProofsTrytonIT extends CreateProofs {
    CreateProofsTrytonIT() {
        super(ProofServer.TRYTON);
    }
}
