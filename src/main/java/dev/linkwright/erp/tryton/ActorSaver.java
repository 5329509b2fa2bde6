package dev.linkwright.erp.tryton;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;

/**
 * Writes an actor if nobody wrote it, or a row that belongs to it, since it was read.
 *
 * <p>
 * What Tryton itself compares, within its transaction, are the stamps of the rows that the write names: the record, the
 * child rows that change, and always one child row, the <em>guard</em>. Of two such writes at the same moment one is
 * refused on PostgreSQL by the record's stamp. On SQLite it is the guard: Tryton compares the record's stamp there before
 * its transaction locks the database, but the child rows' afterwards.
 *
 * <p>
 * What Tryton does not compare, new rows and rows that the write does not name, is compared by reading the actor
 * immediately before the write. The window between the two is left: whoever adds a phone, or edits a row that this write
 * does not touch, right then, is not refused and refuses nothing. Both edits stand, nothing is overwritten, and the
 * version in the answer differs from the actor's, so that the next look finds the other edit.
 *
 * <p>
 * SQLite's stamps count whole seconds. Two writes within one would look alike, so a write waits until the second of the
 * youngest stamp is over. A child row is also the only guard there is on SQLite: a party without any, and
 * every project, is compared as Tryton's own clients compare it.
 */
final class ActorSaver {
    private static final Duration UNKNOWN_CLOCK = Duration.ofMinutes(5);
    private static final long LONGEST_WAIT_MILLISECONDS = 1_100;

    private final TrytonSession session;
    private final ActorReader reader;
    private final ActorModel model;
    private final RowValues rowValues;
    private final RefusedWrite refusals;
    private final Clock clock;
    private final boolean sameClock;

    /** @param sameClock whether the server runs on this machine */
    ActorSaver(TrytonSession session, ActorReader reader, ActorModel model, RowValues rowValues, RefusedWrite refusals,
            Clock clock,
            boolean sameClock) {
        this.session = session;
        this.reader = reader;
        this.model = model;
        this.rowValues = rowValues;
        this.refusals = refusals;
        this.clock = clock;
        this.sameClock = sameClock;
    }

    Saved save(long id, SaveRequest request) {
        ActorWrite write = new ActorWrite(unchanged(id, request.expected()), request.expected(), request.changes(),
                request.bindings(),
                rowValues);
        send(id, request.expected(), request.changes(), write);
        return new SavedActor(write, writtenNow(id), request.bindings()).saved();
    }

    /** Writes that the record is active, under the same stamps as any other write of it. */
    void reactivate(long id, Version expected) {
        ActorRow before = unchanged(id, expected);
        if (before.isArchived()) {
            ActorWrite write = new ActorWrite(before, expected, List.of(), Bindings.NONE, rowValues);
            write.values().put(ActorRow.ACTIVE, true);
            send(id, expected, List.of(), write);
        }
    }

    /** The actor as it was read, if nobody wrote it since. */
    private ActorRow unchanged(long id, Version expected) {
        waitOutTheSecond(expected);
        @Nullable
        ActorRow before = read(id);
        if (before == null) {
            throw new ProblemException(new Problem.NotFound(session.system(), model.noun() + " " + id));
        }
        if (!before.version().equals(expected)) {
            throw new ProblemException(new Problem.Stale(session.system()));
        }
        return before;
    }

    private void send(long id, Version expected, List<FieldChange> changes, ActorWrite write) {
        try {
            session.write("model." + model.model() + ".write", write.stamps(), Wire.list(id), write.values());
        } catch (ProblemException failed) {
            throw explained(id, expected, changes, failed);
        }
    }

    private @Nullable ActorRow read(long id) {
        return reader.read(List.of(id), model.everything()).get(id);
    }

    private void waitOutTheSecond(Version expected) {
        OptionalLong youngest = expected.stamps().values().stream().map(Stamp::parse)
                .filter(Stamp::countsWholeSeconds).mapToLong(stamp -> Long.parseLong(stamp.timestamp())).max();
        if (youngest.isEmpty()) {
            return;
        }
        Duration doubt = sameClock ? Duration.ZERO : UNKNOWN_CLOCK;
        long over = (youngest.orElseThrow() + 1) * 1000 + doubt.toMillis();
        long wait = Math.min(over - clock.millis(), LONGEST_WAIT_MILLISECONDS);
        if (wait > 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(wait);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Saving was cancelled before anything was sent");
            }
        }
    }

    /** A row that somebody took away meanwhile is refused in words; what counts is that the actor changed. */
    private ProblemException explained(long id, Version expected, List<FieldChange> changes,
            ProblemException failed) {
        if (!(failed.problem() instanceof Problem.Refused refused)) {
            return failed;
        }
        @Nullable
        ActorRow now = read(id);
        if (now == null || !now.version().equals(expected)) {
            return new ProblemException(new Problem.Stale(session.system()), failed);
        }
        return refusals.explained(refused, changes, Rights::write, failed);
    }

    /** The write was carried out whatever becomes of this read; so its failure must not say that nothing was. */
    private ActorRow writtenNow(long id) {
        @Nullable
        ActorRow after;
        try {
            after = read(id);
        } catch (ProblemException failed) {
            throw new ProblemException(new Problem.Unreachable(session.system(), Failure.CUT,
                    "written, but not read again: " + failed.problem().code(), Outcome.UNKNOWN), failed);
        }
        if (after == null) {
            throw new ProblemException(new Problem.NotFound(session.system(), model.noun() + " " + id));
        }
        return after;
    }
}
