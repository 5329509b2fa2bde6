package dev.linkwright.app;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.sync.run.Scheduler;

/** Rounds over all connections, told in the windows. */
final class SessionRounds implements AutomaticRounds {
    private static final SyncAsk ALL = new SyncAsk(false, false, false, Optional.empty());

    private final SyncSession session;
    private final Scheduler scheduler;
    private final LinkListing listing;
    private final AutomaticNotices notices;
    private final ShownRecords shown;

    @Inject
    SessionRounds(SyncSession session, Scheduler scheduler, LinkListing listing, AutomaticNotices notices,
            ShownRecords shown) {
        this.session = session;
        this.scheduler = scheduler;
        this.listing = listing;
        this.notices = notices;
        this.shown = shown;
    }

    @Override
    public SyncTold due(Scheduler.Listener listener) {
        return session.due(ALL, listener);
    }

    @Override
    public Instant next() {
        return session.next(ALL);
    }

    @Override
    public void hurry() {
        session.hurry();
    }

    @Override
    public void renew() {
        scheduler.renew();
    }

    @Override
    public void giveBack() {
        scheduler.giveBack();
    }

    @Override
    public int list() {
        return listing.run();
    }

    @Override
    public void tell(SyncTold told, Instant next) {
        notices.tell(told, next);
        shown.follow(told);
    }
}
