package dev.linkwright.sandbox.erp.signin;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.erp.Principal;

/**
 * A registered application.
 *
 * @param secret
 *            null for one that runs on people's own computers and can keep none
 * @param account
 *            who it is in the ERP when nobody signed in through it; null when it may not be by itself
 */
public record SignInClient(String id, @Nullable String secret, @Nullable Principal account) {

    /** A program on a person's computer. */
    public static final SignInClient DESKTOP = new SignInClient("8c1b61ad-4b1f-4d2a-9f0e-5a6f1c3b7d20", null, null);

    /** The account that synchronises while nobody is there. */
    public static final SignInClient SYNCHRONISATION = new SignInClient("d3f0a6c4-72de-4c58-8a13-0b9e4f6d2c71",
            "sandbox~application.secret", new Principal("LINKWRIGHT SYNC", Principal.ALL, Map.of()));

    boolean isPublic() {
        return secret == null;
    }

    @Override
    public String toString() {
        return id;
    }
}
