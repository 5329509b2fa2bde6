package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.Link;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;

/**
 * A company that was connected to a customer: name and street were overwritten in the ERP, e-mail and number in the CRM.
 * A stranger edits both systems beside the program.
 */
final class UndoTrial {
    private static final String NAME = "name";
    private static final String STREET = "streetAddress.line1";
    private static final String EMAIL = "email";
    private static final String NUMBER = "number";
    private static final Map<String, String> IN_THE_CRM = Map.of(NAME, "/Name", STREET, "/Address/Street/Address1",
            EMAIL,
            "/Emails/0/Value", NUMBER, "/Number2");

    /** What a stranger edits. */
    enum Edit {
        /** A value on each side that the connect has overwritten, and one on each that it has not. */
        OVERWRITTEN_AND_OTHERS,
        /** Only values that the connect has not overwritten, so that nothing but the versions stands in the way. */
        OTHERS
    }

    private final RealSystems systems;
    private final Pair pair;
    private final Map<String, String> before;
    private final Map<String, String> connected;
    private final Map<String, String> keys;
    private int edited;

    UndoTrial(RealSystems systems, RealDesk desk) {
        this(systems, desk, systems.pair());
    }

    UndoTrial(RealSystems systems, RealDesk desk, Pair pair) {
        this.systems = systems;
        this.pair = pair;
        this.before = values();
        PendingConnect pending = desk.connecting().compare(desk.connection(), pair.company(), pair.customer());
        MergePlan plan = pending.plan().decide(systems.erpField(EMAIL), Decision.TAKE_ERP).useForTheRest(Side.CRM);
        assertThat(desk.connecting().save(desk.connection(), pending.decided(plan)))
                .isInstanceOf(SaveOutcome.Done.class);
        this.connected = values();
        assertThat(changed(before, connected)).contains("ERP " + NAME, "ERP " + STREET, "CRM " + EMAIL,
                "CRM " + NUMBER);
        this.keys = foreignKeys();
    }

    Pair pair() {
        return pair;
    }

    /** What both systems held before the connect. */
    Map<String, String> before() {
        return new TreeMap<>(before);
    }

    /** What they held after it. */
    Map<String, String> connected() {
        return new TreeMap<>(connected);
    }

    /** The link and its stamp as the CRM got them by the connect. */
    Map<String, String> keys() {
        return keys;
    }

    /** These keys with the stamp of what a workstation holds for agreed. */
    Map<String, String> stamped(RealDesk desk, Map<String, String> linked) {
        Link link = desk.store().links().of(desk.connection().id(), pair.company()).orElseThrow();
        String stamp = desk.store().bases().base(link.id()).orElseThrow().stamp();
        Map<String, String> stamped = new TreeMap<>(linked);
        stamped.replaceAll((key, value) -> key.endsWith(".Base") ? stamp : value);
        return stamped;
    }

    Map<String, String> foreignKeys() {
        return systems.foreignKeys(pair.company());
    }

    /** What both systems hold by themselves. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (String field : List.of(NAME, STREET, EMAIL)) {
            values.put("ERP " + field, systems.erp().value(pair.customer(), systems.erpField(field)));
        }
        IN_THE_CRM.forEach(
                (field, pointer) -> values.put("CRM " + field, systems.held(pair.company()).at(pointer).asText()));
        return values;
    }

    /** A stranger edits; what the places hold from then on. */
    Map<String, String> edit(Edit edit) {
        edited++;
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put("ERP " + EMAIL, "stranger" + edited + "@test.example");
        edits.put("CRM " + NAME, "Somebody Else's " + edited + " AS");
        if (edit == Edit.OVERWRITTEN_AND_OTHERS) {
            edits.put("ERP " + NAME, "Stranger " + edited + " AS");
            edits.put("CRM " + NUMBER, "K-" + edited);
        }
        edits.forEach((place, value) -> {
            String field = place.substring(4);
            if (place.startsWith("ERP")) {
                systems.erp().server().edit(pair.customer(), systems.erpField(field), value);
            } else {
                systems.crm().edit((int) pair.company().id(), Map.of(IN_THE_CRM.get(field).substring(1), value));
            }
        });
        return edits;
    }

    Optional<PendingUndo> look(RealDesk desk) {
        return desk.undoing().look(desk.connection(), pair.company());
    }

    LinkOutcome undo(RealDesk desk, PendingUndo pending) {
        return desk.undoing().undo(desk.connection(), pending);
    }

    PendingDisconnect lookAtDisconnect(RealDesk desk) {
        return desk.disconnecting().look(desk.connection(), pair.company());
    }

    LinkOutcome disconnect(RealDesk desk, PendingDisconnect pending) {
        return desk.disconnecting().disconnect(desk.connection(), pending);
    }

    /** Which of the watched places a removal lists as left alone. */
    Set<String> listed(LinkOutcome outcome) {
        return ((LinkOutcome.Removed) outcome).leftAlone().stream().map(left -> left.overwritten().side() + " "
                + IN_THE_CRM.keySet().stream().filter(
                        field -> systems.erpField(field).equals(left.overwritten().field().key()))
                        .findFirst().orElse(left.overwritten().field().key()))
                .collect(Collectors.toSet());
    }

    /** Nothing of it is under way, and the desk remembers the link if and only if the CRM has it. */
    void isSettled(RealDesk desk) {
        assertThat(foreignKeys().keySet()).noneMatch(key -> key.contains(".Claim-"));
        assertThat(desk.store().journal().unfinished())
                .noneMatch(entry -> entry.operation().plan().entity().equals(pair.company()));
        assertThat(desk.store().links().of(desk.connection().id(), pair.company()).isPresent())
                .isEqualTo(systems.keys(pair.company()).contains("Link"));
    }

    boolean isOverwritten(String place) {
        return changed(before, connected).contains(place);
    }

    private static Set<String> changed(Map<String, String> from, Map<String, String> to) {
        return to.keySet().stream().filter(place -> !to.get(place).equals(from.get(place)))
                .collect(Collectors.toSet());
    }
}
