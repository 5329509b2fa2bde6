package dev.linkwright.ui.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.browse.WrittenLog;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.testing.Samples;

/** A log in memory that keeps what it was asked for. Only text and side narrow it. */
final class FakeLog implements WrittenLog {
    static final Instant NOW = Instant.parse("2026-11-22T14:45:00Z");

    final List<LogEntry> all = new ArrayList<>();
    final List<LogFilter> asked = new ArrayList<>();

    /** The writes of an ordinary day. */
    static FakeLog ordinary() {
        FakeLog log = new FakeLog();
        log.add(15, false, "Bjerke Møbler AS", Side.CRM, "Phone", "+47 61 25 00 10", "+47 61 25 00 18",
                Circumstance.ONLY_ERP_CHANGED, false);
        log.add(15, false, "Bjerke Møbler AS", Side.CRM, "Credit limit", "300000", "350000",
                Circumstance.ONLY_ERP_CHANGED, true);
        log.add(100, true, "Silje Hovland", Side.ERP, "Mobile", "", "+47 934 11 206", Circumstance.BLANK_IN_ERP,
                false);
        log.add(178, true, "Sundsvall Papper AB", Side.ERP, "Street", "Köpmangatan 4", "Kolvägen 12",
                Circumstance.BOTH_CHANGED, false);
        log.add(178, true, "Sundsvall Papper AB", Side.ERP, "Postal code", "852 31", "852 29",
                Circumstance.BOTH_CHANGED, false);
        log.add(178, true, "Sundsvall Papper AB", Side.CRM, "Link", "20455", "", Circumstance.LINK_REMOVED, false);
        log.add(314, false, "Dalsland Trävaror AB", Side.CRM, "Payment terms", "20", "30",
                Circumstance.ONLY_ERP_CHANGED, false);
        log.name("20 days net", "30 days net");
        log.add(403, true, "Jylland Køleteknik A/S", Side.ERP, "Invoice e-mail", "bogholderi@jk.example",
                "faktura@jk.example", Circumstance.PUT_BACK, false);
        return log;
    }

    /** Many writes of one field. */
    static FakeLog of(int size) {
        FakeLog log = new FakeLog();
        IntStream.range(0, size).forEach(number -> log.add(number, true, "Bø AS", Side.ERP, "Name", "old " + number,
                "new " + number, Circumstance.BOTH_CHANGED, false));
        return log;
    }

    /** What people read in place of the values of the last row. */
    private void name(String before, String after) {
        LogEntry row = all.removeLast();
        all.add(new LogEntry(row.number(), row.at(), row.user(), row.byPerson(), row.connection(), row.connectionName(),
                row.entity(), row.title(), row.actor(), row.side(), row.field(), row.before(), row.after(),
                row.reason(), row.operation(), before, after));
    }

    void add(int minutesAgo, boolean byPerson, String title, Side side, String field, String before, String after,
            Circumstance circumstance, boolean oneWay) {
        all.add(new LogEntry(1000 - all.size(), NOW.minus(Duration.ofMinutes(minutesAgo)),
                all.size() % 2 == 0 ? "Ingrid Solheim" : "Ola Berg", byPerson, Samples.CONNECTION, "Tryton Göteborg",
                CrmEntity.company(all.size() + 1), title, new ErpActor(ActorType.CUSTOMER, "20455"), side, field,
                FieldValue.of(before), FieldValue.of(after),
                new Reason(circumstance, oneWay, Optional.empty(), false, false), OperationId.random()));
    }

    @Override
    public List<LogEntry> entries(LogFilter filter, int offset, int limit) {
        asked.add(filter);
        return all.stream().filter(entry -> fits(entry, filter)).skip(offset).limit(limit).toList();
    }

    @Override
    public long count(LogFilter filter) {
        return all.stream().filter(entry -> fits(entry, filter)).count();
    }

    @Override
    public List<String> users() {
        return List.of("Ingrid Solheim", "Ola Berg");
    }

    @Override
    public List<ErpConnection> connections() {
        return List.of(Samples.connection());
    }

    private static boolean fits(LogEntry entry, LogFilter filter) {
        return filter.side().map(entry.side()::equals).orElse(true)
                && (entry.title() + entry.field() + entry.after().textOrEmpty()).contains(filter.text());
    }
}
