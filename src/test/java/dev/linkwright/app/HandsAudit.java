package dev.linkwright.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.Health;
import dev.linkwright.link.LoggedActivity;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.testing.EditBooks.Entry;
import dev.linkwright.testing.EditBooks.Place;

/** What became of everything that many people did, by the servers' own data and by what each desk has written down. */
record HandsAudit(HandsWorld world, List<Hand> hands) {
    List<String> lost() {
        return world.books().lost(world.held(), logged());
    }

    Map<String, Integer> fates() {
        return world.books().fates(world.held(), logged());
    }

    long waiting() {
        return world.pairs().stream().filter(this::waits).count();
    }

    /** Connected records whose sides differ, and which somebody's program takes for being in sync. */
    List<Pair> differingUnseen() {
        return world.pairs().stream().filter(pair -> world.isConnected(pair) && world.differs(pair))
                .filter(pair -> hands.stream().anyMatch(hand -> stands(hand, pair, Health.IN_SYNC))).toList();
    }

    /** Connected records whose sides differ. */
    List<Pair> differing() {
        return world.pairs().stream().filter(pair -> world.isConnected(pair) && world.differs(pair)).toList();
    }

    /** What is unfinished at some desk, and claims that were left. */
    List<String> unfinished() {
        List<String> unfinished = new ArrayList<>();
        hands.forEach(hand -> hand.desk().store().journal().unfinished()
                .forEach(entry -> unfinished.add(hand.name() + " " + entry.operation())));
        world.pairs().forEach(pair -> world.systems().keys(pair.company()).stream()
                .filter(key -> key.startsWith("Claim")).forEach(unfinished::add));
        return unfinished;
    }

    boolean waits(Pair pair) {
        return hands.stream().anyMatch(hand -> stands(hand, pair, Health.WAITING));
    }

    private static boolean stands(Hand hand, Pair pair, Health health) {
        RealDesk desk = hand.desk();
        return desk.store().links().of(desk.connection().id(), pair.company())
                .map(link -> desk.store().standings().of(link.id()).map(Standing::health).orElse(Health.IN_SYNC))
                .filter(health::equals).isPresent();
    }

    private List<Entry> logged() {
        Map<String, String> labels = new HashMap<>();
        world.systems().stranger().erp().fields(ActorType.CUSTOMER).forEach(definition -> HandsWorld.FIELDS.stream()
                .filter(field -> world.systems().erpField(field).equals(definition.key()))
                .forEach(field -> labels.put(definition.label(), field)));
        List<Entry> logged = new ArrayList<>();
        for (Hand hand : hands) {
            for (LoggedActivity row : hand.desk().store().activities().find(ActivityQuery.ALL, 0, Integer.MAX_VALUE)) {
                var activity = row.activity();
                String field = labels.get(activity.field());
                if (field != null) {
                    logged.add(new Entry(new Place(activity.entity(), activity.side(), field),
                            activity.before().textOrEmpty(), activity.after().textOrEmpty(),
                            hand.name() + " " + activity.reason().circumstance(), activity.at()));
                }
            }
        }
        return logged;
    }
}
