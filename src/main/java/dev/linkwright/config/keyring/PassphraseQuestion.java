package dev.linkwright.config.keyring;

import java.util.Optional;

/** Asks a person for the passphrase of the sealed file. */
@FunctionalInterface
public interface PassphraseQuestion {

    /** Why it is asked. */
    enum Reason {
        /** There is no file yet; whatever is typed becomes its passphrase. */
        CHOOSE,
        /** The file is there. */
        OPEN,
        /** What was typed before does not open it. */
        WRONG
    }

    /** Waits for the person; empty if they would rather not. */
    Optional<Passphrase> ask(Reason reason);
}
