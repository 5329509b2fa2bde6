package dev.linkwright.app;

import java.io.IOException;

import dev.linkwright.app.CallPoint.Calls;

/** The ERPs that the proofs run on. */
enum ProofServer {
    /** Has nothing but looking for what was made, and asking. */
    BUSINESS_CENTRAL {
        @Override
        RunningErp start() throws IOException {
            return new RunningSandbox();
        }

        @Override
        Calls points() {
            return Calls.TO_SYSTEMS;
        }
    },
    /** Keeps a marker with what was made, and has child rows. Slower, so others get in only where something is written. */
    TRYTON {
        @Override
        RunningErp start() throws IOException {
            return new RunningTryton();
        }

        @Override
        Calls points() {
            return Calls.WRITING_TO_SYSTEMS;
        }
    };

    abstract RunningErp start() throws IOException;

    /** The calls between which others get in. */
    abstract Calls points();
}
