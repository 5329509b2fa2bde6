package dev.linkwright.http.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.nimbusds.oauth2.sdk.token.RefreshToken;

import org.jspecify.annotations.Nullable;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Signs in when a call first needs it, and renews the token shortly before it ends and after the server refused it.
 *
 * <p>
 * However many calls wait, one sign-in is under way, and all share what becomes of it. If the person refuses, closes the
 * page or takes too long, these calls fail as Unauthorised; the next one opens the page anew.
 *
 * <p>
 * All tokens are kept in memory only, the refresh token as well, so that a person signs in once for each time the
 * program runs. The operating system's keyring is where a refresh token would last longer.
 */
public final class BearerTokens implements Authorisation, AutoCloseable {
    /** As long as a person may take to find a password and a second factor. */
    private static final Duration SIGN_IN = Duration.ofMinutes(5);

    private final String system;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final boolean asksSomebody;
    private final SharedCall<Optional<Tokens>> refreshing = SharedCall.toItsEnd(this::refreshed);
    private final SharedCall<Tokens> signingIn;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Tokens held;
    private boolean closed;

    private BearerTokens(String system, TokenEndpoint endpoint, Supplier<Tokens> signIn, boolean asksSomebody,
            Clock clock) {
        this.system = system;
        this.endpoint = endpoint;
        this.clock = clock;
        this.asksSomebody = asksSomebody;
        this.signingIn = SharedCall.whileWanted(() -> kept(signIn.get()));
    }

    /**
     * Tokens of whoever signs in.
     *
     * @param browser shows a page outside the program and returns at once; Unauthorised where nobody could see it
     */
    public static BearerTokens ofPerson(HttpClients clients, SignInService service, RegisteredApplication application,
            Consumer<URI> browser, Clock clock) {
        return ofPerson(clients, service, application, browser, clock, SIGN_IN);
    }

    /** @param limit how long a person may take */
    static BearerTokens ofPerson(HttpClients clients, SignInService service, RegisteredApplication application,
            Consumer<URI> browser, Clock clock, Duration limit) {
        TokenEndpoint endpoint = new TokenEndpoint(clients, service, application, clock);
        BrowserSignIn signIn = new BrowserSignIn(service, application, endpoint, browser, limit,
                BrowserSignIn.ANY_PORT);
        return new BearerTokens(service.system(), endpoint, signIn::signIn, true, clock);
    }

    /** Tokens of the application itself; it has a secret. */
    public static BearerTokens ofApplication(HttpClients clients, SignInService service,
            RegisteredApplication application, Clock clock) {
        if (application.secret().isEmpty()) {
            throw new IllegalArgumentException("An application without a secret cannot sign in by itself");
        }
        TokenEndpoint endpoint = new TokenEndpoint(clients, service, application, clock);
        return new BearerTokens(service.system(), endpoint, endpoint::ofApplication, false, clock);
    }

    @Override
    public Optional<String> header() {
        Optional<Tokens> tokens = held().filter(this::isUsable);
        if (tokens.isEmpty() && held().isPresent()) {
            tokens = refreshing.join();
        }
        return Optional.of(tokens.orElseGet(signingIn::join).header());
    }

    private boolean isUsable(Tokens tokens) {
        return tokens.isUsable(clock.instant());
    }

    /** Empty where only a new sign-in helps. */
    private Optional<Tokens> refreshed() {
        Optional<Tokens> before = held();
        if (before.filter(this::isUsable).isPresent()) {
            return before; // another run ended between the caller's look and this one
        }
        Optional<RefreshToken> token = before.flatMap(Tokens::refresh);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kept(endpoint.refresh(token.orElseThrow())));
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Unauthorised) {
                before.map(Tokens::header).ifPresent(this::forget);
                return Optional.empty();
            }
            throw failed;
        }
    }

    private Optional<Tokens> held() {
        lock.lock();
        try {
            if (closed) {
                throw new ProblemException(new Problem.Unauthorised(system, "the connection was closed"));
            }
            return Optional.ofNullable(held);
        } finally {
            lock.unlock();
        }
    }

    private Tokens kept(Tokens next) {
        lock.lock();
        try {
            held = closed ? null : next;
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean renew(String refused) {
        lock.lock();
        try {
            if (held != null && held.header().equals(refused)) {
                held = held.refresh().isPresent() ? held.spent() : null;
            }
            return held != null || !asksSomebody;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forget(String refused) {
        lock.lock();
        try {
            if (held != null && held.header().equals(refused)) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all tokens and ends the sign-in under way, if there is one. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            held = null;
        } finally {
            lock.unlock();
        }
        signingIn.cancel();
        refreshing.cancel();
    }
}
