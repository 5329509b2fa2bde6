package dev.linkwright.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.about.Release;
import dev.linkwright.about.Version;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.NewerVersions.Look;
import dev.linkwright.ui.common.NewerVersions.Outcome;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.Outside;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Looks for a newer version behind the window, once a day, where a person lets it; else it does nothing at all. */
final class NewerVersion {
    private static final Logger LOG = LoggerFactory.getLogger(NewerVersion.class);
    private static final Duration BETWEEN_QUESTIONS_TO_THE_CLOCK = Duration.ofHours(1);
    private static final String CAUSE = "newer version";

    private final NewerVersions versions;
    private final NewestVersion publisher;
    private final Notices notices;
    private final Outside outside;
    private final Work work;
    private final Clock clock;
    private final String own;
    private Optional<RunningWork> running = Optional.empty();
    private Runnable withoutPage = () -> {
    };

    @Inject
    NewerVersion(NewerVersions versions, NewestVersion publisher, Notices notices, Outside outside, Work work,
            Clock clock) {
        this(versions, publisher, notices, outside, work, clock, ProgramVersion.number());
    }

    /** @param own the version that runs */
    NewerVersion(NewerVersions versions, NewestVersion publisher, Notices notices, Outside outside, Work work,
            Clock clock, String own) {
        this.versions = versions;
        this.publisher = publisher;
        this.notices = notices;
        this.outside = outside;
        this.work = work;
        this.clock = clock;
        this.own = own;
    }

    /**
     * Belongs on the JavaFX thread; returns at once.
     *
     * @param about shows what is known, where the publisher names no page to open
     */
    void start(Runnable about) {
        withoutPage = about;
        versions.onProperty().subscribe((_, on) -> switched(on));
        versions.addressProperty().subscribe((_, _) -> {
            callOff();
            lookIfDue();
        });
        fromTimeToTime();
    }

    private void switched(boolean on) {
        if (on) {
            lookIfDue();
        } else {
            callOff();
            notices.over(CAUSE);
        }
    }

    private void callOff() {
        running.ifPresent(RunningWork::cancel);
    }

    private void fromTimeToTime() {
        lookIfDue();
        work.later(BETWEEN_QUESTIONS_TO_THE_CLOCK, this::fromTimeToTime);
    }

    /** The look counts from when it begins, so that none that fails or is cut off is made again the same day. */
    private void lookIfDue() {
        Instant now = clock.instant();
        if (!versions.isDue(now)) {
            return;
        }
        String address = versions.addressProperty().get();
        versions.keep(Look.without(now, Outcome.CALLED_OFF));
        running = Optional.of(work.run(() -> publisher.ask(address)).named(Sentence.of("app.looking-for-version"))
                .onSuccess(release -> heard(now, release)).onProblem(problem -> failed(now, problem)).start());
    }

    private void heard(Instant now, Optional<Release> told) {
        if (told.isEmpty()) {
            versions.keep(Look.without(now, Outcome.NOT_UNDERSTOOD));
            return;
        }
        Release release = told.get();
        boolean newer = Version.of(own).map(ours -> ours.compareTo(release.version()) < 0).orElse(false);
        String version = release.version().toString();
        versions.keep(new Look(now, newer ? Outcome.NEWER : Outcome.NONE_NEWER, version,
                release.page().map(URI::toString).orElse("")));
        if (newer && versions.isNews(version)) {
            tell(version, release.page());
        }
    }

    private void tell(String version, Optional<URI> page) {
        Sentence title = Sentence.of("app.newer-version", version);
        Sentence detail = page
                .map(address -> Sentence.of("app.newer-version.page", own, address.toString()))
                .orElseGet(() -> Sentence.of("app.newer-version.ask", own));
        notices.tell(new Notices.Notice(CAUSE, title, detail,
                () -> page.ifPresentOrElse(outside::open, withoutPage), false, Optional.empty()));
    }

    /** Nobody is bothered: the About window says it. */
    private void failed(Instant now, Problem problem) {
        LOG.info("Whether there is a newer version is not known: {}", problem.code());
        versions.keep(Look.without(now,
                problem instanceof Problem.Malformed ? Outcome.NOT_UNDERSTOOD : Outcome.NOT_REACHED));
    }
}
