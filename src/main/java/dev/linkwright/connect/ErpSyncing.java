package dev.linkwright.connect;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.run.RecordSync;
import dev.linkwright.sync.run.Synced;

/** Synchronises records for the person who is signed in. */
public final class ErpSyncing implements SyncInErp {
    private final OpenSystems open;
    private final RecordSync sync;

    @Inject
    ErpSyncing(OpenSystems open, RecordSync sync) {
        this.open = open;
        this.sync = sync;
    }

    @Override
    public SyncOutcome syncNow(ErpConnection connection, CrmEntity entity) {
        Synced synced = sync.byHand(open.of(connection), entity);
        Optional<Standing> standing = synced.standing();
        if (synced.problem().isPresent()) {
            return new SyncOutcome.Stopped(synced.problem().get(),
                    standing.filter(one -> one.cause() == Cause.UNFINISHED).isPresent());
        }
        return standing.map(one -> outcome(synced, one)).orElseGet(SyncOutcome.NotConnected::new);
    }

    private static SyncOutcome outcome(Synced synced, Standing standing) {
        return switch (standing.health()) {
            case IN_SYNC -> synced.writes().isEmpty()
                    ? new SyncOutcome.InSync()
                    : new SyncOutcome.Settled(written(synced, Side.ERP), written(synced, Side.CRM));
            case WAITING -> synced.compared().map(Comparing::pending)
                    .<SyncOutcome>map(pending -> new SyncOutcome.Conflicts(pending, !synced.writes().isEmpty()))
                    .orElseGet(() -> leftOut(standing));
            case LEFT_OUT, FAILING -> leftOut(standing);
        };
    }

    private static SyncOutcome leftOut(Standing standing) {
        return new SyncOutcome.LeftOut(standing.cause(), why(standing));
    }

    private static Sentence why(Standing standing) {
        return standing.reason().orElseThrow(() -> new IllegalStateException("No reason for " + standing.cause()));
    }

    private static int written(Synced synced, Side side) {
        return (int) synced.writes().stream().filter(write -> write.side() == side).count();
    }

    @Override
    public SyncForecast preview(ErpConnection connection, CrmEntity entity) {
        Synced seen = sync.look(open.of(connection), entity);
        if (seen.problem().isPresent()) {
            throw new ProblemException(seen.problem().get());
        }
        return seen.compared().map(Comparing::pending).<SyncForecast>map(SyncForecast.Planned::new)
                .or(() -> seen.standing().map(standing -> new SyncForecast.LeftOut(standing.cause(), why(standing))))
                .orElseGet(SyncForecast.NotConnected::new);
    }
}
