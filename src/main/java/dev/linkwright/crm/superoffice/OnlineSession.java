package dev.linkwright.crm.superoffice;

import java.util.Locale;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.oauth.BearerTokens;

/** A user's sign-in to SuperOffice Online, for as long as the program runs. */
public final class OnlineSession implements AutoCloseable {
    private final OnlineUser user;
    private final BearerTokens tokens;

    OnlineSession(OnlineUser user, BearerTokens tokens) {
        this.user = user;
        this.tokens = tokens;
    }

    /** Who it is; asks nobody. After {@link OnlineSignIn#resume} rights and groups are not known yet. */
    public SignedIn who() {
        return user.signedIn();
    }

    /** What the next start needs to go on; asks nobody. */
    public OnlineAccount account() {
        return user.account();
    }

    /** How to reach the tenant as this user; renews what expires, and asks the person where nothing else helps. */
    public SuperOfficeAccess access(Locale language) {
        return new SuperOfficeAccess(OnlineService.NAME, user.tenant(), tokens, language);
    }

    /** Forgets what is held in memory, and ends the sign-in under way; what is kept stays for the next start. */
    @Override
    public void close() {
        tokens.close();
    }

    @Override
    public String toString() {
        return OnlineService.NAME;
    }
}
