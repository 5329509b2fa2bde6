package dev.linkwright.erp.businesscentral;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.linkwright.erp.Changes;
import dev.linkwright.erp.Changes.ChangedActor;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Finds actors that changed by the stamps of their rows.
 *
 * <p>
 * A row is stamped when it is written, and seen when its transaction commits, minutes later at worst; each look therefore
 * starts some minutes before the newest stamp seen. The clock that counts is that of the stamps. The one in the head of
 * answers only bounds it: hours after an import no look begins at the import, and a stamp of the future hides nothing.
 *
 * <p>
 * Where rows have no stamp every look reads all versions, of which whoever asks knows most. Deleted rows leave nothing.
 */
final class ChangeScan {
    /** The server ends a request after ten minutes, and with it its transaction. */
    private static final Duration OVERLAP = Duration.ofMinutes(11);
    private static final Duration CLOCKS_APART = Duration.ofHours(1);
    private static final int ROWS = 500;

    private final CompanyCalls calls;
    private final ServerShape shape;

    ChangeScan(CompanyCalls calls, ServerShape shape) {
        this.calls = calls;
        this.shape = shape;
    }

    /** Where to start from. */
    Changes start(ActorType type) {
        Entity entity = Entity.of(type);
        Instant newest = ChangeCursor.EVER;
        if (isStamped(entity)) {
            Query query = stamps(entity).where(entity.conditions()).orderBy(ApiField.STAMP + " desc").first(1);
            RowPage page = calls.page(calls.url(query), 1);
            newest = bounded(page.rows().stream().findFirst().map(ChangeScan::stamp).orElse(newest), page);
        }
        return new Changes(List.of(), ChangeCursor.startingAt(newest).point(), false);
    }

    Changes changes(ActorType type, ChangeCursor from) {
        Entity entity = Entity.of(type);
        boolean stamped = isStamped(entity);
        if (from.isStart()) {
            return answer(type, from, stamped, calls.page(calls.url(query(entity, from, stamped)), ROWS));
        }
        RowPage page;
        try {
            page = calls.page(calls.link(from.link()), ROWS);
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Refused || failed.problem() instanceof Problem.NotFound) {
                return changes(type, ChangeCursor.startingAt(from.since())); // the link holds no longer
            }
            throw failed;
        }
        return answer(type, from, stamped, page);
    }

    private Changes answer(ActorType type, ChangeCursor from, boolean stamped, RowPage page) {
        List<ChangedActor> actors = new ArrayList<>();
        Instant reached = from.isStart() ? Instant.MIN : from.reached();
        for (Row row : page.rows()) {
            if (stamped) {
                Instant stamp = stamp(row);
                if (stamp.isBefore(reached)) {
                    throw row.malformed(ApiField.STAMP, "is before one that came earlier");
                }
                reached = stamp;
            }
            actors.add(new ChangedActor(new ErpActor(type, row.id()), row.version()));
        }
        Instant last = reached;
        Instant newest = last.isAfter(from.since()) ? last : from.since();
        ChangeCursor next = page.next().map(link -> new ChangeCursor(from.since(), last, link.toString()))
                .orElseGet(() -> ChangeCursor.startingAt(stamped ? bounded(newest, page) : newest));
        return new Changes(actors, next.point(), page.next().isPresent());
    }

    private Query query(Entity entity, ChangeCursor from, boolean stamped) {
        List<String> conditions = new ArrayList<>(entity.conditions());
        if (!stamped) {
            return new Query(entity).where(conditions).select(List.of("id")).orderBy(ApiField.NUMBER);
        }
        conditions.add(ApiField.STAMP + " ge " + from.since().minus(OVERLAP).truncatedTo(ChronoUnit.MILLIS));
        return stamps(entity).where(conditions).orderBy(ApiField.STAMP + "," + ApiField.NUMBER);
    }

    private static Query stamps(Entity entity) {
        return new Query(entity).select(List.of("id", ApiField.STAMP));
    }

    private boolean isStamped(Entity entity) {
        return entity != Entity.PROJECT || shape.has(entity, ApiField.STAMP);
    }

    private static Instant bounded(Instant stamp, RowPage page) {
        return page.sent().map(sent -> {
            Instant earliest = sent.minus(CLOCKS_APART);
            boolean near = !stamp.isBefore(earliest) && !stamp.isAfter(sent.plus(CLOCKS_APART));
            return near ? stamp : earliest;
        }).orElse(stamp);
    }

    private static Instant stamp(Row row) {
        try {
            return Instant.parse(row.text(ApiField.STAMP));
        } catch (DateTimeException _) {
            throw row.malformed(ApiField.STAMP, "is not a moment");
        }
    }
}
