package dev.linkwright.erp.businesscentral;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import okhttp3.HttpUrl;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * The hits of one alternative, page after page.
 *
 * <p>
 * Where a page was used up the server's own link leads on. Where hits of it are left, or the server takes the link no
 * longer, what follows is asked for anew: behind the number of the last hit used, which nothing that comes or goes can
 * shift, or in other orders behind as many hits as were used.
 */
final class HitStream {
    private static final int EMPTY_PAGES = 50;

    private final CompanyCalls calls;
    private final Query query;
    private final List<String> conditions;
    private final HitOrder order;
    private final int size;
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final boolean fromStart;
    private StreamPoint point;
    /** The server's link behind the rows at hand; empty where nothing follows them. */
    private String following = "";

    HitStream(CompanyCalls calls, Query query, List<String> conditions, HitOrder order, int size, StreamPoint point) {
        this.calls = calls;
        this.query = query;
        this.conditions = conditions;
        this.order = order;
        this.size = size;
        this.point = point;
        this.fromStart = point.isStart();
    }

    List<String> conditions() {
        return conditions;
    }

    /** The next hit; stays until it is used. */
    Optional<Row> head() {
        for (int empty = 0; rows.isEmpty() && !point.ended(); empty++) {
            if (empty == EMPTY_PAGES) {
                throw new ProblemException(new Problem.Malformed(calls.system(), query.set(),
                        "one page after the other without an entity", Problem.Outcome.NOTHING_DONE));
            }
            load();
        }
        return Optional.ofNullable(rows.peek());
    }

    void use() {
        String number = rows.remove().text(ApiField.NUMBER);
        boolean more = !rows.isEmpty();
        point = new StreamPoint(point.first().isEmpty() ? number : point.first(), number, point.used() + 1,
                more ? "" : following, !more && following.isEmpty());
    }

    /** From where the hits that were not used can be asked for. */
    StreamPoint point() {
        return point;
    }

    /** All hits that there are, if this is known: by identifier. */
    Optional<Set<String>> all() {
        boolean all = point.isNothing() || (fromStart && following.isEmpty() && !seen.isEmpty());
        return all ? Optional.of(Set.copyOf(seen)) : Optional.empty();
    }

    private void load() {
        if (!point.link().isEmpty()) {
            try {
                take(calls.page(calls.link(point.link()), size), false);
                return;
            } catch (ProblemException failed) {
                if (!(failed.problem() instanceof Problem.Refused || failed.problem() instanceof Problem.NotFound)) {
                    throw failed; // anything but a link that holds no longer
                }
            }
        }
        take(calls.page(anew(), size), !order.isByNumber());
    }

    private void take(RowPage page, boolean counted) {
        List<Row> loaded = new ArrayList<>(page.rows());
        if (!loaded.isEmpty() && !point.last().isEmpty()) {
            Row row = loaded.getFirst();
            String number = row.text(ApiField.NUMBER);
            if (counted && number.equals(point.last())) {
                loaded.removeFirst(); // something came in before it
            } else if (number.equals(point.last()) || number.equals(point.first())) {
                throw row.malformed(ApiField.NUMBER, "was on an earlier page");
            }
        }
        loaded.forEach(row -> seen.add(row.id()));
        rows.addAll(loaded);
        following = page.next().map(HttpUrl::toString).orElse("");
        if (rows.isEmpty()) {
            point = new StreamPoint(point.first(), point.last(), point.used(), following, following.isEmpty());
        }
    }

    private HttpUrl anew() {
        List<String> filter = new ArrayList<>(conditions);
        Query ordered = query.orderBy(order.text());
        if (order.isByNumber() && !point.last().isEmpty()) {
            filter.add(ApiField.NUMBER + " gt " + ValueForm.quoted(point.last()));
            return calls.url(ordered.where(filter));
        }
        return calls.url(ordered.where(filter).skip(point.used()));
    }
}
