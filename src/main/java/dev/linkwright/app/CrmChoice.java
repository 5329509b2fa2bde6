package dev.linkwright.app;

import dev.linkwright.crm.superoffice.OnlineSession;

/** Which CRM the program signs in to. */
public sealed interface CrmChoice {
    /** The sandbox, in this process. */
    record Sandbox() implements CrmChoice {
    }

    /** SuperOffice Online, as whoever signed in there now or at an earlier start. */
    record Online(OnlineSession session) implements CrmChoice {
    }

    /** A SuperOffice onsite, with user name and password. */
    record Onsite(String address, String user, String password) implements CrmChoice {
        @Override
        public String toString() {
            return "Onsite[" + address + ", " + user + "]";
        }
    }
}
