package dev.linkwright.http.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.nimbusds.oauth2.sdk.token.RefreshToken;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.Priority;
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
 * Access tokens are held in memory only. Where the refresh token is kept as well, a person signs in once, not once a
 * start. Whoever said no is not asked again by what runs in the background, only by their own next step.
 */
public final class BearerTokens implements Authorisation, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);

    private final String system;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final boolean asksSomebody;
    private final EarlierSignIn earlier;
    private final Optional<IdentityCheck> identity;
    private final SharedCall<Optional<Tokens>> refreshing = SharedCall.toItsEnd(this::refreshed);
    private final SharedCall<Tokens> signingIn;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Tokens held;
    private boolean closed;
    private volatile @Nullable ProblemException declined;

    private BearerTokens(String system, TokenEndpoint endpoint, Supplier<Tokens> signIn, boolean asksSomebody,
            KeptToken kept, Optional<IdentityCheck> identity, Clock clock) {
        this.system = system;
        this.endpoint = endpoint;
        this.clock = clock;
        this.asksSomebody = asksSomebody;
        this.earlier = new EarlierSignIn(system, kept);
        this.identity = identity;
        this.signingIn = SharedCall.whileWanted(() -> signedIn(signIn));
    }

    /**
     * Tokens of whoever signs in.
     *
     * @param browser shows a page outside the program and returns at once; Unauthorised where nobody could see it
     */
    public static BearerTokens ofPerson(HttpClients clients, SignInService service, RegisteredApplication application,
            Consumer<URI> browser, Clock clock) {
        return ofPerson(clients, service, application, SignInPage.in(browser), clock);
    }

    static BearerTokens ofPerson(HttpClients clients, SignInService service, RegisteredApplication application,
            SignInPage page, Clock clock) {
        return ofPerson(clients, service, application, page, KeptToken.none(), Optional.empty(), clock);
    }

    /** Tokens of whoever signs in, of whom the service states who they are. */
    public static BearerTokens ofPerson(HttpClients clients, SignInService service, RegisteredApplication application,
            SignInPage page, OpenId openId, KeptToken kept, Clock clock) {
        return ofPerson(clients, service, application, page, kept,
                Optional.of(new IdentityCheck(clients, service, application, openId)), clock);
    }

    private static BearerTokens ofPerson(HttpClients clients, SignInService service, RegisteredApplication application,
            SignInPage page, KeptToken kept, Optional<IdentityCheck> identity, Clock clock) {
        TokenEndpoint endpoint = new TokenEndpoint(clients, service, application, clock);
        BrowserSignIn signIn = new BrowserSignIn(service, application, endpoint, page, identity);
        return new BearerTokens(service.system(), endpoint, signIn::signIn, true, kept, identity, clock);
    }

    /** Tokens of the application itself; it has a secret. */
    public static BearerTokens ofApplication(HttpClients clients, SignInService service,
            RegisteredApplication application, Clock clock) {
        if (application.secret().isEmpty()) {
            throw new IllegalArgumentException("An application without a secret cannot sign in by itself");
        }
        TokenEndpoint endpoint = new TokenEndpoint(clients, service, application, clock);
        return new BearerTokens(service.system(), endpoint, endpoint::ofApplication, false, KeptToken.none(),
                Optional.empty(), clock);
    }

    @Override
    public Optional<String> header() {
        Optional<Tokens> tokens = held().filter(this::isUsable);
        if (tokens.isEmpty() && mayRefresh()) {
            tokens = refreshing.join();
        }
        return Optional.of(tokens.orElseGet(this::asked).header());
    }

    private Tokens asked() {
        ProblemException before = declined;
        if (before != null && Priority.current() == Priority.BACKGROUND) {
            throw before;
        }
        return signingIn.join();
    }

    private Tokens signedIn(Supplier<Tokens> signIn) {
        try {
            Tokens tokens = held(signIn.get());
            declined = null;
            return tokens;
        } catch (ProblemException failed) {
            declined = failed.problem() instanceof Problem.Unauthorised ? failed : null;
            throw failed;
        }
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
        Optional<RefreshToken> token = before.or(earlier::tokens).flatMap(Tokens::refresh);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(held(checked(endpoint.refresh(token.orElseThrow()))));
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Unauthorised) {
                LOG.debug("{}: not renewed, {}", system, failed.problem().code());
                before.map(Tokens::header).ifPresent(this::forget);
                earlier.end();
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** Renewing asks nobody, so that a statement has nothing to repeat; a service need not make one at all. */
    private Tokens checked(Tokens renewed) {
        if (renewed.statement().isPresent()) {
            identity.ifPresent(check -> check.user().renewed(check.check(renewed.statement(), null)));
        }
        return renewed;
    }

    private boolean mayRefresh() {
        return held().isPresent() || earlier.isUntried();
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

    private Tokens held(Tokens next) {
        boolean counts;
        lock.lock();
        try {
            counts = !closed;
            held = counts ? next : null;
        } finally {
            lock.unlock();
        }
        if (counts) {
            earlier.follow(next.refresh());
        }
        return next;
    }

    @Override
    public boolean renew(String refused) {
        lock.lock();
        try {
            boolean current = held != null && held.header().equals(refused);
            if (held != null && current) {
                held = held.refresh().isPresent() ? held.spent() : null;
            }
            // What another call had replaced meanwhile counts, be it by a sign-in that is still under way.
            return held != null || !current || !asksSomebody;
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
                earlier.pass();
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
