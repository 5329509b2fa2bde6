package dev.linkwright.app;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.KeptData;
import dev.linkwright.ui.common.Work;

/** Forgets, behind the window, what is older than the profile keeps: now, when that changes, and then every day. */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final KeptData data;
    private final WorkingProfile profile;
    private final Clock clock;
    private final Work work;
    private int days;
    private Runnable callOff = () -> {
    };

    @Inject
    Retention(KeptData data, WorkingProfile profile, Clock clock, Work work) {
        this.data = data;
        this.profile = profile;
        this.clock = clock;
        this.work = work;
    }

    /** Belongs on the JavaFX thread; returns at once. */
    void start() {
        profile.whenChanged(now -> work.onScreen(() -> follow(now.retentionDays())));
        forget();
    }

    private void follow(int now) {
        if (now != days) {
            callOff.run();
            forget();
        }
    }

    private void forget() {
        days = profile.current().retentionDays();
        int kept = days;
        work.run(() -> data.removeBefore(clock.instant().minus(Duration.ofDays(kept))))
                .onSuccess(gone -> LOG.info("{} writes were kept for {} days and are gone", gone, kept))
                .onProblem(problem -> LOG.warn("Nothing old was removed: {}", problem.code())).start();
        callOff = work.later(DAY, this::forget);
    }
}
