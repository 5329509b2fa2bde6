package dev.linkwright.crm.superoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.ProblemException;

/** A tenant of SuperOffice Online: it moves between servers, and is closed at times. */
final class OnlineTenant implements Tenant {
    /** Also where the service says otherwise: its clock and ours can differ. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Supplier<String> name;
    private final Function<String, TenantState> states;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable TenantState known;
    private volatile Optional<Boolean> administrator = Optional.empty();

    /**
     * @param name   the context identifier, known at the latest when somebody has signed in
     * @param states asks the service for the state of a tenant
     */
    OnlineTenant(Supplier<String> name, Function<String, TenantState> states, Clock clock) {
        this.name = name;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public HttpUrl root() {
        TenantState now = known;
        return now != null && isValid(now) ? now.root() : exclusively(this::asked).root();
    }

    /** The sign-in named the address; whether the tenant is open there is asked. */
    HttpUrl signedIn(String tenant, HttpUrl root) {
        return exclusively(() -> keep(new TenantState(root, states.apply(tenant).validUntil()))).root();
    }

    private TenantState asked() {
        TenantState before = known;
        if (before != null && isValid(before)) {
            return before; // somebody else asked meanwhile
        }
        try {
            return keep(states.apply(name.get()));
        } catch (ProblemException failed) {
            if (before == null || isClosed(failed.problem())) {
                throw failed;
            }
            return keep(before); // the tenant may be there although its state cannot be asked for
        }
    }

    private static boolean isClosed(Problem problem) {
        return problem instanceof Problem.Unreachable unreachable && (unreachable.failure() == Failure.CLOSED
                || unreachable.failure() == Failure.MAINTENANCE);
    }

    private TenantState keep(TenantState state) {
        Instant soonest = clock.instant().plus(SHORTEST);
        TenantState kept = state.validUntil().isBefore(soonest) ? new TenantState(state.root(), soonest) : state;
        known = kept;
        return kept;
    }

    private boolean isValid(TenantState state) {
        return clock.instant().isBefore(state.validUntil());
    }

    @Override
    public Optional<HttpUrl> lastRoot() {
        return Optional.ofNullable(known).map(TenantState::root);
    }

    @Override
    public boolean moved(HttpUrl from) {
        TenantState now = exclusively(() -> {
            TenantState before = known;
            boolean foundMeanwhile = before != null && !before.root().equals(from);
            return foundMeanwhile ? before : keep(states.apply(name.get()));
        });
        return !now.root().equals(from);
    }

    @Override
    public Optional<Boolean> administrator() {
        return administrator;
    }

    void administrator(boolean is) {
        administrator = Optional.of(is);
    }

    private TenantState exclusively(Supplier<TenantState> question) {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The call was cancelled");
        }
        try {
            return question.get();
        } finally {
            asking.unlock();
        }
    }
}
