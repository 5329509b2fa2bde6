package dev.linkwright.app;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.link.Health;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.ui.common.Texts;

/** For people. */
final class SyncLines implements SyncTelling {
    private final Texts texts;

    SyncLines(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<String> lines(SyncTold told) {
        List<String> lines = new ArrayList<>();
        told.whyNot().ifPresent(why -> lines.add(texts.say(why)));
        told.served().forEach(one -> served(one, lines));
        if (!told.standing().isEmpty()) {
            lines.add(texts.text("automatic.cli.standing", count(told, Health.IN_SYNC), count(told, Health.WAITING),
                    count(told, Health.LEFT_OUT), count(told, Health.FAILING)));
        }
        return lines;
    }

    private static int count(SyncTold told, Health health) {
        return told.standing().getOrDefault(health, 0);
    }

    private void served(Served served, List<String> lines) {
        ErpConnection connection = served.connection();
        switch (served) {
            case Served.Ran(var _, SyncReport report) -> report(connection, report, lines);
            case Served.Failed(var _, Problem problem, var next) -> {
                problem(connection, problem, lines);
                lines.add("  " + texts.text("automatic.cli.next", next));
            }
            case Served.Elsewhere(var _, Lease lease) -> lines.add(texts.text("automatic.cli.elsewhere",
                    connection.name(), lease.user(), lease.workstation(), lease.until()));
        }
    }

    private void report(ErpConnection connection, SyncReport report, List<String> lines) {
        lines.add(texts.text(report.dryRun() ? "automatic.cli.would" : "automatic.cli.did", connection.name(),
                report.links(), report.lines().size() + report.inSync(), report.written()));
        report.stopped().ifPresent(problem -> problem(connection, problem, lines));
        for (SyncReport.Line line : report.lines()) {
            line.writes().forEach(write -> lines.add("  " + write(connection, line, write)));
            line.standing().reason()
                    .ifPresent(reason -> lines.add("  " + line.title() + ": " + texts.say(reason)));
        }
    }

    private String write(ErpConnection connection, SyncReport.Line line, Write write) {
        return texts.text("automatic.cli.write", line.title(), write.field().on(write.side()).label(),
                write.side() == Side.CRM ? texts.text("automatic.cli.crm") : connection.name(),
                shown(write.before()), shown(write.after()));
    }

    /** What would break the line is a space. */
    private String shown(FieldValue value) {
        return value.isReadable() && !value.isBlank()
                ? "\u201c" + value.textOrEmpty().replaceAll("\\p{Cntrl}+", " ") + "\u201d"
                : texts.text("automatic.cli.blank");
    }

    private void problem(ErpConnection connection, Problem problem, List<String> lines) {
        lines.add(texts.text("automatic.cli.failed", connection.name(), texts.say(problem.sentence())));
        lines.add("  " + texts.say(problem.nextStep()));
    }
}
