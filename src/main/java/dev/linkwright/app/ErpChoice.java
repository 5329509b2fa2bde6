package dev.linkwright.app;

import dev.linkwright.config.Profile;
import dev.linkwright.config.Secrets;

/** Which ERP systems the program connects to. */
public sealed interface ErpChoice {
    /** Those of a profile. */
    record Given(Profile profile, Secrets secrets) implements ErpChoice {
    }

    /**
     * The sandbox, in this process.
     *
     * @param profile with one connection, to a Business Central; its address and user are the sandbox's
     */
    record Sandbox(Profile profile) implements ErpChoice {
    }
}
