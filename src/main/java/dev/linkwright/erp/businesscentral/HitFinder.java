package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Page;

/**
 * Looks for actors. The hits of the alternatives of a search are merged in their order; one that the server finds by an
 * earlier alternative as well is left to that one, so that it comes once, whatever page it is on.
 */
final class HitFinder {
    /** With mostly doubles a page may stay shorter than asked for. */
    private static final int ROUNDS = 10;

    /** @param stream number of the alternative that found it */
    private record Found(int stream, Row row) {
    }

    private final CompanyCalls calls;
    private final ServerShape shape;
    private final SearchAlternatives alternatives;
    private final ById byId;

    HitFinder(CompanyCalls calls, ServerShape shape, SearchAlternatives alternatives, ById byId) {
        this.calls = calls;
        this.shape = shape;
        this.alternatives = alternatives;
        this.byId = byId;
    }

    Page<ErpHit> search(SearchRequest request) {
        Entity entity = Entity.of(request.type());
        HitOrder order = HitOrder.of(request.sort(),
                shape.filtered(entity).stream().filter(SearchFields::isSortable).toList());
        List<ApiField> columns = entity.fields().stream().filter(field -> request.columns().contains(field.key()))
                .toList();
        List<HitStream> streams = streams(request, entity, order);
        Comparator<Row> comparator = order.comparator();
        List<Row> hits = new ArrayList<>();
        for (int round = 0; round < ROUNDS && hits.size() < request.size(); round++) {
            List<Found> found = next(streams, comparator, request.size() - hits.size());
            if (found.isEmpty()) {
                break;
            }
            hits.addAll(once(entity, streams, found));
        }
        List<StreamPoint> points = streams.stream().map(HitStream::point).toList();
        @Nullable
        String next = points.stream().allMatch(StreamPoint::ended) ? null : StreamPoint.text(points);
        return new Page<>(hits.stream().map(row -> hit(request, row, columns)).toList(), next);
    }

    private List<HitStream> streams(SearchRequest request, Entity entity, HitOrder order) {
        List<List<String>> asked = alternatives.of(request);
        List<StreamPoint> points = request.page().map(page -> StreamPoint.parse(page, asked.size()))
                .orElseGet(() -> asked.stream().map(_ -> StreamPoint.START).toList());
        Set<String> wanted = new HashSet<>(request.columns());
        wanted.add(order.field().key());
        Query query = new Query(entity).select(shape.select(entity, wanted));
        return IntStream.range(0, asked.size()).mapToObj(
                index -> new HitStream(calls, query, asked.get(index), order, request.size(), points.get(index)))
                .toList();
    }

    /** The next hits in their order, doubles among them. */
    private static List<Found> next(List<HitStream> streams, Comparator<Row> comparator, int most) {
        List<Found> found = new ArrayList<>();
        while (found.size() < most) {
            Optional<Found> first = IntStream.range(0, streams.size()).boxed()
                    .flatMap(index -> streams.get(index).head().map(row -> new Found(index, row)).stream())
                    .min(Comparator.comparing(Found::row, comparator));
            if (first.isEmpty()) {
                break;
            }
            streams.get(first.orElseThrow().stream()).use();
            found.add(first.orElseThrow());
        }
        return found;
    }

    private List<Row> once(Entity entity, List<HitStream> streams, List<Found> found) {
        List<Found> left = new ArrayList<>(found);
        for (int earlier = 0; earlier < streams.size() - 1; earlier++) {
            int stream = earlier;
            List<String> ids = left.stream().filter(one -> one.stream() > stream).map(one -> one.row().id()).toList();
            if (!ids.isEmpty()) {
                Set<String> doubles = findsToo(entity, streams.get(stream), ids);
                left.removeIf(one -> one.stream() > stream && doubles.contains(one.row().id()));
            }
        }
        return left.stream().map(Found::row).toList();
    }

    private Set<String> findsToo(Entity entity, HitStream stream, List<String> ids) {
        return stream.all()
                .orElseGet(() -> byId.rows(entity, ids, stream.conditions(), List.of("id")).keySet());
    }

    private static ErpHit hit(SearchRequest request, Row row, List<ApiField> columns) {
        Map<String, FieldValue> values = new HashMap<>();
        columns.forEach(column -> values.put(column.key(), row.value(column)));
        return new ErpHit(new ErpActor(request.type(), row.id()), row.number(), row.title(), values);
    }
}
