package dev.linkwright.erp.tryton;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Signed-in calls.
 *
 * <p>
 * Tryton blocks a user after few wrong passwords, so a password is tried once: after a refusal every call answers with
 * that refusal and asks the server nothing. A session that ended is a different thing: its password was right, and it
 * is used for one new session.
 */
final class TrytonSession {
    /** As long as Tryton's default {@code [session] timeout} counts refused passwords. */
    private static final Duration BLOCKED = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(TrytonSession.class);

    /** A session of the server. */
    private record Open(String authorization, long user, ObjectNode context) {
    }

    private final JsonRpc rpc;
    private final TrytonLogin login;
    private final Clock clock;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile @Nullable Open open;
    private volatile @Nullable Problem refusal;

    TrytonSession(JsonRpc rpc, TrytonLogin login, Clock clock) {
        this.rpc = rpc;
        this.login = login;
        this.clock = clock;
    }

    String system() {
        return rpc.system();
    }

    /** The server's number of the signed-in user. */
    long user() {
        return opened().user();
    }

    /** Asks; the context is added behind the parameters. */
    JsonNode read(String method, Object... parameters) {
        return read(method, Map.of(), parameters);
    }

    JsonNode read(String method, Map<String, Object> context, Object... parameters) {
        return calling(
                session -> rpc.read(method, with(parameters, session, Wire.object(context)), session.authorization()));
    }

    /** Asks for archived rows, too. */
    JsonNode readAll(String method, Object... parameters) {
        return read(method, Map.of("active_test", false), parameters);
    }

    /**
     * Changes something, sent once.
     *
     * <p>
     * The one exception is an ended session: Tryton looks at the session before it looks at the call, so an answer of
     * 401 is proof that the call was not carried out, and it goes out again under a new session.
     *
     * @param stamps {@code model,id} to the {@code _timestamp} that the server is to compare
     */
    JsonNode write(String method, Map<String, String> stamps, Object... parameters) {
        ObjectNode context = stamps.isEmpty() ? Wire.object() : Wire.object(Map.of("_timestamp", Wire.object(stamps)));
        return calling(session -> rpc.write(method, with(parameters, session, context), session.authorization()));
    }

    private JsonNode calling(Call call) {
        Open session = opened();
        try {
            return call.in(session);
        } catch (ProblemException ended) {
            if (!(ended.problem() instanceof Problem.Unauthorised)) {
                throw ended;
            }
            forget(session);
            return call.in(opened());
        }
    }

    private interface Call {
        JsonNode in(Open session);
    }

    private static ArrayNode with(Object[] parameters, Open session, ObjectNode more) {
        ArrayNode all = Wire.list(parameters);
        ObjectNode context = session.context().deepCopy();
        context.setAll(more);
        return all.add(context);
    }

    private void forget(Open ended) {
        signingIn.lock();
        try {
            if (ended.equals(open)) {
                open = null;
            }
        } finally {
            signingIn.unlock();
        }
    }

    private Open opened() {
        @Nullable
        Open session = open;
        if (session != null) {
            return session;
        }
        try {
            signingIn.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Signing in was cancelled");
        }
        try {
            session = open;
            if (session == null) {
                session = signIn();
                open = session;
            }
            return session;
        } finally {
            signingIn.unlock();
        }
    }

    private Open signIn() {
        @Nullable
        Problem refused = refusal;
        if (refused instanceof Problem.Throttled(String _, var until) && !clock.instant().isBefore(until)) {
            refused = null;
        }
        if (refused != null) {
            throw new ProblemException(refused);
        }
        ArrayNode credentials = Wire.list(login.user(), Wire.object(Map.of("password", login.password())), "en");
        JsonNode answer;
        try {
            answer = rpc.login(credentials);
        } catch (ProblemException failed) {
            throw remembered(failed);
        }
        String key = login.user() + ":" + answer.path(0).asText() + ":" + answer.path(1).asText();
        String authorization = "Session "
                + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        JsonNode preferences = rpc.read("model.res.user.get_preferences", Wire.list(true, Wire.object()),
                authorization);
        if (!(preferences instanceof ObjectNode context)) {
            throw rpc.malformed("model.res.user.get_preferences", "no preferences");
        }
        return new Open(authorization, answer.path(0).longValue(), context);
    }

    private ProblemException remembered(ProblemException failed) {
        if (failed.problem() instanceof Problem.Unauthorised refused) {
            refusal = refused;
        }
        if (failed.problem() instanceof Problem.Throttled) {
            Problem blocked = new Problem.Throttled(system(), clock.instant().plus(BLOCKED));
            refusal = blocked;
            return new ProblemException(blocked, failed);
        }
        return failed;
    }

    /** Ends the session on the server, if there is one. */
    void close() {
        @Nullable
        Open session = open;
        open = null;
        if (session == null) {
            return;
        }
        try {
            rpc.write("common.db.logout", Wire.list(), session.authorization());
        } catch (ProblemException | CancellationException failed) {
            // The server ends it by itself after its longest age.
            LOG.debug("{}: the session was not ended: {}", system(), failed.getMessage());
        }
    }
}
