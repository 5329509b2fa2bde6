package dev.linkwright.app;

import java.util.List;

import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
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
        private static final String CONNECTOR = "business-central";
    }

    /** The sandbox, with the profile that comes with the program. */
    static ErpChoice sandbox(Connectors connectors) {
        return new Sandbox(new ProfileFile(connectors.all()).shipped(List.of(Sandbox.CONNECTOR)));
    }
}
