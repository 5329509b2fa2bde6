package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.crm.Lease;
import dev.linkwright.sync.run.LeaseRunner.Answer;
import dev.linkwright.sync.run.LeaseRunner.State;

/**
 * Two runners, call by call in every order, either of them killed before any call, and time running out at any moment:
 * every state that can be reached is looked at. At each:
 * <ol>
 * <li>no two hold the lease;</li>
 * <li>where nobody was killed, no time ran out and nobody tired of waiting for the other, one got it;</li>
 * <li>who came to its end left nothing behind, unless another was killed.</li>
 * </ol>
 */
class LeaseInterleavingsTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-23T10:00:00Z");
    /** Once is enough for its holder to stop, twice for the lease to run out. */
    private static final Duration STEP = Duration.ofSeconds(106);
    private static final int STEPS = 3;

    /**
     * @param undisturbed nobody was killed and no time went by
     * @param wasHeld     somebody had it
     */
    private record World(List<Lease> standing, Instant time, int stepsLeft, List<State> runners, boolean undisturbed,
            boolean wasHeld) {
    }

    private int states;
    private int ends;
    private int twice;
    private int takenOver;

    private void explore(boolean timeTold, int renewals, Duration apart) {
        Deque<World> open = new ArrayDeque<>();
        Set<World> known = new HashSet<>();
        open.add(new World(List.of(), BEGINNING, STEPS,
                List.of(new State("a".repeat(24), Duration.ZERO, renewals, BEGINNING, List.of(), false),
                        new State("b".repeat(24), apart, renewals, BEGINNING, List.of(), false)),
                true, false));
        while (!open.isEmpty()) {
            World world = open.removeLast();
            if (known.add(world)) {
                states++;
                List<LeaseRunner> runners = world.runners().stream()
                        .map(state -> new LeaseRunner(state, timeTold).play(world.time())).toList();
                check(world, runners);
                open.addAll(following(world, runners));
            }
        }
    }

    private static List<World> following(World world, List<LeaseRunner> runners) {
        boolean held = world.wasHeld() || runners.stream().anyMatch(LeaseRunner::holds);
        boolean nobodyKilled = world.runners().stream().noneMatch(State::killed);
        List<World> worlds = new ArrayList<>();
        for (int index = 0; index < runners.size(); index++) {
            int one = index;
            State state = world.runners().get(index);
            runners.get(index).next().ifPresent(call -> {
                List<Lease> standing = call.apply(world.standing());
                State answered = state.answered(new Answer(standing, world.time()));
                worlds.add(new World(standing, world.time(), world.stepsLeft(), with(world, one, answered),
                        world.undisturbed(), held));
                if (nobodyKilled) {
                    worlds.add(new World(world.standing(), world.time(), world.stepsLeft(),
                            with(world, one, state.kill()), false, held));
                }
            });
        }
        if (world.stepsLeft() > 0 && !worlds.isEmpty()) {
            worlds.add(new World(world.standing(), world.time().plus(STEP), world.stepsLeft() - 1, world.runners(),
                    false, held));
        }
        return worlds;
    }

    private static List<State> with(World world, int index, State state) {
        List<State> states = new ArrayList<>(world.runners());
        states.set(index, state);
        return List.copyOf(states);
    }

    private void check(World world, List<LeaseRunner> runners) {
        if (runners.stream().allMatch(LeaseRunner::holds)) {
            twice++;
        }
        boolean killed = world.runners().stream().anyMatch(State::killed);
        if (killed && runners.stream().anyMatch(LeaseRunner::holds) && !world.undisturbed()) {
            takenOver++;
        }
        if (runners.stream().allMatch(runner -> runner.next().isEmpty())) {
            ends++;
            if (world.undisturbed() && runners.stream().noneMatch(LeaseRunner::gaveUp)) {
                assertThat(world.wasHeld()).as("somebody got it: %s", world).isTrue();
            }
            if (!killed) {
                assertThat(world.standing()).as("left behind: %s", world).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noTwoHoldItInWhateverOrderTheyComeAndWhoeverIsKilled(int renewals) {
        explore(true, renewals, Duration.ZERO);
        assertThat(twice).isZero();
        assertThat(ends).isGreaterThan(1000);
        assertThat(takenOver).as("one goes on after the other was killed").isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {-300, 300})
    void theClocksOfTheWorkstationsDoNotMatterWhereTheServerTellsTheTime(int minutes) {
        explore(true, 0, Duration.ofMinutes(minutes));
        assertThat(twice).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void withoutTheServersTimeClocksMayBeAMinuteApart(int minutes) {
        explore(false, 0, Duration.ofMinutes(minutes));
        assertThat(twice).isZero();
    }

    @Test
    void withoutTheServersTimeClocksThatAreFurtherApartLetTwoIn() {
        explore(false, 0, Duration.ofMinutes(5));
        assertThat(twice).isPositive();
    }
}
