package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.link.LinkState;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.testing.Conflicts;

/** How long the finder waits for the markers of a page of records when very many are linked. */
@Tag("benchmark")
class MarkersBenchmarkIT {
    private static final int LINKS = 100_000;
    private static final int PAGE = 50;
    private static final int RUNS = 200;
    private static final double LONGEST_MILLISECONDS = 100;

    @TempDir
    private Path folder;

    @Test
    void markersOfAPageComeInTimeAmongAHundredThousandLinks() {
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            ConnectionId connection = new ConnectionId("0123456789abcdef0123456789abcdef");
            store.links().follow(connection, IntStream.rangeClosed(1, LINKS)
                    .mapToObj(number -> link(connection, number)).toList(), List.of());
            store.links().all(connection).stream().limit(LINKS / 100)
                    .forEach(link -> store.standings().save(List.of(Conflicts.at(link.id(), 1))));

            double markers = slowest(run -> store.links()
                    .states(IntStream.range(0, PAGE)
                            .mapToObj(row -> CrmEntity.company(1 + (run * 499L + row * 7L) % LINKS))
                            .toList()));
            double conflicts = slowest(run -> page(store.links(), LinkState.CONFLICT, run));
            double connected = slowest(run -> page(store.links(), LinkState.CONNECTED, run));

            System.out.printf(Locale.ROOT,
                    "%n%,d links in the store, 99 %% of %d runs in milliseconds: markers of %d records %.1f,"
                            + " a page of conflicts %.1f, a page of connected records %.1f%n",
                    LINKS, RUNS, PAGE, markers, conflicts, connected);
            assertThat(List.of(markers, conflicts, connected)).allMatch(time -> time <= LONGEST_MILLISECONDS);
        }
    }

    private static List<CrmEntity> page(LinkStore links, LinkState state, int run) {
        return links.entities(EntityType.COMPANY, state, run % 10 * PAGE, PAGE);
    }

    private interface Question {
        Object ask(int run);
    }

    private static double slowest(Question question) {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            assertThat(question.ask(run)).isNotNull();
            times.add((System.nanoTime() - began) / 1e6);
        }
        Collections.sort(times);
        return times.get(RUNS * 99 / 100);
    }

    private static Link link(ConnectionId connection, int number) {
        return new Link(LinkId.random(), connection, CrmEntity.company(number), "Company " + number,
                new ErpActor(ActorType.CUSTOMER, "C" + number), "C" + number, Bindings.NONE, Bindings.NONE, null, "",
                null, "");
    }
}
