package dev.linkwright.sandbox.erp.signin;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.erp.Principal;
import dev.linkwright.sandbox.erp.Principals;
import dev.linkwright.sandbox.erp.signin.SignInOptions.Manner;
import dev.linkwright.sandbox.http.Faults;
import dev.linkwright.sandbox.http.LoopbackServer;
import dev.linkwright.sandbox.http.RecordedRequest;

/**
 * A running sign-in server on 127.0.0.1, apart from the ERP as Microsoft's is. An ERP that is given it knows the owners of its
 * tokens. Beside its HTTP face it lets tests end and refuse what was granted.
 */
public final class SignInSandbox implements Principals, AutoCloseable {

    private final SignInOptions options;
    private final Vault vault;
    private final AtomicReference<Manner> manner;
    private final LoopbackServer server;

    private SignInSandbox(SignInOptions options) throws IOException {
        this.options = options;
        this.vault = new Vault(options.clock());
        this.manner = new AtomicReference<>(options.manner());
        this.server = LoopbackServer.start("sign-in-sandbox", options.port(), new SignInSite(options, vault, manner));
    }

    /** Starts a server; it answers when this returns. */
    public static SignInSandbox start(SignInOptions options) throws IOException {
        return new SignInSandbox(options);
    }

    /** The authority, {@code http://127.0.0.1:port/nordvik.example/}. */
    public URI authority() {
        return server.root().resolve(options.tenant() + "/");
    }

    @Override
    public @Nullable Principal of(String scheme, String secret) {
        return scheme.toLowerCase(Locale.ROOT).equals("bearer") ? vault.owner(secret) : null;
    }

    /** What a request to sign in leads to from now on. */
    public void behave(Manner newManner) {
        manner.set(newManner);
    }

    /** From now on no access token that was handed out works. */
    public void expireTokens() {
        vault.forgetAccess();
    }

    /** From now on no refresh token of this person works. */
    public void revoke(SignInPerson person) {
        vault.forgetLasting(person);
    }

    /** The tokens that were handed out, oldest first. */
    public List<Grant> grants() {
        return vault.grants();
    }

    /** How many pages asked a person. */
    public int pagesShown() {
        return vault.pagesShown();
    }

    /** What goes wrong, and what happens in between. */
    public Faults faults() {
        return server.faults();
    }

    /** The requests so far, oldest first, without their secrets. */
    public List<RecordedRequest> requests() {
        return server.log().all();
    }

    @Override
    public void close() {
        server.close();
    }
}
