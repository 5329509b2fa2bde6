package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;

/**
 * Disconnect of a company with contacts, and its undo, while the network fails at each request to the CRM or the process is
 * killed; the links are counted in the CRM's own data. The ERP has no part in it but for being looked at.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DisconnectProofsIT {
    private static final int CONTACTS = 2;

    /** Where a request is cut. */
    enum Cut {
        BEFORE_THE_COMMIT(new Fault.CutsBeforeCommit(), _ -> true),
        AFTER_THE_COMMIT(new Fault.CutsAfterCommit(), RecordedRequest::writes);

        private final Fault fault;
        private final Predicate<RecordedRequest> about;

        Cut(Fault fault, Predicate<RecordedRequest> about) {
            this.fault = fault;
            this.about = about;
        }
    }

    private RealSystems systems;
    private Evidence evidence;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        systems = new RealSystems(folder, new RunningSandbox());
        evidence = new Evidence("disconnect.md", "CRM", "what", "when", "points", "outcome at once",
                "links after carrying on");
    }

    @AfterAll
    void stop() {
        evidence.write();
        systems.close();
    }

    /** A connected company with connected contacts. */
    private final class Family {
        final UndoTrial company;
        final List<CrmEntity> contacts;
        final Map<String, String> keys;

        Family(RealDesk desk) {
            Pair pair = systems.pairWithContacts(CONTACTS);
            this.company = new UndoTrial(systems, desk, pair);
            this.contacts = systems.contacts(pair.company());
            contacts.forEach(contact -> connect(desk, contact, systems.erp().server().insertWithin(pair.customer(),
                    ActorType.PERSON, Map.of("displayName", "Kari " + contact.id()))));
            this.keys = keys();
            assertThat(linked()).hasSize(contacts.size() + 1);
        }

        private void connect(RealDesk desk, CrmEntity contact, ErpActor person) {
            LinkKey key = new LinkKey(desk.connection().id(), contact, person, LinkId.random());
            systems.stranger().crm().saveKey(key.key());
            systems.stranger().crm().saveKey(key.baseKey("0123456789abcdef"));
        }

        private List<CrmEntity> all() {
            List<CrmEntity> all = new ArrayList<>(contacts);
            all.add(company.pair().company());
            return all;
        }

        /** Every key of the program on any of the records. */
        Map<String, String> keys() {
            Map<String, String> keys = new TreeMap<>();
            all().forEach(entity -> systems.foreignKeys(entity)
                    .forEach((name, value) -> keys.put(entity + " " + name, value)));
            return keys;
        }

        List<CrmEntity> linked() {
            return all().stream().filter(entity -> systems.keys(entity).contains("Link")).toList();
        }

        void noContactIsLinkedWithoutItsCompany() {
            if (!linked().isEmpty()) {
                assertThat(linked()).contains(company.pair().company());
            }
        }

        LinkOutcome disconnect(RealDesk desk) {
            return company.disconnect(desk, company.lookAtDisconnect(desk));
        }

        LinkOutcome undo(RealDesk desk) {
            return company.undo(desk, company.look(desk).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDisconnectThatWasCutAtAnyRequestIsCarriedOnAndLeavesAllLinksOrNone(Cut cut) {
        try (RealDesk desk = systems.desk("disconnect-" + cut, SandboxUser.INGRID, CallPoint.never())) {
            Family family = new Family(desk);
            cutEverywhere("disconnect", cut, desk, family, family::disconnect, family::undo, family.keys, Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUndoneDisconnectThatWasCutAtAnyRequestIsCarriedOnAndLeavesAllLinksOrNone(Cut cut) {
        try (RealDesk desk = systems.desk("undo-" + cut, SandboxUser.INGRID, CallPoint.never())) {
            Family family = new Family(desk);
            assertThat(family.disconnect(desk)).isInstanceOf(LinkOutcome.Removed.class);
            cutEverywhere("undo of a disconnect", cut, desk, family, family::undo, family::disconnect, Map.of(),
                    family.keys);
        }
    }

    /** Does it once per request with that one cut, and undoes it each time that it was done. */
    private void cutEverywhere(String what, Cut cut, RealDesk desk, Family family, Function<RealDesk, LinkOutcome> does,
            Function<RealDesk, LinkOutcome> undoes, Map<String, String> from, Map<String, String> to) {
        Map<String, Integer> table = new TreeMap<>();
        for (int nth = 1;; nth++) {
            AtomicInteger requests = new AtomicInteger();
            systems.crm().faults().at(nth, request -> cut.about.test(request) && requests.incrementAndGet() > 0,
                    cut.fault);
            LinkOutcome outcome = does.apply(desk);
            systems.crm().faults().clear();
            if (requests.get() < nth) {
                assertThat(family.keys()).isEqualTo(to);
                break;
            }
            family.noContactIsLinkedWithoutItsCompany();
            int atOnce = family.linked().size();
            if (outcome instanceof LinkOutcome.Stopped(var _, Optional<OperationId> unfinished) && nth % 2 == 0) {
                unfinished.ifPresent(operation -> desk.connecting().carryOn(operation));
            }
            desk.restart();

            boolean done = family.keys().equals(to);
            assertThat(family.keys()).as("%s %d: %s", cut, nth, outcome).isEqualTo(done ? to : from);
            assertThat(desk.store().journal().unfinished()).isEmpty();
            family.company.isSettled(desk);
            table.merge(outcome.getClass().getSimpleName() + " with " + atOnce + " links | " + family.linked().size(),
                    1,
                    Integer::sum);
            if (done) {
                undoes.apply(desk);
                assertThat(family.keys()).isEqualTo(from);
            }
        }
        table.forEach((outcome, points) -> evidence.row(what, "cut " + cut, points, outcome));
        assertThat(table).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.saveKey:after", "crm.deleteKey:before", "crm.deleteKey:after",
            "links.removeAll:before",
            "journal.close:before"})
    void aDisconnectThatWasKilledIsCarriedOnByAnotherProcess(String point) {
        String store = "killed-" + point.replaceAll("\\W", "");
        Family family;
        try (RealDesk desk = systems.desk(store, SandboxUser.INGRID, CallPoint.never())) {
            family = new Family(desk);
        }
        CrmEntity company = family.company.pair().company();
        ChildProcess first = systems.child(store, company, "disconnect", point);
        assertThat(first.exit()).as(first.output()).isEqualTo(DeskChild.HALTED);
        family.noContactIsLinkedWithoutItsCompany();
        int atOnce = family.linked().size();
        ChildProcess second = systems.child(store, company, "recover");
        assertThat(second.exit()).as(second.output()).isZero();

        assertThat(family.keys()).isEqualTo(point.equals("crm.saveKey:after") ? family.keys : Map.of());
        try (RealDesk desk = systems.desk(store, SandboxUser.INGRID, CallPoint.never())) {
            family.company.isSettled(desk);
        }
        evidence.row("disconnect", "killed at " + point, 1, "killed with " + atOnce + " links",
                family.linked().size() + " " + second.told("outcome"));
    }
}
