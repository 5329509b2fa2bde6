package dev.linkwright.app;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.FollowedProfile;
import dev.linkwright.settings.FollowedProfile.Standing;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.Work;

/** Reads, behind the window, the shared profile that this workstation follows: now, and then every hour. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String CAUSE = "followed profile";

    private final FollowedProfile followed;
    private final Notices notices;
    private final Work work;

    @Inject
    Following(FollowedProfile followed, Notices notices, Work work) {
        this.followed = followed;
        this.notices = notices;
        this.work = work;
    }

    /**
     * Belongs on the JavaFX thread; returns at once.
     *
     * @param show what the notice leads to
     */
    void start(Runnable show) {
        followed.whenRead(() -> look(show));
        read(show);
    }

    private void read(Runnable show) {
        work.run(() -> {
            followed.read();
            return true;
        }).onProblem(problem -> tell(why(problem), show)).start();
        work.later(EVERY, () -> read(show));
    }

    private void look(Runnable show) {
        Optional<Sentence> failure = followed.standing().flatMap(Standing::failure);
        if (failure.isPresent()) {
            tell(failure.get(), show);
        } else {
            notices.over(CAUSE);
        }
    }

    private void tell(Sentence why, Runnable show) {
        notices.tell(new Notices.Notice(CAUSE, Sentence.of("app.not-followed"),
                Sentence.of("app.not-followed.detail", why), show));
    }

    private static Sentence why(Problem problem) {
        LOG.warn("The shared profile was not taken over: {}", problem.code());
        return problem.sentence();
    }
}
