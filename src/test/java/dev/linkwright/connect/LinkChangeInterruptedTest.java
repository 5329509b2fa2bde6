package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.Link;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/**
 * Disconnect and undo of a company with three contacts, ended at each of their calls, before and after it was carried out,
 * and started again: whatever the moment, all links are there or none, and nobody's edit is lost.
 */
class LinkChangeInterruptedTest {
    private static final int MORE_CALLS_THAN_THERE_ARE = 300;

    /** Ends the program, as far as the code that runs can tell. */
    private static final class Halt extends Error {
        private static final long serialVersionUID = 1;

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

    /** A connected company and what is going to be done to it. */
    private static final class World {
        final ConnectedCompany company = new ConnectedCompany();
        final OperationKind kind;
        final List<CrmKey> linkKeys = company.keys();
        final Set<Link> links = Set.copyOf(company.desk.links().all(Samples.CONNECTION));
        final Map<String, String> connected = company.values();
        final List<String> actors = company.erp.keys();
        final Runnable operation;

        World(OperationKind kind) {
            this.kind = kind;
            if (kind == OperationKind.UNDO_DISCONNECT) {
                disconnect(company.desk).run();
            }
            operation = kind == OperationKind.DISCONNECT ? disconnect(company.desk) : undo(company.desk);
        }

        CallScript calls(String part) {
            return switch (part) {
                case "CRM" -> company.crm.calls();
                case "ERP" -> company.erp.calls();
                case "journal" -> company.desk.journal().calls();
                default -> throw new IllegalArgumentException(part);
            };
        }

        boolean isEnded() {
            try {
                operation.run();
                return false;
            } catch (Halt ended) {
                return true;
            }
        }
    }

    private static Runnable disconnect(Workstation desk) {
        PendingDisconnect pending = desk.disconnecting().look(Samples.connection(), Samples.COMPANY);
        return () -> desk.disconnecting().disconnect(Samples.connection(), pending);
    }

    private static Runnable undo(Workstation desk) {
        PendingUndo pending = desk.undoing().look(Samples.connection(), Samples.COMPANY).orElseThrow();
        return () -> desk.undoing().undo(Samples.connection(), pending);
    }

    @ParameterizedTest
    @CsvSource({"DISCONNECT, NOTHING", "DISCONNECT, ERP_EDITED", "UNDO_CONNECT, NOTHING", "UNDO_CONNECT, ERP_EDITED",
            "UNDO_CONNECT, CRM_EDITED", "UNDO_DISCONNECT, NOTHING", "UNDO_DISCONNECT, CRM_EDITED"})
    void thePromisesHoldWhereverItIsEndedAndStartedAgain(OperationKind kind, Meanwhile meanwhile) {
        Map<String, String> table = new TreeMap<>();
        for (String part : List.of("CRM", "ERP", "journal")) {
            for (Point point : Point.values()) {
                for (int nth = 1; nth < MORE_CALLS_THAN_THERE_ARE; nth++) {
                    World world = new World(kind);
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
                    if (!world.isEnded()) {
                        break;
                    }
                    String call = part + " " + "%02d".formatted(nth) + " " + calls.log().getLast();
                    strangers(world, meanwhile);
                    world.company.desk.restart();
                    table.merge(call, point + " " + promisesHold(world, meanwhile), (one, two) -> one + " | " + two);
                }
            }
        }
        System.out.println(kind + " ended at each call, meanwhile " + meanwhile + ":");
        table.forEach((call, result) -> System.out.printf("  %-24s %s%n", call, result));
        assertThat(table).hasSizeGreaterThan(20);
    }

