package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import dev.linkwright.erp.SearchRequest;

/**
 * Counts hits. Those of several alternatives are the sum of each, less what two of them find, plus what three find: the
 * server counts each, as it can join conditions of different fields by {@code and}.
 */
final class HitCounter {
    /** Four would take fifteen requests. */
    private static final int MOST = 3;

    private final CompanyCalls calls;
    private final SearchAlternatives alternatives;

    HitCounter(CompanyCalls calls, SearchAlternatives alternatives) {
        this.calls = calls;
        this.alternatives = alternatives;
    }

    OptionalLong count(SearchRequest request) {
        Entity entity = Entity.of(request.type());
        List<List<String>> finding = new ArrayList<>();
        long sum = 0;
        for (List<String> alternative : alternatives.of(request)) {
            OptionalLong hits = count(entity, alternative);
            if (hits.isEmpty()) {
                return hits;
            }
            sum += hits.orElseThrow();
            if (hits.orElseThrow() > 0) {
                finding.add(alternative);
            }
        }
        if (finding.size() > MOST) {
            return OptionalLong.empty();
        }
        for (int several = 1; several < 1 << finding.size(); several++) {
            if (Integer.bitCount(several) > 1) {
                OptionalLong hits = count(entity, all(finding, several));
                if (hits.isEmpty()) {
                    return hits;
                }
                sum += Integer.bitCount(several) == 2 ? -hits.orElseThrow() : hits.orElseThrow();
            }
        }
        return OptionalLong.of(sum);
    }

    /** What must hold to be found by each of some alternatives, given as bits. */
    private static List<String> all(List<List<String>> alternatives, int chosen) {
        Set<String> conditions = new LinkedHashSet<>();
        for (int index = 0; index < alternatives.size(); index++) {
            if ((chosen & 1 << index) != 0) {
                conditions.addAll(alternatives.get(index));
            }
        }
        return List.copyOf(conditions);
    }

    private OptionalLong count(Entity entity, List<String> conditions) {
        Query query = new Query(entity).where(conditions).select(List.of("id")).first(1).counted();
        return calls.page(calls.url(query), 1).total();
    }
}
