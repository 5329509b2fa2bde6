package dev.linkwright.app;

import java.time.Instant;

import jakarta.inject.Inject;

import dev.linkwright.browse.Heading;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.link.Cause;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.shell.HealthDoor;

/** Tells the person of connections that are not synchronised, until they are again. */
final class AutomaticNotices {
    private final Notices notices;
    private final HealthDoor health;
    private final Who who;

    @Inject
    AutomaticNotices(Notices notices, HealthDoor health, Who who) {
        this.notices = notices;
        this.health = health;
        this.who = who;
    }

    /** @param next when what failed is tried again at the soonest */
    void tell(SyncTold told, Instant next) {
        for (Served served : told.served()) {
            switch (served) {
                case Served.Failed(ErpConnection connection, Problem problem, Instant again) -> failed(connection,
                        problem, again);
                // A program that is killed gives no lease back.
                case Served.Elsewhere(ErpConnection connection, Lease lease) when isOurs(lease) ->
                    notices.tell(notice(connection, Sentence.of("automatic.notice.waits", connection.name()),
                            Sentence.of("automatic.notice.waits.detail", lease.until())).of(NoticeKind.CUT_OFF));
                case Served.Elsewhere(ErpConnection connection, Lease lease) ->
                    notices.tell(notice(connection, Sentence.of("automatic.notice.elsewhere", connection.name()),
                            Sentence.of("automatic.notice.elsewhere.detail", lease.user(), lease.workstation(),
                                    lease.until()))
                            .of(NoticeKind.ELSEWHERE));
                case Served.Ran(ErpConnection connection, SyncReport report) -> {
                    report.stopped().ifPresentOrElse(problem -> failed(connection, problem, next),
                            () -> notices.over(cause(connection)));
                    heldBack(connection, report);
                }
            }
        }
    }

    /** Nobody has looked at them yet, so the next run holds back the same ones. */
    private void heldBack(ErpConnection connection, SyncReport report) {
        int records = (int) report.lines().stream().filter(line -> line.standing().cause() == Cause.BRAKE).count();
        if (records > 0) {
            notices.tell(new Notices.Notice("held-back:" + connection.id().value(),
                    Sentence.of("automatic.notice.held-back", connection.name(), records),
                    Sentence.of("automatic.notice.held-back.detail"), () -> health.open(Heading.WAITING)));
        }
    }

    private boolean isOurs(Lease lease) {
        return lease.user().equals(who.user()) && lease.workstation().equals(who.workstation());
    }

    private void failed(ErpConnection connection, Problem problem, Instant again) {
        Notices.Notice notice = notice(connection, Sentence.of("automatic.notice.failed", connection.name()),
                waitsForALook(problem)
                        ? Sentence.of("automatic.notice.stopped.detail", problem.sentence())
                        : Sentence.of("automatic.notice.failed.detail", problem.sentence(), again));
        notices.tell(passesByItself(problem) ? notice.of(NoticeKind.FAILING) : notice);
    }

    private Notices.Notice notice(ErpConnection connection, Sentence title, Sentence detail) {
        return new Notices.Notice(cause(connection), title, detail, () -> health.open(Heading.FAILING));
    }

    /** Nobody has to do anything about it; all else is tried again too, but will most likely fail again. */
    private static boolean passesByItself(Problem problem) {
        return switch (problem) {
            case Problem.Unreachable _,Problem.Throttled _,Problem.Stale _ -> true;
            case Problem.Unauthorised _,Problem.Refused _,Problem.NotFound _,Problem.NotAllowed _,Problem.Malformed _,Problem.OtherErp _,Problem.RanBackwards _,Problem.NotLinkable _,Problem.StoreFailed _,Problem.SecretsClosed _,Problem.Bug _ ->
                false;
        };
    }

    /** Trying it again by itself leads nowhere. */
    private static boolean waitsForALook(Problem problem) {
        return problem instanceof Problem.OtherErp || problem instanceof Problem.RanBackwards;
    }

    private static String cause(ErpConnection connection) {
        return "automatic:" + connection.id().value();
    }
}
