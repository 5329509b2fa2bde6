package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;

/**
 * Two people at two workstations do whatever comes to their mind about the same company, strangers edit both systems, and
 * things go wrong. Whenever nothing is unfinished at either desk, the promises are looked for.
 */
final class RandomDay {
    private static final int STEPS = 40;
    /** More than an operation has. */
    private static final int CALLS = 70;
    private static final int BRIEF = 200;

    private final Random random;
    private final List<MemoryWorld> desks;
    private final Allowed allowed = new Allowed();
    private final List<String> story = new ArrayList<>();
    private World last;
    private Map<Place, String> before;
    private Map<String, String> keys;
    private int actors;
    private int begun;
    private int seen;
    private int looks;
    private int edits;
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    RandomDay(long seed, Program program) {
        this.random = new Random(seed);
        MemoryWorld ingrid = MemoryWorld.withCustomer(program);
        this.desks = List.of(ingrid, ingrid.colleague("Ola"));
        this.last = ingrid;
        this.before = ingrid.values();
        this.keys = ingrid.keys();
        this.actors = ingrid.actors().size();
    }

    /** What is broken, and what had happened until then; empty if nothing is. */
    List<String> run() {
        for (int step = 1; step <= STEPS; step++) {
            MemoryWorld world = desks.get(random.nextInt(desks.size()));
            if (random.nextInt(3) == 0) {
                Side side = Side.values()[random.nextInt(2)];
                Strangers.edit(world, side, world.history().nextEdit());
                edits++;
                story.add("somebody edits the " + side);
            }
            if (world.interference().isEnded()) {
                story.add(world.user() + " starts again");
                talk(world, Optional.empty());
            } else {
                act(world);
            }
            List<String> broken = look();
            if (!broken.isEmpty()) {
                List<String> all = new ArrayList<>(broken);
                all.addAll(story);
                last.history().events().stream().skip(seen).filter(event -> !(event instanceof History.Asked))
                        .map(RandomDay::brief).forEach(all::add);
                return all;
            }
        }
        return List.of();
    }

    private static String brief(History.Event event) {
        String words = event.toString();
        return words.substring(0, Math.min(words.length(), BRIEF));
    }

    /** How often the promises were looked for. */
    int looks() {
        return looks;
    }

    /** What was wished, and could be done. */
    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    /** What went wrong. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** How often strangers edited one of the systems. */
    int edits() {
        return edits;
    }

    private void act(MemoryWorld world) {
        Wish wish = Wish.values()[random.nextInt(Wish.values().length)];
        Optional<Doing.Pressed> pressed = wish(world, wish);
        if (pressed.isEmpty()) {
            return;
        }
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        int nth = 1 + random.nextInt(CALLS);
        world.interference().arm(nth, fault);
        Optional<Object> outcome;
        try {
            outcome = Optional.of(pressed.get().run());
        } catch (ProblemException failure) {
            outcome = Optional.of(failure);
        } catch (Halt ended) {
            outcome = Optional.empty();
        }
        Optional<Call> hit = world.interference().hit();
        world.interference().disarm();
        wishes.add(wish);
        hit.ifPresent(_ -> faults.add(fault));
        story.add("%s %s: %s%s".formatted(world.user(), wish,
                outcome.map(one -> one.getClass().getSimpleName()).orElse("ended"),
                hit.map(call -> ", " + fault + " at " + call).orElse("")));
        if (outcome.isPresent() || random.nextInt(2) == 0) {
            talk(world, outcome);
        }
    }

    /** What is not possible now is not wished. */
    private Optional<Doing.Pressed> wish(MemoryWorld world, Wish wish) {
        try {
            return wish.of(world, Side.values()[random.nextInt(2)], allowed);
        } catch (ProblemException notNow) {
            return Optional.empty();
        }
    }

    private void talk(MemoryWorld world, Optional<Object> outcome) {
        Talk talk = new Talk(world, Person.random(random), allowed);
        talk.untilNothingIsAsked(() -> outcome);
        story.add(world.user() + " is told " + talk.told());
    }

    private List<String> look() {
        boolean open = desks.stream().anyMatch(world -> world.interference().isEnded()
                || !world.desk().journal().unfinished().isEmpty());
        if (open) {
            return List.of();
        }
        looks++;
        // Who has only looked knows no better than the own store what others did since.
        Aftermath after = aftermath(last).whereItIsKnown();
        last = after.world();
        allowed.hold(before);
        after.since(History.Edited.class).forEach(edit -> allowed.add(edit.place(), edit.value()));
        allowed.mirror(last);
        List<String> broken = Promise.broken(after);
        before = last.values();
        keys = last.keys();
        actors = last.actors().size();
        seen = begun;
        begun = last.history().events().size();
        allowed.clear();
        return broken;
    }

    private Aftermath aftermath(World world) {
        return new Aftermath(world, before, keys, actors, 0, begun, allowed);
    }
}
