package dev.linkwright.app;

import java.util.function.Supplier;

import dev.linkwright.crm.superoffice.OnlineSession;

/** Which CRM the program signs in to. */
public sealed interface CrmChoice {
    /**
     * The sandbox, in this process.
     *
     * @param administrator whether the person may change settings, or else works with records only
     */
    record Sandbox(boolean administrator) implements CrmChoice {
    }

    /**
     * A SuperOffice onsite, with user name and password.
     *
     * @param fullName what people call the user
     * @param password asked anew for every call, and may wait for a person; Unauthorised where none is known
     */
    record Onsite(String address, String user, String fullName, Supplier<String> password) implements CrmChoice {
        /** As it was given at the start; what people call the user is not known. */
        public Onsite(String address, String user, String password) {
            this(address, user, user, () -> password);
        }

        @Override
        public String toString() {
            return "Onsite[" + address + ", " + user + "]";
        }
    }

    /** A SuperOffice Online, with a sign-in that was just made or goes on. */
    record Online(OnlineSession session) implements CrmChoice {
    }

    /** The one that a person signed in to here before, or signs in to now. */
    record Kept() implements CrmChoice {
    }
}
