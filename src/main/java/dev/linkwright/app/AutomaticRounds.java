package dev.linkwright.app;

import java.time.Instant;

import dev.linkwright.sync.run.Scheduler;

/** What {@link AutomaticSync} has done, and when. Calls block, but for {@link #tell}. */
interface AutomaticRounds {

    /** Synchronises what is due. */
    SyncTold due(Scheduler.Listener listener);

    /** When something is due again. */
    Instant next();

    /** Makes everything due. */
    void hurry();

    /** Keeps what says that it is done here. */
    void renew();

    /** Lets others do it. */
    void giveBack();

    /** Reads which links there are. */
    int list();

    /** Tells a person what came of it; on the JavaFX thread. */
    void tell(SyncTold told, Instant next);
}
