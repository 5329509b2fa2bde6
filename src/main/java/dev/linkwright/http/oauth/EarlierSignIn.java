package dev.linkwright.http.oauth;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.oauth2.sdk.token.RefreshToken;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.ProblemException;

/** What an earlier start of the program left of a sign-in, and what this one leaves. */
final class EarlierSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierSignIn.class);

    private final String system;
    private final KeptToken kept;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean untried = true;
    /** As it is kept, as far as is known. */
    private Optional<RefreshToken> last = Optional.empty();

    EarlierSignIn(String system, KeptToken kept) {
        this.system = system;
        this.kept = kept;
    }

    /** Whether there can be something that was not tried yet. */
    boolean isUntried() {
        lock.lock();
        try {
            return untried;
        } finally {
            lock.unlock();
        }
    }

    /** May wait until a person has unlocked what keeps it. */
    Optional<Tokens> tokens() {
        if (!isUntried()) {
            return Optional.empty();
        }
        Optional<RefreshToken> token = kept.read().map(RefreshToken::new);
        lock.lock();
        try {
            last = token;
        } finally {
            lock.unlock();
        }
        return token.map(Tokens::toRenew);
    }

    /** Somebody is signed in now: that counts, and is kept where it is not yet. */
    void follow(Optional<RefreshToken> token) {
        lock.lock();
        try {
            untried = false;
            if (token.equals(last)) {
                return;
            }
            last = token;
        } finally {
            lock.unlock();
        }
        try {
            token.map(RefreshToken::getValue).ifPresent(kept::keep);
        } catch (ProblemException notKept) {
            LOG.warn("{}: the sign-in lasts as long as the program only: {}", system, notKept.problem().details());
        }
    }

    /** It is of no use in this run of the program. */
    void pass() {
        lock.lock();
        try {
            untried = false;
        } finally {
            lock.unlock();
        }
    }

    /** The service does not take it any more. */
    void end() {
        lock.lock();
        try {
            untried = false;
            last = Optional.empty();
        } finally {
            lock.unlock();
        }
        try {
            kept.forget();
        } catch (ProblemException notForgotten) {
            LOG.warn("{}: a sign-in that ended is still kept: {}", system, notForgotten.problem().details());
        }
    }
}
