package dev.linkwright.app;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.testing.EditBooks.Place;

/** Somebody who works with the program on records that others work on too. */
final class Hand {
    private static final int MORE_OFTEN_THAN_ANYBODY_TRIES = 4;

    private final String name;
    private final HandsWorld world;
    private final RealDesk desk;
    private final Random random;

    Hand(String name, HandsWorld world, RealDesk desk, long seed) {
        this.name = name;
        this.world = world;
        this.desk = desk;
        this.random = new Random(seed);
    }

    String name() {
        return name;
    }

    Random random() {
        return random;
    }

    RealDesk desk() {
        return desk;
    }

    /** What a person typed, and where. */
    record Typed(String field, String value) {
    }

    /** Does one thing or another with a record. */
    void act(Pair pair) throws Exception {
        try (HandsMeetings.Visit _ = world.meetings().visit(pair.company(), name)) {
            int dice = random.nextInt(20);
            if (!world.isConnected(pair)) {
                connect(pair);
            } else if (dice == 0) {
                disconnect(pair);
            } else if (dice < 8) {
                type(pair);
            } else if (dice < 11) {
                world.edit(pair, side(), field(), name);
            } else {
                syncNow(pair);
            }
        } catch (ProblemException refused) {
            world.meetings().count("told " + refused.problem().getClass().getSimpleName());
        }
    }

    void connect(Pair pair) {
        apply(pair, desk.connecting().compare(desk.connection(), pair.company(), pair.customer()), Optional.empty());
    }

    private void disconnect(Pair pair) {
        LinkOutcome outcome = desk.disconnecting().disconnect(desk.connection(),
                desk.disconnecting().look(desk.connection(), pair.company()));
        world.meetings().count("disconnect: " + outcome.getClass().getSimpleName());
    }

    /** Types a value of their own for a field that differs, and decides whatever else waits. */
    private void type(Pair pair) throws Exception {
        PendingConnect pending = look(pair);
        Typed typed = new Typed(field(), world.books().newValue(name));
        if (accepts(pending.plan(), typed)) {
            apply(pair, pending, Optional.of(typed));
        } else {
            // Where both sides agree there is nothing to type in the picker, so it is typed where everybody types.
            world.edit(pair, side(), typed.field(), name);
        }
    }

    /** What the picker shows of a link. */
    PendingConnect look(Pair pair) {
        PendingConnect pending = desk.connecting().resolve(desk.connection(), pair.company());
        if (!pending.plan().undecided().isEmpty()) {
            world.meetings().count(HandsMeetings.CONFLICTS);
        }
        return pending;
    }

    /** Synchronises, and decides in the picker where it opens. */
    void syncNow(Pair pair) {
        SyncOutcome outcome = desk.syncing().syncNow(desk.connection(), pair.company());
        world.meetings().count("sync now: " + outcome.getClass().getSimpleName());
        switch (outcome) {
            case SyncOutcome.Conflicts(PendingConnect pending, boolean _) -> {
                world.meetings().count(HandsMeetings.CONFLICTS);
                if (random.nextBoolean()) {
                    apply(pair, pending, Optional.empty());
                }
            }
            case SyncOutcome.InSync _,SyncOutcome.Settled _,SyncOutcome.LeftOut _,SyncOutcome.NotConnected _,SyncOutcome.Stopped _ ->
                {
                }
        }
    }

    /** Decides and saves; where somebody was faster, looks at what the picker comes back with and saves that. */
    void apply(Pair pair, PendingConnect first, Optional<Typed> typed) {
        PendingConnect pending = first;
        for (int attempt = 0; attempt < MORE_OFTEN_THAN_ANYBODY_TRIES; attempt++) {
            MergePlan plan = decided(pending.plan(), typed);
            switch (desk.connecting().save(desk.connection(), pending.decided(plan))) {
                case SaveOutcome.Done _ -> {
                    world.meetings().count("saved");
                    typed.ifPresent(text -> saved(pair, plan, text));
                    return;
                }
                case SaveOutcome.Moved(PendingConnect again, boolean partlyWritten) -> {
                    world.meetings().count(HandsMeetings.STALE);
                    if (!partlyWritten) {
                        typed.filter(text -> isTyped(plan, text) && !isTyped(again.plan(), text))
                                .ifPresent(text -> world.books().broken("The picker forgot " + text));
                    }
                    pending = again;
                }
                case SaveOutcome.Stopped(var problem, Optional<OperationId> unfinished) -> {
                    world.meetings().count("save stopped: " + problem.getClass().getSimpleName());
                    unfinished.ifPresent(desk.connecting()::carryOn);
                    return;
                }
                case SaveOutcome.Taken _,SaveOutcome.Claimed _,SaveOutcome.TakenBack _,SaveOutcome.OfLinks _ -> {
                    world.meetings().count("save refused, as somebody else was first");
                    return;
                }
            }
        }
    }

    private MergePlan decided(MergePlan plan, Optional<Typed> typed) {
        return typed.filter(text -> accepts(plan, text))
                .map(text -> plan.decide(key(text), new Decision.Typed(text.value()))).orElse(plan)
                .useForTheRest(side());
    }

    private void saved(Pair pair, MergePlan plan, Typed typed) {
        if (isTyped(plan, typed)) {
            row(plan, typed).stream().flatMap(row -> row.writes().stream())
                    .forEach(write -> world.books()
                            .saved(new Place(pair.company(), write.side(), typed.field()), typed.value()));
        }
    }

    private boolean accepts(MergePlan plan, Typed typed) {
        return row(plan, typed).filter(row -> row.accepts(new Decision.Typed(typed.value()))).isPresent();
    }

    private boolean isTyped(MergePlan plan, Typed typed) {
        return row(plan, typed).filter(row -> row.decision().equals(new Decision.Typed(typed.value()))).isPresent();
    }

    private Optional<PlannedField> row(MergePlan plan, Typed typed) {
        return plan.field(key(typed));
    }

    private String key(Typed typed) {
        return world.systems().erpField(typed.field());
    }

    private Side side() {
        return random.nextBoolean() ? Side.CRM : Side.ERP;
    }

    private String field() {
        List<String> fields = HandsWorld.FIELDS;
        return fields.get(random.nextInt(fields.size()));
    }
}