    /** Another workstation disconnects the same company right before each call of an undo. */
    @Test
    void ofTwoWorkstationsInterleavedAtEveryCallNeitherLeavesHalfOfIt() {
        Map<String, Integer> table = new TreeMap<>();
        for (String part : List.of("CRM", "ERP")) {
            for (int nth = 1; nth < MORE_CALLS_THAN_THERE_ARE; nth++) {
                World world = new World(OperationKind.UNDO_CONNECT);
                Workstation other = new Workstation(world.company.crm, world.company.erp, "Ola");
                PendingDisconnect wish = other.disconnecting().look(Samples.connection(), Samples.COMPANY);
                PendingUndo pending = world.company.desk.undoing().look(Samples.connection(), Samples.COMPANY)
                        .orElseThrow();
                List<LinkOutcome> second = new ArrayList<>();
                world.calls(part).before(CallScript.ANY, nth,
                        () -> second.add(other.disconnecting().disconnect(Samples.connection(), wish)));
                LinkOutcome first = world.company.desk.undoing().undo(Samples.connection(), pending);
                if (second.isEmpty()) {
                    break;
                }
                assertThat(List.of(first, second.getFirst())).filteredOn(LinkOutcome.Removed.class::isInstance)
                        .hasSize(1);
                assertThat(world.company.keys()).isEmpty();
                assertThat(world.company.values())
                        .isEqualTo(first instanceof LinkOutcome.Removed ? world.company.before : world.connected);
                table.merge(part + " first " + first.getClass().getSimpleName() + ", second "
                        + second.getFirst().getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        System.out.println("Two workstations, the second disconnects before the first one's call of an undo:");
        table.forEach((outcome, times) -> System.out.printf("  %-60s %d%n", outcome, times));
        assertThat(table).hasSizeGreaterThan(2);
    }

    private static void strangers(World world, Meanwhile meanwhile) {
        switch (meanwhile) {
            case NOTHING -> {
            }
            case ERP_EDITED -> world.company.erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");
            case CRM_EDITED -> world.company.crm.edit(Samples.COMPANY, "number", "K-1");
        }
    }

    /** Asserts the promises and names what came of it. */
    private static String promisesHold(World world, Meanwhile meanwhile) {
        ConnectedCompany company = world.company;
        Map<String, String> values = company.values();
        Map<String, String> connected = new TreeMap<>(world.connected);
        Map<String, String> before = new TreeMap<>(company.before);
        // 2: nobody's edit is overwritten
        for (Map<String, String> each : List.of(connected, before)) {
            if (meanwhile == Meanwhile.ERP_EDITED) {
                each.put("ERP name", "Stavne Kraft AS");
            }
            if (meanwhile == Meanwhile.CRM_EDITED) {
                each.put("CRM number", "K-1");
            }
        }
        // 1: as it was connected, or as it was before
        values.forEach((field, value) -> assertThat(value).as(field).isIn(connected.get(field), before.get(field)));
        // an actor is never deleted
        assertThat(company.erp.keys()).isEqualTo(world.actors);
        // 5: nothing is left unfinished
        assertThat(company.desk.journal().unfinished()).isEmpty();
        assertThat(company.keys()).extracting(CrmKey::name).noneMatch(name -> name.startsWith("Claim"));
        // 4: all links or none, the same here as in the CRM
        boolean linked = company.keys().stream().anyMatch(key -> LinkKey.of(key).isPresent());
        assertThat(new HashSet<>(company.keys())).isEqualTo(linked ? new HashSet<>(world.linkKeys) : Set.of());
        assertThat(Set.copyOf(company.desk.links().all(Samples.CONNECTION))).isEqualTo(linked ? world.links : Set.of());
        if (linked) {
            world.links.forEach(link -> assertThat(company.desk.links().base(link.id())).isPresent());
        }
        if (linked || world.kind != OperationKind.UNDO_CONNECT) {
            assertThat(values).isEqualTo(connected);
            return linked ? "linked" : "not linked";
        }
        if (meanwhile == Meanwhile.NOTHING) {
            assertThat(values).isEqualTo(before);
        }
        return values.equals(before) ? "not linked, all put back" : "not linked, what is unclear left alone";
    }
}
