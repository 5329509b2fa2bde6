package dev.linkwright.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;

/** Companies that are linked to customers who hold the same, in memory; numbered from 1. */
public final class LinkedCompanies {
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    /** Links that another workstation made; the first run here compares them. */
    public LinkedCompanies(int count) {
        for (int number = 1; number <= count; number++) {
            Map<String, String> values = Map.of("name", "Company " + number + " AS", "phone", "2251800" + number % 10,
                    "email", "post@company" + number + ".example");
            crm.put(company(number), values);
            erp.put(customer(number), values);
            crm.saveKey(new LinkKey(Samples.CONNECTION, company(number), customer(number), LinkId.random()).key());
        }
        // The first run compares them, the next ones learn how the lists of changes tell of it.
        for (int run = 0; run < 3; run++) {
            desk.sync(SyncWish.AUTOMATIC);
            later(Duration.ofMinutes(1));
        }
    }

    /** Somebody else's desk, whose program has seen all links and agrees with both sides. */
    public Workstation another(String user) {
        Workstation another = new Workstation(crm, erp, user);
        for (int run = 0; run < 3; run++) {
            another.sync(SyncWish.AUTOMATIC);
            another.later(Duration.ofMinutes(1));
        }
        return another;
    }

    public static CrmEntity company(int number) {
        return CrmEntity.company(10_000 + number);
    }

    public static ErpActor customer(int number) {
        return new ErpActor(ActorType.CUSTOMER, Integer.toString(10_000 + number));
    }

    public FakeCrm crm() {
        return crm;
    }

    public FakeErp erp() {
        return erp;
    }

    public Workstation desk() {
        return desk;
    }

    public Systems systems() {
        return new Systems(Samples.connection(), crm, erp);
    }

    public SyncReport run() {
        return desk.sync(SyncWish.AUTOMATIC);
    }

    /** A person has all links synchronised. */
    public SyncReport runAll() {
        return desk.sync(new SyncWish(new SyncWish.Scope.All(), false, true));
    }

    public void later(Duration time) {
        desk.later(time);
    }

    public Standing standing(int number) {
        return desk.links().standings().of(link(number).id()).orElseThrow();
    }

    public Link link(int number) {
        return desk.links().of(Samples.CONNECTION, company(number)).orElseThrow();
    }

    /** Calls since then are counted anew. */
    public void forgetCalls() {
        crm.calls().clearLog();
        erp.calls().clearLog();
    }

    /** The calls that wrote to either system. */
    public List<String> writes() {
        return Stream.of(crm.calls(), erp.calls()).flatMap(calls -> calls.log().stream())
                .filter(call -> call.startsWith("save")).toList();
    }
}
