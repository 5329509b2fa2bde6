package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.ProblemException;

/** One operation, one fault at one of its calls, what strangers do meanwhile, and one way of answering. */
final class Trial {
    private final Doing doing;
    private final World world;

    Trial(Doing doing, World world) {
        this.doing = doing;
        this.world = world;
    }

    /**
     * What came of a trial.
     *
     * @param call   where the fault hit
     * @param told   what the person was told
     * @param said   what the person answered
     * @param broken the promises that do not hold, in words
     */
    record Result(Call call, List<String> told, List<String> said, List<String> broken) {
    }

    /** The calls of the operation when nothing goes wrong, by what they are. */
    List<List<Call>> calls() {
        Doing.Pressed pressed = doing.prepare(world, new Allowed());
        world.breakers().forEach(Breaker::disarm);
        pressed.run();
        return world.breakers().stream().map(Breaker::calls).toList();
    }

    /** Empty if there is no such call, or the fault means nothing there. */
    Optional<Result> run(int kind, int nth, Fault fault, Strangers strangers, Person person) {
        Allowed allowed = new Allowed();
        Doing.Pressed pressed = doing.prepare(world, allowed);
        Map<Place, String> before = world.values();
        allowed.hold(before);
        Map<String, String> keys = world.keys();
        int actors = world.actors().size();
        int begun = world.history().events().size();
        Breaker breaker = world.breakers().get(kind);
        breaker.arm(nth, fault);
        Talk talk = new Talk(world, person, allowed);
        Optional<Object> first = pressed(pressed);
        Optional<Call> hit = breaker.hit();
        breaker.disarm();
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        strangers.act(world, before);
        talk.untilNothingIsAsked(() -> first);
        world.history().all(History.Edited.class).forEach(edit -> {
            allowed.add(edit.place(), edit.value());
            allowed.add(world.counterpart(edit.place()), edit.value());
        });
        Aftermath after = new Aftermath(world, before, keys, actors, doing == Doing.CREATE ? 1 : 0, begun, allowed)
                .whereItIsKnown();
        if (doing == Doing.CREATE) {
            // Whatever the new actor holds is what it was made with.
            world.values().forEach((place, value) -> {
                if (!before.containsKey(place)) {
                    allowed.add(place, value);
                }
            });
        }
        List<String> broken = new ArrayList<>(Promise.broken(after));
        if (broken.isEmpty()) {
            after.next().ifPresent(next -> broken.addAll(synchronised(after, next)));
        }
        return Optional.of(new Result(hit.get(), talk.told(), person.said(), broken));
    }

    /** The promises hold after the next synchronisation, too, and the one after that finds nothing to write. */
    private List<String> synchronised(Aftermath after, PendingConnect next) {
        if (!next.plan().undecided().isEmpty() || next.plan().fields().stream().allMatch(
                field -> field.writes().isEmpty())) {
            return List.of();
        }
        Desk desk = after.world().desk();
        desk.connecting().save(desk.connection(), next);
        Aftermath later = after.now();
        List<String> broken = new ArrayList<>(Promise.broken(later));
        later.next().stream().flatMap(again -> again.plan().fields().stream())
                .filter(field -> !field.writes().isEmpty())
                .forEach(field -> broken.add(Promise.OLD_OR_AGREED + ": written at every synchronisation: "
                        + field.key()));
        return broken;
    }

    private static Optional<Object> pressed(Doing.Pressed pressed) {
        try {
            return Optional.of(pressed.run());
        } catch (Halt ended) {
            return Optional.empty();
        } catch (ProblemException failure) {
            return Optional.of(failure);
        }
    }
}
