package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitPage;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

class HitRowsTest {
    private static final int PAGE = 100;

    private final List<Integer> asked = new ArrayList<>();
    private final List<Optional<String>> places = new ArrayList<>();

    @Test
    void theNextPageIsAskedForShortlyBeforeTheEndAndOnce() {
        HitRows rows = new HitRows(page(0, 1000), this::hold);
        rows.shown(10);
        assertThat(asked).isEmpty();
        rows.shown(60);
        rows.shown(61);
        assertThat(asked).containsExactly(1);
        assertThat(places).containsExactly(Optional.of("1"));
        rows.arrived(1, page(1, 1000));
        assertThat(rows).hasSize(200);
        assertThat(rows.get(150).hit()).map(Hit::number).contains("150");
    }

    @Test
    void thereIsNothingBeyondTheLastPage() {
        HitRows rows = new HitRows(page(0, 100), this::hold);
        rows.shown(99);
        assertThat(rows.isComplete()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void farDownOnlyFewPagesAreKeptAndTheFirstOnesComeAgainByTheirPlace() {
        HitRows[] rows = new HitRows[1];
        rows[0] = new HitRows(page(0, 1_000_000), (number, place) -> {
            asked.add(number);
            rows[0].arrived(number, page(number, 1_000_000));
        });
        for (int at = 0; at < 20_000; at += 25) {
            rows[0].shown(at);
        }
        assertThat(rows[0].size()).isGreaterThanOrEqualTo(20_000);
        assertThat(rows[0].keptPages()).isLessThanOrEqualTo(HitRows.KEPT_PAGES + 1);
        assertThat(rows[0].get(3).hit()).as("forgotten").isEmpty();
        asked.clear();
        rows[0].shown(3);
        assertThat(asked).containsExactly(0);
        assertThat(rows[0].get(3).hit()).map(Hit::number).contains("3");
        assertThat(rows[0].keptPages()).isLessThanOrEqualTo(HitRows.KEPT_PAGES + 1);
    }

    @Test
    void aPageThatDidNotComeIsAskedForAgainWhenLookedAt() {
        HitRows rows = new HitRows(page(0, 1000), this::hold);
        rows.shown(99);
        rows.failed(1);
        assertThat(rows).hasSize(100);
        rows.shown(99);
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void whoWatchesHearsOfNewRowsOnly() {
        HitRows rows = new HitRows(page(0, 1000), this::hold);
        List<Integer> added = new ArrayList<>();
        rows.addListener((ListChangeListener<HitRow>) change -> {
            while (change.next()) {
                added.add(change.getFrom());
                added.add(change.getTo());
                assertThat(change.getRemovedSize()).isZero();
            }
        });
        rows.arrived(1, page(1, 1000));
        assertThat(added).containsExactly(100, 200);
    }

    @Test
    void anEmptyPageInBetweenDoesNoHarm() {
        HitRows rows = new HitRows(page(0, 1000), this::hold);
        rows.arrived(1, new HitPage(List.of(), Optional.of("2")));
        rows.arrived(2, page(2, 1000));
        assertThat(rows).hasSize(200);
        assertThat(rows.get(100).hit()).map(Hit::number).contains("200");
        assertThat(rows.indexOf(rows.get(170))).isEqualTo(170);
    }

    private void hold(int number, Optional<String> place) {
        asked.add(number);
        places.add(place);
    }

    private static HitPage page(int number, int total) {
        int from = number * PAGE;
        List<Hit> hits = IntStream.range(from, Math.min(total, from + PAGE))
                .mapToObj(index -> new Hit(new ErpActor(ActorType.CUSTOMER, String.valueOf(index + 1)),
                        String.valueOf(index), "Name", Map.of(), Optional.empty()))
                .toList();
        return new HitPage(hits,
                from + PAGE < total ? Optional.of(String.valueOf(number + 1)) : Optional.empty());
    }
}
