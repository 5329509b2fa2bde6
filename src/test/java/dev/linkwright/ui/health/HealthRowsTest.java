package dev.linkwright.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.ui.plans.FakeHealth;

class HealthRowsTest {
    private final FakeHealth health = new FakeHealth();
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void aHundredThousandLinksAreReadAroundTheRowLookedAtAndFewPagesAreKept() {
        HealthRows rows = new HealthRows(100_000, asked::add);
        for (int index = 0; index < 100_000; index += 40) {
            rows.shown(index);
        }
        assertThat(asked).hasSize(1000).doesNotHaveDuplicates();
        assertThat(rows.keptPages()).isLessThanOrEqualTo(HealthRows.KEPT_PAGES);
        rows.shown(99_999);
        rows.arrived(999, List.of());
        assertThat(rows.get(99_999).line()).isEmpty();
        assertThat(rows.indexOf(rows.get(99_999))).isEqualTo(99_999);
    }

    @Test
    void aPageIsAskedForOnceAndAgainIfItDidNotCome() {
        HealthRows rows = new HealthRows(250, asked::add);
        rows.shown(3);
        rows.shown(4);
        assertThat(asked).containsExactly(0);
        rows.failed(0);
        rows.shown(4);
        assertThat(asked).containsExactly(0, 0);
        rows.arrived(0, lines(1));
        rows.shown(4);
        assertThat(asked).containsExactly(0, 0);
    }

    @Test
    void rowsThatStayAreNotTouchedWhenTheirNumberChanges() {
        List<HealthLine> lines = lines(3);
        HealthRows rows = new HealthRows(3, asked::add);
        rows.shown(0);
        rows.arrived(0, lines);
        HealthRow second = rows.get(1);
        List<String> changes = new ArrayList<>();
        rows.addListener((ListChangeListener<HealthRow>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + " +" + change.getAddedSize() + " -" + change.getRemovedSize());
            }
        });
        rows.renew(2);
        assertThat(changes).containsExactly("2 +0 -1");
        assertThat(asked).containsExactly(0, 0);
        assertThat(second.line()).contains(lines.get(1));
        rows.arrived(0, List.of(lines.get(0), lines.get(2)));
        assertThat(rows.get(1)).isSameAs(second);
        assertThat(second.line()).contains(lines.get(2));
        rows.renew(120);
        assertThat(changes).last().isEqualTo("2 +118 -0");
    }

    @Test
    void namesThatComeLaterStandInTheRows() {
        HealthLine nameless = health.inSync("");
        HealthRows rows = new HealthRows(1, asked::add);
        rows.shown(0);
        rows.arrived(0, List.of(nameless));
        assertThat(HealthRows.nameless(List.of(nameless))).containsExactly(nameless.entity());
        rows.name(Map.of(nameless.entity(), "Vik Sag AS"));
        assertThat(rows.get(0).line().map(HealthLine::title)).isEqualTo(Optional.of("Vik Sag AS"));
    }

    private List<HealthLine> lines(int count) {
        for (int number = 0; number < count; number++) {
            health.inSync("Link " + number);
        }
        return health.lines(Heading.IN_SYNC, HealthFilter.ALL, 0, count);
    }
}
