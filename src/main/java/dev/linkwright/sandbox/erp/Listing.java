package dev.linkwright.sandbox.erp;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.linkwright.sandbox.erp.Condition.Asks;
import dev.linkwright.sandbox.erp.ErpAssumption.LastFullPage;
import dev.linkwright.sandbox.erp.ErpAssumption.VanishedSkipToken;

/** Finds the rows of a page. It stops at the page's end and looks at no row before its beginning. */
final class Listing {

    /**
     * A page.
     *
     * @param nextToken
     *            blank when there is no next page
     */
    record Page(List<Integer> places, String nextToken) {
        Page {
            places = List.copyOf(places);
        }
    }

    private final View view;
    private final RowOrders orders;
    private final ErpAssumptions assumptions;

    Listing(View view, ErpAssumptions assumptions) {
        this.view = view;
        this.orders = new RowOrders(view);
        this.assumptions = assumptions;
    }

    Page page(Table table, Query query) {
        long wanted = Math.min(query.top(), query.page());
        boolean first = query.skipToken().isEmpty();
        int[] found = matching(table, query, first ? -1 : lastPlace(table, query.skipToken()))
                .skip(first ? query.skip() : 0).limit(wanted + 1).toArray();
        List<Integer> places = Arrays.stream(found).limit(wanted).boxed().toList();
        boolean more = found.length > wanted
                || (assumptions.is(LastFullPage.NAMES_AN_EMPTY_NEXT) && places.size() == query.page());
        return new Page(places, more && query.top() > wanted ? table.id(places.getLast()) : "");
    }

    /** How many rows there are, whatever the page. */
    long count(Table table, Query query) {
        return query.condition().equals(Condition.NONE)
                ? table.size()
                : matching(table, query, List.of(), -1).count();
    }

    private int lastPlace(Table table, String token) {
        int place = table.place(token);
        if (place < 0 || (!table.holds(place) && assumptions.is(VanishedSkipToken.NO_LONGER_VALID))) {
            throw ErpError.of(400, "SkipTokenIsNoLongerValid", ErpText.SKIP_TOKEN);
        }
        return place;
    }

    private IntStream matching(Table table, Query query, int after) {
        return matching(table, query, query.order(), after);
    }

    private IntStream matching(Table table, Query query, List<Query.Sort> order, int after) {
        IntStream places = order.isEmpty() ? unsorted(table, query, after) : sorted(table, order, after);
        return query.condition().equals(Condition.NONE)
                ? places
                : places.filter(place -> query.condition().holds(property -> view.searched(table, place, property)));
    }

    private static IntStream unsorted(Table table, Query query, int after) {
        List<Asks> keys = Condition.keys(query.condition(), Set.of(EntitySet.ID, table.set().key()));
        return keys.isEmpty()
                ? table.places(after)
                : keys.stream().flatMapToInt(key -> placesOf(table, key)).filter(place -> place > after).distinct()
                        .sorted();
    }

    private static IntStream placesOf(Table table, Asks key) {
        return key.exact().stream()
                .flatMap(value -> key.property().name().equals(EntitySet.ID)
                        ? IntStream.of(table.place(value)).boxed()
                        : table.placesOf(key.property().name(), value).stream())
                .mapToInt(Integer::intValue).filter(table::holds);
    }

    private IntStream sorted(Table table, List<Query.Sort> order, int after) {
        int[] places = orders.places(table, order);
        int start = 0;
        if (after >= 0) {
            while (start < places.length && places[start] != after) {
                start++;
            }
            if (start == places.length) {
                throw ErpError.of(400, "SkipTokenIsNoLongerValid", ErpText.SKIP_TOKEN);
            }
            start++;
        }
        return Arrays.stream(places, start, places.length);
    }
}
