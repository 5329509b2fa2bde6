package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.testing.InMemory;

/**
 * Whatever eight people and a script do to the same records at once, no edit is lost without a word: it stands, or an
 * activity log tells what took its place, or it waits in a conflict. The system property {@code hands.minutes} says how long
 * a campaign lasts.
 */
class ManyHandsIT {
    private static final int SEED = 20_261_123;
    private static final double OFTEN = 0.3;
    private static final int MINUTES = Integer.getInteger("hands.minutes", 3);
    private static final Path REPORT = Path.of("target", "many-hands.md");

    @Test
    void noEditIsLost(@TempDir(factory = InMemory.class) Path folder) throws Exception {
        try (HandsWorld world = new HandsWorld(folder, ProofServer.BUSINESS_CENTRAL, 6);
                ManyHands hands = new ManyHands(world, SEED)) {
            noEditIsLost(world, hands, 4, Duration.ofHours(1));
        }
    }

    @Test
    @Tag("campaign")
    void noEditIsLostForMinutes(@TempDir(factory = InMemory.class) Path folder) throws Exception {
        noEditIsLostForMinutes(folder, ProofServer.BUSINESS_CENTRAL);
    }

    @Test
    @Tag("campaign")
    @Tag("tryton")
    void noEditIsLostForMinutesInTryton(@TempDir(factory = InMemory.class) Path folder) throws Exception {
        noEditIsLostForMinutes(folder, ProofServer.TRYTON);
    }

    private static void noEditIsLostForMinutes(Path folder, ProofServer server) throws Exception {
        try (HandsWorld world = new HandsWorld(folder, server, 200); ManyHands hands = new ManyHands(world, SEED)) {
            noEditIsLost(world, hands, Integer.MAX_VALUE, Duration.ofMinutes(MINUTES));

            hands.resolve();
            hands.settle();
            HandsAudit audit = hands.audit();
            assertThat(audit.differing()).isEmpty();
            assertThat(audit.waiting()).isZero();
            assertThat(audit.lost()).isEmpty();
        }
    }

    private static void noEditIsLost(HandsWorld world, ManyHands hands, int operations, Duration time)
            throws Exception {
        hands.connect();
        hands.meet(2);
        hands.work(operations, time);
        hands.settle();

        HandsMeetings meetings = world.meetings();
        HandsAudit audit = hands.audit();
        var lost = audit.lost();
        Map<String, Object> tally = new TreeMap<>(meetings.tallies());
        tally.putAll(audit.fates());
        tally.put("records that wait for a person", audit.waiting());
        tally.put("lost", lost.size());
        report(world.systems().erp().name() + ", " + world.pairs().size() + " records, 8 clients and a script", tally);
        assertThat(lost).isEmpty();
        assertThat(audit.unfinished()).isEmpty();
        assertThat(audit.differingUnseen()).isEmpty();
        assertThat(meetings.tally(HandsMeetings.CONFLICTS)).isPositive();
        assertThat(meetings.tally(HandsMeetings.STALE)).isPositive();
        assertThat(meetings.tally(HandsMeetings.COLLISIONS))
                .isGreaterThan((long) (OFTEN * meetings.tally(HandsMeetings.OPERATIONS)));
    }

    private static void report(String title, Map<String, Object> tally) throws IOException {
        String text = tally.entrySet().stream().map(each -> "| " + each.getKey() + " | " + each.getValue() + " |\n")
                .collect(Collectors.joining("", "## " + title + "\n\n| what | how often |\n|---|---|\n", "\n"));
        System.out.println(text);
        Files.writeString(REPORT, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
