package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.CreationOutcome;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/**
 * Create and the Save after it, ended at each of their calls, before and after it was carried out, and started again: whatever
 * the moment, there is at most one actor, and if there is one, the program knows of it or asks.
 */
class CreateInterruptedTest {
    private static final int MORE_CALLS_THAN_A_CREATE_HAS = 200;

    /** Ends the program, as far as the code that runs can tell. */
    private static final class Halt extends Error {
        Halt() {
            super("ended here", null, false, false);
        }
    }

    private enum Point {
        BEFORE, AFTER
    }

    private static final class World {
        final FakeCrm crm = Samples.crm();
        final FakeErp erp = new FakeErp(Samples.erpFields());
        final Workstation desk = new Workstation(crm, erp, "Ingrid");

        World(CreateSafety safety) {
            erp.can(new Capabilities(Map.of(), safety));
            erp.defineList("country.country", crm.list("country"));
        }

        CallScript calls(String part) {
            return switch (part) {
                case "CRM" -> crm.calls();
                case "ERP" -> erp.calls();
                case "creations" -> desk.creations().calls();
                default -> throw new IllegalArgumentException(part);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsOneActorAndTheProgramKnowsOfItWhereverCreateIsEnded(CreateSafety safety) {
        Map<String, String> table = new TreeMap<>();
        for (String part : List.of("CRM", "ERP", "creations")) {
            for (Point point : Point.values()) {
                for (int nth = 1; nth < MORE_CALLS_THAN_A_CREATE_HAS; nth++) {
                    World world = new World(safety);
                    CreateForm form = form(world.desk);
                    CallScript calls = world.calls(part);
                    calls.clearLog();
                    Runnable halt = () -> {
                        throw new Halt();
                    };
                    if (point == Point.BEFORE) {
                        calls.before(CallScript.ANY, nth, halt);
                    } else {
                        calls.after(CallScript.ANY, nth, halt);
                    }
                    if (createAndSave(world, form)) {
                        break;
                    }
                    String call = part + " " + "%02d".formatted(nth) + " " + calls.log().getLast();
                    table.merge(call, point + " " + promisesHold(world), (one, two) -> one + " | " + two);
                }
            }
        }
        System.out.println("Create and Save ended at each call, " + safety + ":");
        table.forEach((call, result) -> System.out.printf("  %-24s %s%n", call, result));
        assertThat(table).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWorkstationsInterleavedAtEveryCallOnlyOneMakesAnActor(CreateSafety safety) {
        Map<String, Integer> table = new TreeMap<>();
        for (String part : List.of("CRM", "ERP")) {
            for (int nth = 1; nth < MORE_CALLS_THAN_A_CREATE_HAS; nth++) {
                // Who waits for whom depends on the operations' random ids.
                for (int repeat = 0; repeat < 4; repeat++) {
                    String outcome = interleaved(safety, part, nth);
                    if (outcome.isEmpty()) {
                        nth = MORE_CALLS_THAN_A_CREATE_HAS;
                        break;
                    }
                    table.merge(part + " %02d ".formatted(nth) + outcome, 1, Integer::sum);
                }
            }
        }
        System.out.println("Two workstations create, the second before the first one's call, " + safety + ":");
        table.forEach((call, times) -> System.out.printf("  %-60s %d%n", call, times));
        assertThat(table).hasSizeGreaterThan(10);
    }

    private static String interleaved(CreateSafety safety, String part, int nth) {
        World world = new World(safety);
        Workstation other = new Workstation(world.crm, world.erp, "Ola");
        CreateForm form = form(world.desk);
        CreateForm otherForm = form(other);
        List<CreateOutcome> second = new ArrayList<>();
        world.calls(part).before(CallScript.ANY, nth,
                () -> second.add(other.creating().create(Samples.connection(), otherForm, List.of())));
        CreateOutcome first = world.desk.creating().create(Samples.connection(), form, List.of());
        if (second.isEmpty()) {
            return "";
        }
        List<CreateOutcome> outcomes = List.of(first, second.getFirst());
        assertThat(world.erp.keys()).hasSizeLessThanOrEqualTo(1);
        assertThat(outcomes).filteredOn(CreateOutcome.Created.class::isInstance).hasSize(world.erp.keys().size());
        assertThat(outcomes).allMatch(outcome -> outcome instanceof CreateOutcome.Created
                || outcome instanceof CreateOutcome.LooksAlike || outcome instanceof CreateOutcome.Claimed);
        assertThat(world.crm.keys()).isEmpty();
        return "first " + first.getClass().getSimpleName() + ", second " + second.getFirst().getClass()
                .getSimpleName();
    }

    /** Whether it came to its end. */
    private static boolean createAndSave(World world, CreateForm form) {
        try {
            CreateOutcome outcome = world.desk.creating().create(Samples.connection(), form, List.of());
            assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
            PendingConnect pending = ((CreateOutcome.Created) outcome).pending();
            assertThat(world.desk.connecting().save(Samples.connection(), pending))
                    .isInstanceOf(SaveOutcome.Done.class);
            return true;
        } catch (Halt ended) {
            return false;
        }
    }

    /** Starts again, lets the person answer what is asked, presses Create once more, and names what came of it. */
    private static String promisesHold(World world) {
        world.desk.restart();
        String told = "nothing unfinished";
        for (var recovered : world.desk.restartCreations()) {
            told = recovered.outcome().getClass().getSimpleName();
            answer(world, recovered.outcome());
        }
        assertThat(world.erp.keys()).hasSizeLessThanOrEqualTo(1);
        if (isLinked(world)) {
            assertThat(world.desk.creations().unfinished()).isEmpty();
            assertThat(world.crm.keys()).noneMatch(key -> key.name().startsWith("Claim"));
            return told + ", connected";
        }
        assertThat(world.desk.creations().unfinished()).as("an actor is known of")
                .hasSameSizeAs(world.erp.keys());
        CreateOutcome again = world.desk.creating().create(Samples.connection(), form(world.desk), List.of());
        assertThat(again).isInstanceOf(CreateOutcome.Created.class);
        PendingConnect pending = ((CreateOutcome.Created) again).pending();
        assertThat(world.desk.connecting().save(Samples.connection(),
                pending.decided(pending.plan().useForTheRest(Side.CRM)))).isInstanceOf(SaveOutcome.Done.class);
        assertThat(world.erp.keys()).hasSize(1);
        assertThat(isLinked(world)).isTrue();
        assertThat(world.desk.creations().unfinished()).isEmpty();
        assertThat(world.crm.keys()).noneMatch(key -> key.name().startsWith("Claim"));
        return told + ", created or connected by the next click";
    }

    private static void answer(World world, CreationOutcome outcome) {
        switch (outcome) {
            case CreationOutcome.Asks(var operation, var candidates) -> {
                if (candidates.isEmpty()) {
                    world.desk.creating().isNone(operation, candidates);
                } else {
                    world.desk.creating().isThis(operation, candidates.getFirst());
                }
            }
            case CreationOutcome.NotYetKnown _ -> {
                world.desk.later(Duration.ofMinutes(11));
                world.desk.restartCreations().forEach(recovered -> answer(world, recovered.outcome()));
            }
            case CreationOutcome.Made _,CreationOutcome.NotMade _,CreationOutcome.Connected _ -> {
            }
            case CreationOutcome.LooksAlike _,CreationOutcome.Taken _,CreationOutcome.Claimed _,CreationOutcome.Stopped _ ->
                throw new AssertionError(outcome);
        }
    }

    private static boolean isLinked(World world) {
        return LinkKey.among(world.crm.keys(), Samples.CONNECTION)
                .filter(link -> world.erp.keys().equals(List.of(link.actor().key()))).isPresent();
    }

    private static CreateForm form(Workstation desk) {
        return desk.creating().form(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER);
    }
}
