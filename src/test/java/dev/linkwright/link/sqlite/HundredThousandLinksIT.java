package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.link.StandingFilter;
import dev.linkwright.link.Standings;
import dev.linkwright.model.Link;

/** What Sync health reads of a hundred thousand links. */
class HundredThousandLinksIT {
    private static final int LINKS = 100_000;
    private static final int PAGE = 100;
    /** A person waits for it, on a machine that has other things to do. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path home;

    @Test
    void countsAnyPageAndAnySearchAreThereAtOnce() {
        try (SqliteStore store = SqliteStore.open(home.resolve("store"), Clock.systemUTC())) {
            List<Link> links = new ArrayList<>();
            for (int number = 1; number <= LINKS; number++) {
                links.add(Samples.titled(number, "Company %06d".formatted(number)));
            }
            store.links().replaceAll(Samples.TRYTON, links);
            store.standings().save(links.stream().filter(link -> link.entity().id() % 10 == 0)
                    .map(link -> new Standing(link.id(), Cause.PROBLEM, 0, Optional.empty(), Samples.NOON, 1,
                            Optional.empty()))
                    .toList());
            Standings standings = store.standings();

            assertThat(within("counts", () -> standings.counts(StandingFilter.ALL)))
                    .containsEntry(Health.IN_SYNC, LINKS * 9 / 10)
                    .containsEntry(Health.FAILING, LINKS / 10);
            assertThat(within("the last page",
                    () -> standings.lines(Health.IN_SYNC, LINKS * 9 / 10 - PAGE, PAGE))).hasSize(PAGE);
            StandingFilter search = new StandingFilter(Optional.empty(), Optional.empty(), "company 0999");
            assertThat(within("a search", () -> standings.lines(Health.FAILING, search, 0, PAGE))).hasSize(10);
            assertThat(within("its counts", () -> standings.counts(search))).containsEntry(Health.IN_SYNC, 90);
        }
    }

    private static <T> T within(String what, Supplier<T> call) {
        long before = System.nanoTime();
        T answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).as(what).isLessThan(LIMIT);
        return answer;
    }
}
