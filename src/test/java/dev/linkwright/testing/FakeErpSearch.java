package dev.linkwright.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.Page;

/** Finds records as a server does: filters, sorts, and continues behind the last hit whatever became of it. */
final class FakeErpSearch {
    private final FakeRecords<String> records;

    /** Where a record stands in the order of a search. */
    private record Place(String sortedBy, long serial) {
        static Place parse(String text) {
            int blank = text.indexOf(' ');
            return new Place(text.substring(blank + 1), Long.parseLong(text.substring(0, blank)));
        }

        String text() {
            return serial + " " + sortedBy;
        }
    }

    private record Hit(String key, Place place) {
    }

    FakeErpSearch(FakeRecords<String> records) {
        this.records = records;
    }

    /** @param there keys of the records that are not hidden */
    Page<String> page(SearchRequest request, Stream<String> there) {
        Optional<Place> behind = request.page().map(Place::parse);
        Comparator<Place> order = order(request);
        List<Hit> hits = found(request, there).map(key -> new Hit(key, place(request, key)))
                .filter(hit -> behind.isEmpty() || order.compare(hit.place(), behind.orElseThrow()) > 0)
                .sorted(Comparator.comparing(Hit::place, order)).limit(request.size() + 1L).toList();
        boolean more = hits.size() > request.size();
        List<Hit> shown = more ? hits.subList(0, request.size()) : hits;
        return new Page<>(shown.stream().map(Hit::key).toList(), more ? shown.getLast().place().text() : null);
    }

    Stream<String> found(SearchRequest request, Stream<String> there) {
        String text = request.text().strip().toLowerCase(Locale.ROOT);
        return there
                .filter(key -> (first(key, "name") + " " + first(key, "code") + " " + key + " "
                        + first(key, "identifier"))
                        .toLowerCase(Locale.ROOT).contains(text))
                .filter(key -> CriteriaMatch.matches(request.criteria(), field -> records.all(key, field)));
    }

    private Place place(SearchRequest request, String key) {
        return new Place(request.sort().map(sort -> first(key, sort.field())).orElse(""), records.serial(key));
    }

    private static Comparator<Place> order(SearchRequest request) {
        Comparator<Place> value = Comparator.comparing(Place::sortedBy, CriteriaMatch::compare);
        boolean down = request.sort().isPresent() && !request.sort().orElseThrow().ascending();
        Comparator<Place> up = value.thenComparingLong(Place::serial);
        return down ? up.reversed() : up;
    }

    private String first(String key, String field) {
        return records.knows(field) ? records.all(key, field).stream().findFirst().orElse("") : "";
    }
}
