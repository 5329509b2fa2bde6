package dev.linkwright.app;

import dev.linkwright.config.Profile;
import dev.linkwright.config.Secrets;

/** Which ERP systems the program connects to. */
public sealed interface ErpChoice {
    /** Those of a profile that was named at the start and cannot be changed in this one. */
    record Given(Profile profile, Secrets secrets) implements ErpChoice {
    }

    /** Those that were set in the windows, on this computer; none at first. */
    record Kept() implements ErpChoice {
    }

    /**
     * The sandbox, in this process, and what was set in the windows besides.
     *
     * @param profile with one connection, to a Business Central; its address and user are the sandbox's
     */
    record Sandbox(Profile profile) implements ErpChoice {
    }
}
