package dev.linkwright.crm.superoffice;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How somebody proves to SuperOffice who they are. Never shown: neither has a telling {@code toString}. */
public sealed interface Credentials {

    /** User name and password; onsite only. */
    record Basic(String user, String password) implements Credentials {
        @Override
        public String toString() {
            return "Basic";
        }
    }

    /** An access token as SuperOffice Online gives it. */
    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** What stands in the {@code Authorization} header. */
    default String header() {
        return switch (this) {
            case Basic(String user, String password) -> "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            case Bearer(String token) -> "Bearer " + token;
        };
    }
}
