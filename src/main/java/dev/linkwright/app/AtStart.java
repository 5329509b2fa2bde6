package dev.linkwright.app;

import javafx.stage.Window;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** What happens behind the window once it is open: what was interrupted is carried on, and links are read. */
final class AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(AtStart.class);

    private final CarryingOn carryingOn;
    private final LinkListing links;
    private final AutomaticSync automatic;
    private final Work work;
    private final Navigator navigator;
    private final RecoveryNotice notice;

    @Inject
    AtStart(CarryingOn carryingOn, LinkListing links, AutomaticSync automatic, Work work,
            Navigator navigator, RecoveryNotice notice) {
        this.carryingOn = carryingOn;
        this.automatic = automatic;
        this.links = links;
        this.work = work;
        this.navigator = navigator;
        this.notice = notice;
    }

    /** Belongs on the JavaFX thread; returns at once. */
    void run(Window window) {
        work.run(carryingOn::run).named(Sentence.of("app.recovering"))
                .onSuccess(interrupted -> recovered(window, interrupted)).onProblem(AtStart::later)
                .onDone(automatic::start).start();
    }

    /** Goes on where other windows stopped, before which nothing was interrupted. */
    void goOn() {
        readLinks();
        automatic.start();
    }

    private void recovered(Window window, CarryingOn.Interrupted interrupted) {
        notice.show(window, interrupted.saves(), interrupted.creations());
        interrupted.saves().forEach(one -> navigator.linkChanged(one.entry().operation().plan().entity()));
        interrupted.creations().forEach(one -> navigator.linkChanged(one.entry().creation().entity()));
        readLinks();
    }

    private void readLinks() {
        work.run(links::run)
                .named(Sentence.of("app.reading-links"))
                .onSuccess(count -> LOG.info("The CRM holds {} links", count)).onProblem(AtStart::later).start();
    }

    /** The tabs say it of each record; here it is only written down. */
    private static void later(Problem problem) {
        LOG.warn("Put off until the systems answer: {}", problem.code());
    }
}
