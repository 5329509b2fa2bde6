package dev.linkwright.faults;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.Problem.StoreFailure;

/** What goes wrong at a call, as the adapters tell it to the program. */
public enum Fault {
    REFUSED_BEFORE("refused before", When.BEFORE),
    CUT_BEFORE_COMMIT("cut before commit", When.BEFORE),
    CUT_AFTER_COMMIT("cut after commit", When.AFTER),
    TIME_LIMIT("time limit, not done", When.BEFORE),
    TIME_LIMIT_DONE("time limit, done", When.AFTER_WRITE),
    /** The server carries it out when the program has looked already. */
    TIME_LIMIT_LATE("time limit, done late", When.LATE),
    GARBLED("garbled", When.BEFORE),
    GARBLED_DONE("garbled, done", When.AFTER_WRITE),
    EMPTY("empty", When.AFTER),
    UNAUTHORISED("401", When.BEFORE),
    NOT_ALLOWED("403", When.BEFORE),
    NOT_FOUND("404", When.BEFORE),
    STALE("409/412", When.BEFORE),
    THROTTLED("429", When.BEFORE),
    SERVER_ERROR("500", When.BEFORE),
    SERVER_ERROR_DONE("500, done", When.AFTER_WRITE),
    UNAVAILABLE("503", When.BEFORE),
    ERP_EDITED("ERP edited before", When.STRANGER),
    CRM_EDITED("CRM edited before", When.STRANGER),
    ERP_EDITED_AFTER("ERP edited after", When.STRANGER),
    CRM_EDITED_AFTER("CRM edited after", When.STRANGER),
    HALT_BEFORE("halt before", When.HALT),
    HALT_AFTER("halt after", When.HALT),
    DISK_FULL("disk full", When.DISK);

    private enum When {
        BEFORE, AFTER, AFTER_WRITE, LATE, STRANGER, HALT, DISK
    }

    private static final Instant LATER = Instant.parse("2026-11-22T10:16:30Z");

    private final String title;
    private final When when;

    Fault(String title, When when) {
        this.title = title;
        this.when = when;
    }

    public String title() {
        return title;
    }

    /** Whether it can happen there and is something of its own there. */
    public boolean canHit(Call call) {
        return switch (when) {
            case BEFORE, AFTER, STRANGER -> call.toSystem();
            case AFTER_WRITE -> call.writesToSystem();
            case LATE -> call.isGuarded();
            case HALT -> call.counts();
            case DISK -> call.writesToDisk();
        };
    }

    boolean isBefore() {
        return when == When.BEFORE || when == When.DISK;
    }

    boolean isAfter() {
        return when == When.AFTER || when == When.AFTER_WRITE;
    }

    boolean isLate() {
        return when == When.LATE;
    }

    /** Whether the program does not know afterwards what became of the call. */
    public boolean leavesUnknown(Call call) {
        return call.writesToSystem() && problem(call).map(problem -> problem.outcome() == Outcome.UNKNOWN)
                .orElse(when == When.HALT);
    }

    /** Whether what strangers do afterwards, before anybody looks again, makes a difference. */
    boolean leavesTime(Call call) {
        return leavesUnknown(call) || when == When.HALT;
    }

    /** What the program is told; empty if it is not told anything. */
    Optional<Problem> problem(Call call) {
        String system = call.port();
        Outcome outcome = call.writesToSystem() ? Outcome.UNKNOWN : Outcome.NOTHING_DONE;
        return switch (this) {
            case REFUSED_BEFORE -> Optional.of(
                    new Problem.Unreachable(system, Failure.NO_CONNECTION, title, Outcome.NOTHING_DONE));
            case CUT_BEFORE_COMMIT, CUT_AFTER_COMMIT -> Optional.of(
                    new Problem.Unreachable(system, Failure.CUT, title, outcome));
            case TIME_LIMIT, TIME_LIMIT_DONE, TIME_LIMIT_LATE -> Optional.of(
                    new Problem.Unreachable(system, Failure.TIME_LIMIT, title, outcome));
            case GARBLED, GARBLED_DONE, EMPTY -> Optional.of(
                    new Problem.Malformed(system, call.toString(), title, outcome));
            case UNAUTHORISED -> Optional.of(new Problem.Unauthorised(system, title));
            case NOT_ALLOWED -> Optional.of(new Problem.NotAllowed(system, title));
            case NOT_FOUND -> Optional.of(new Problem.NotFound(system, title));
            case STALE -> Optional.of(new Problem.Stale(system));
            case THROTTLED, UNAVAILABLE -> Optional.of(new Problem.Throttled(system, LATER));
            case SERVER_ERROR, SERVER_ERROR_DONE -> Optional.of(
                    new Problem.Unreachable(system, Failure.SERVER_ERROR, title, outcome));
            case DISK_FULL -> Optional.of(new Problem.StoreFailed(StoreFailure.DISK_FULL, title));
            case ERP_EDITED, CRM_EDITED, ERP_EDITED_AFTER, CRM_EDITED_AFTER, HALT_BEFORE, HALT_AFTER ->
                Optional.empty();
        };
    }
}
