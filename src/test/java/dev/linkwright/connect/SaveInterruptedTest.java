package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Ending;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/**
 * Save, ended at each of its calls, before and after it was carried out, and started again: whatever the moment, the five
 * promises hold on the data of the two systems.
 */
class SaveInterruptedTest {
    private static final int MORE_CALLS_THAN_A_SAVE_HAS = 200;

    /** Ends the program, as far as the code that runs can tell. */
    private static final class Halt extends Error {
        Halt() {
            super("ended here", null, false, false);
        }
    }

    private enum Point {
        BEFORE, AFTER
    }

    /** What strangers do between the end and the next start. */
    private enum Meanwhile {
        NOTHING, ERP_EDITED, CRM_EDITED
    }

    private static final class World {
        final FakeCrm crm = Samples.crm();
        final FakeErp erp = Samples.erp();
        final Workstation desk = new Workstation(crm, erp, "Ingrid");
        final PendingConnect pending = desk.decided(Side.CRM);

        CallScript calls(String part) {
            return switch (part) {
                case "CRM" -> crm.calls();
                case "ERP" -> erp.calls();
                case "journal" -> desk.journal().calls();
                default -> throw new IllegalArgumentException(part);
            };
        }

        Optional<SaveOutcome> save() {
            try {
                return Optional.of(desk.connecting().save(Samples.connection(), pending));
            } catch (Halt ended) {
                return Optional.empty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Meanwhile.class)
    void thePromisesHoldWhereverSaveIsEndedAndStartedAgain(Meanwhile meanwhile) {
        Map<String, String> table = new TreeMap<>();
        for (String part : List.of("CRM", "ERP", "journal")) {
            for (Point point : Point.values()) {
                for (int nth = 1; nth < MORE_CALLS_THAN_A_SAVE_HAS; nth++) {
                    World world = new World();
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
                    if (world.save().isPresent()) {
                        break;
                    }
                    String call = part + " " + "%02d".formatted(nth) + " " + calls.log().getLast();
                    strangers(world, meanwhile);
                    world.desk.restart();
                    table.merge(call, point + " " + promisesHold(world, meanwhile), (one, two) -> one + " | " + two);
                }
            }
        }
        System.out.println("Save ended at each call, meanwhile " + meanwhile + ":");
        table.forEach((call, result) -> System.out.printf("  %-24s %s%n", call, result));
        assertThat(table).hasSizeGreaterThan(20);
    }

    @Test
    void aConnectThatHadNothingToWriteComesToItsEndThoughARecordWasEditedAfterItsLinkWasSaved() {
        World world = new World();
        world.save();
        world.desk.disconnecting().disconnect(Samples.connection(),
                world.desk.disconnecting().look(Samples.connection(), Samples.COMPANY));
        PendingConnect again = world.desk.decided(Side.CRM);
        world.crm.calls().before("deleteKey", () -> {
            throw new Halt();
        });
        assertThatThrownBy(() -> world.desk.connecting().save(Samples.connection(), again)).isInstanceOf(Halt.class);
        world.erp.edit(Samples.CUSTOMER, "phone", "73 80 22 99");

        world.desk.restart();

        assertThat(world.desk.journal().unfinished()).isEmpty();
        assertThat(world.desk.journal().endings().values()).containsOnly(Ending.COMPLETED);
        assertThat(world.desk.connecting().resolve(Samples.connection(), Samples.COMPANY).plan().writes(Side.CRM))
                .extracting(write -> write.after().textOrEmpty()).containsExactly("73 80 22 99");
    }

    @Test
    void ofTwoWorkstationsInterleavedAtEveryCallOneWinsAndTheOtherWritesNothing() {
        Map<String, Integer> table = new TreeMap<>();
        for (String part : List.of("CRM", "ERP")) {
            for (int nth = 1; nth < MORE_CALLS_THAN_A_SAVE_HAS; nth++) {
                // Who waits for whom depends on the operations' random ids.
                for (int repeat = 0; repeat < 6; repeat++) {
                    String outcome = interleaved(part, nth);
                    if (outcome.isEmpty()) {
                        nth = MORE_CALLS_THAN_A_SAVE_HAS;
                        break;
                    }
                    table.merge(part + " %02d ".formatted(nth) + outcome, 1, Integer::sum);
                }
            }
        }
        System.out.println("Two workstations, the second saves before the first one's call:");
        table.forEach((call, times) -> System.out.printf("  %-60s %d%n", call, times));
        assertThat(table).hasSizeGreaterThan(10);
    }

    private static String interleaved(String part, int nth) {
        World world = new World();
        Workstation other = new Workstation(world.crm, world.erp, "Ola");
        PendingConnect otherWish = other.decided(Side.ERP);
        List<SaveOutcome> second = new ArrayList<>();
        world.calls(part).before(CallScript.ANY, nth,
                () -> second.add(other.connecting().save(Samples.connection(), otherWish)));
        SaveOutcome first = world.save().orElseThrow();
        if (second.isEmpty()) {
            return "";
        }
        List<SaveOutcome> outcomes = List.of(first, second.getFirst());
        assertThat(outcomes).filteredOn(SaveOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).allMatch(outcome -> outcome instanceof SaveOutcome.Done
                || outcome instanceof SaveOutcome.Taken || outcome instanceof SaveOutcome.Claimed);
        Side winner = first instanceof SaveOutcome.Done ? Side.CRM : Side.ERP;
        PendingConnect won = winner == Side.CRM ? world.pending : otherWish;
        PendingConnect lost = winner == Side.CRM ? otherWish : world.pending;
        assertThat(holds(world, won, Write::after)).as("the winner's values").isTrue();
        assertThat(wroteNothing(world, won, lost)).as("the loser's values").isTrue();
        assertThat(world.crm.keys()).extracting(CrmKey::name).containsExactlyInAnyOrder("Link", "Base");
        return "first " + first.getClass().getSimpleName() + ", second " + second.getFirst().getClass()
                .getSimpleName();
    }

    private static void strangers(World world, Meanwhile meanwhile) {
        switch (meanwhile) {
            case NOTHING -> {
            }
            case ERP_EDITED -> world.erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");
            case CRM_EDITED -> world.crm.edit(Samples.COMPANY, "number", "K-1");
        }
    }

    /** Asserts the promises and names what came of it. */
    private static String promisesHold(World world, Meanwhile meanwhile) {
        // 2: nobody's edit is overwritten
        if (meanwhile == Meanwhile.ERP_EDITED) {
            assertThat(world.erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Kraft AS");
        }
        if (meanwhile == Meanwhile.CRM_EDITED) {
            assertThat(world.crm.value(Samples.COMPANY, "number")).isEqualTo("K-1");
        }
        // 1: old or agreed, on each side
        for (Side side : Side.values()) {
            for (Write write : world.pending.plan().writes(side)) {
                if (!strangersField(write, meanwhile)) {
                    assertThat(held(world, write)).isIn(write.before().textOrEmpty(), write.after().textOrEmpty());
                }
            }
        }
        // 3: no second actor
        assertThat(world.erp.keys()).hasSize(1);
        // 5: nothing is left unfinished, nothing was repeated
        assertThat(world.desk.journal().unfinished()).isEmpty();
        assertThat(world.crm.keys()).extracting(CrmKey::name).noneMatch(name -> name.startsWith("Claim"));
        // 4: linked if and only if everything that nobody else changed was written
        boolean linked = world.crm.keys().stream().anyMatch(key -> LinkKey.of(key).isPresent());
        assertThat(world.desk.links().of(Samples.CONNECTION, Samples.COMPANY).isPresent()).isEqualTo(linked);
        if (linked) {
            assertThat(Stream.of(Side.values()).flatMap(side -> world.pending.plan().writes(side).stream())
                    .filter(write -> !strangersField(write, meanwhile))
                    .filter(write -> !held(world, write).equals(write.after().textOrEmpty()))).isEmpty();
            return "linked";
        }
        return holds(world, world.pending, Write::before)
                ? "nothing written"
                : "stopped, both sides are compared anew";
    }

    private static boolean strangersField(Write write, Meanwhile meanwhile) {
        return switch (meanwhile) {
            case NOTHING -> false;
            case ERP_EDITED -> write.side() == Side.ERP && write.field().key().equals("name");
            case CRM_EDITED -> write.side() == Side.CRM && write.field().key().equals("code");
        };
    }

    private static boolean holds(World world, PendingConnect wish, Function<Write, FieldValue> value) {
        return Stream.of(Side.values()).flatMap(side -> wish.plan().writes(side).stream())
                .allMatch(write -> held(world, write).equals(value.apply(write).textOrEmpty()));
    }

    /** Of the fields that only the loser wanted to write, each holds what it held. */
    private static boolean wroteNothing(World world, PendingConnect won, PendingConnect lost) {
        List<String> wonFields = new ArrayList<>();
        for (Side side : Side.values()) {
            won.plan().writes(side).forEach(write -> wonFields.add(side + write.field().key()));
        }
        return Stream.of(Side.values()).flatMap(side -> lost.plan().writes(side).stream())
                .filter(write -> !wonFields.contains(write.side() + write.field().key()))
                .allMatch(write -> held(world, write).equals(write.before().textOrEmpty()));
    }

    private static String held(World world, Write write) {
        PlannedField field = world.pending.plan().field(write.field().key()).orElseThrow();
        return switch (write.side()) {
            case CRM -> world.crm.value(Samples.COMPANY, field.field().crm().key());
            case ERP -> world.erp.value(Samples.CUSTOMER, field.field().erp().key());
        };
    }
}
