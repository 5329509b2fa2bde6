package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;

/** Eight people with stores of their own at the same records, and a script that edits both systems directly. */
final class ManyHands implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final int BUSY_OF_TEN = 6;
    private static final int OPERATIONS_TO_A_RUN = 25;
    private static final int MORE_ROUNDS_THAN_IT_TAKES = 6;
    private static final long SHORT_MILLISECONDS = 100;

    private final HandsWorld world;
    private final List<Hand> hands = new ArrayList<>();
    private final Hand script;
    private final Semaphore edits = new Semaphore(0);
    private final Semaphore runs = new Semaphore(0);

    ManyHands(HandsWorld world, long seed) {
        this.world = world;
        for (int number = 0; number < CLIENTS; number++) {
            RealDesk desk = world.systems().handsDesk("hand-" + number,
                    number % 2 == 0 ? SandboxUser.INGRID : SandboxUser.TORSTEIN);
            hands.add(new Hand("Hand" + number, world, desk, seed + number));
        }
        this.script = new Hand("Script", world, world.systems().stranger(), seed - 1);
    }

    /** Everybody connects a share of the records. */
    void connect() throws Exception {
        atOnce(hand -> {
            for (int place = hands.indexOf(hand); place < world.pairs().size(); place += CLIENTS) {
                hand.connect(world.pairs().get(place));
            }
        }, List.of());
    }

    /**
     * Two people at a time look at the same record, and only then both save what they typed: one of them is refused. Then
     * the record is edited on both sides, and synchronised.
     */
    void meet(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            Pair pair = world.pairs().get(round % world.pairs().size());
            world.edit(pair, Side.CRM, HandsWorld.NAME, script.name());
            CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
            List<Hand> two = List.of(hands.get(round % CLIENTS), hands.get((round + 1) % CLIENTS));
            inParallel(two.stream().<Callable<Void>>map(hand -> () -> {
                try (HandsMeetings.Visit _ = world.meetings().visit(pair.company(), hand.name())) {
                    PendingConnect pending = hand.look(pair);
                    bothHaveLooked.await(1, TimeUnit.MINUTES);
                    hand.apply(pair, pending, Optional
                            .of(new Hand.Typed(HandsWorld.NAME, world.books().newValue(hand.name()))));
                    return null;
                }
            }).toList());
            world.edit(pair, Side.CRM, HandsWorld.NAME, script.name());
            world.edit(pair, Side.ERP, HandsWorld.NAME, script.name());
            hands.get(round % CLIENTS).syncNow(pair);
        }
    }

    /** All work at once, until each has done so much or the time is over. */
    void work(int operations, Duration time) throws Exception {
        CountDownLatch working = new CountDownLatch(CLIENTS);
        long until = System.nanoTime() + time.toNanos();
        atOnce(hand -> {
            for (int done = 0; done < operations && System.nanoTime() < until; done++) {
                hand.act(next(hand));
                edits.release();
                runs.release();
            }
            working.countDown();
        }, List.of(() -> {
            whileAnyWorks(working, edits, 2, () -> {
                Pair pair = next(script);
                try (HandsMeetings.Visit _ = world.meetings().visit(pair.company(), script.name())) {
                    world.edit(pair, script.random().nextBoolean() ? Side.CRM : Side.ERP,
                            HandsWorld.FIELDS.get(script.random().nextInt(HandsWorld.FIELDS.size())), script.name());
                }
            });
            return null;
        }, () -> {
            // The first one's program synchronises by itself, too, while its person works.
            whileAnyWorks(working, runs, OPERATIONS_TO_A_RUN, () -> count(hands.getFirst().desk().sync()));
            return null;
        }));
    }

    /** Everybody recovers and synchronises until there is nothing to write. */
    void settle() {
        hands.forEach(hand -> {
            hand.desk().restart();
            hand.desk().restartCreations();
        });
        for (int round = 0;; round++) {
            assertThat(round).as("rounds until it is quiet").isLessThan(MORE_ROUNDS_THAN_IT_TAKES);
            int written = 0;
            for (Hand hand : hands) {
                SyncReport report = hand.desk().sync(new SyncWish(new SyncWish.Scope.All(), false, true));
                assertThat(report.stopped()).isEmpty();
                written += report.written();
            }
            world.meetings().count("rounds until it was quiet");
            if (written == 0) {
                return;
            }
        }
    }

    /** Each decides a share of what waits. */
    void resolve() throws Exception {
        atOnce(hand -> {
            for (int place = hands.indexOf(hand); place < world.pairs().size(); place += CLIENTS) {
                Pair pair = world.pairs().get(place);
                if (audit().waits(pair)) {
                    hand.apply(pair, hand.look(pair), Optional.empty());
                }
            }
        }, List.of());
    }

    HandsAudit audit() {
        return new HandsAudit(world, hands);
    }

    /** Mostly one that somebody is busy with. */
    private Pair next(Hand hand) {
        List<Pair> pairs = world.pairs();
        List<CrmEntity> busy = hand.random().nextInt(10) < BUSY_OF_TEN ? world.meetings().busy() : List.of();
        if (busy.isEmpty()) {
            return pairs.get(hand.random().nextInt(pairs.size()));
        }
        CrmEntity company = busy.get(hand.random().nextInt(busy.size()));
        return pairs.stream().filter(pair -> pair.company().equals(company)).findFirst().orElseThrow();
    }

    private void count(SyncReport report) {
        world.meetings().count("runs by itself");
        world.meetings().count("values that runs by itself wrote", report.written());
        world.meetings().count(HandsMeetings.CONFLICTS,
                report.lines().stream().filter(line -> line.standing().conflicts() > 0).count());
    }

    private interface Part {
        void run() throws Exception;
    }

    private interface Share {
        void of(Hand hand) throws Exception;
    }

    private static void whileAnyWorks(CountDownLatch working, Semaphore permits, int each, Part part)
            throws Exception {
        while (working.getCount() > 0) {
            if (permits.tryAcquire(each, SHORT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                part.run();
            }
        }
    }

    private void atOnce(Share share, List<Callable<Void>> besides) throws Exception {
        List<Callable<Void>> all = new ArrayList<>(besides);
        hands.forEach(hand -> all.add(() -> {
            share.of(hand);
            return null;
        }));
        inParallel(all);
    }

    private static void inParallel(List<Callable<Void>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        }
    }

    @Override
    public void close() {
        hands.forEach(hand -> hand.desk().close());
    }
}
