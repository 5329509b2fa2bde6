package dev.linkwright.sync.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.Journal;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.testing.MemoryCreations;
import dev.linkwright.testing.MemoryJournal;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.SteppingClock;

/** What one client keeps on its disk, and its program, which is made anew at each start. */
final class Desk implements Client.Life {
    static final String NEW_NAME = "Nordlys Verksted AS";

    final MemoryLinks links = new MemoryLinks();
    final MemoryJournal journal = new MemoryJournal();
    final MemoryCreations creations = new MemoryCreations();
    final Operation operation;

    private final Wish wish;
    private final Client client;
    private final Systems systems;
    private final SteppingClock clock;
    private boolean inside;

    Desk(int number, Wish wish, PendingConnect pending, Client client, CrmGateway crm, SyncConnector erp,
            SteppingClock clock) {
        this.wish = wish;
        this.client = client;
        this.clock = clock;
        this.systems = new Systems(Samples.connection(), client.gated(CrmGateway.class, crm),
                client.gated(SyncConnector.class, erp));
        String digit = "ab".substring(number, number + 1);
        this.operation = new Operation(new OperationId(digit.repeat(32)), OperationKind.CONNECT,
                new LinkId(digit.repeat(pending.link().value().length())), pending.entityTitle(),
                pending.actorNumber(), pending.plan(), pending.crmBindings(), pending.erpBindings(), "User " + digit,
                "desk " + digit, clock.instant(), LinkChange.NONE);
    }

    /** Whether it has for itself what it claimed. */
    boolean isInside() {
        return inside;
    }

    Client client() {
        return client;
    }

    @Override
    public Object begin() {
        return switch (wish) {
            case Wish.Claimed _ -> claim();
            case Wish.Connected _ -> new Program().applier.apply(systems, operation);
            case Wish.Created _ -> new Program().creation.create(systems, creation(), Map.of(), this::lookalikes);
        };
    }

    @Override
    public Object recover() {
        inside = false;
        if (wish instanceof Wish.Claimed) {
            systems.crm().deleteKey(Claims.of(operation).key());
            return "recovered";
        }
        Program program = new Program();
        return List.of(new Recovery(written(), program.applier).run(_ -> Optional.of(systems)).stream()
                .map(Recovery.Recovered::outcome).toList(),
                new CreationRecovery(program.creations, program.creation).run(_ -> Optional.of(systems)).stream()
                        .map(CreationRecovery.Recovered::outcome).toList());
    }

    @Override
    public String disk() {
        List<Link> all = links.all(Samples.CONNECTION);
        return journal.entries() + "|" + journal.endings() + "|" + journal.newest(0, Integer.MAX_VALUE) + "|"
                + creations.unfinished() + "|" + creations.endings() + "|" + creations.activities() + "|" + all.stream()
                        .map(link -> link + "|" + links.base(link.id()) + "|" + links.of(link.id()) + "|"
                                + links.standings().of(link.id()))
                        .toList();
    }

    private Object claim() {
        CrmKey claim = Claims.of(operation).key();
        systems.crm().saveKey(claim);
        boolean free = new Claims(clock, client::pause).look(systems, operation) instanceof Claims.Finding.Free;
        inside = free;
        systems.crm().read(wish.company(), operation.crmBindings());
        inside = false;
        systems.crm().deleteKey(claim);
        return free;
    }

    private Creation creation() {
        return new Creation(operation.id(), Samples.CONNECTION, wish.company(), operation.entityTitle(),
                ActorType.CUSTOMER, List.of(new Creation.Given("name", "Name", FieldValue.of(NEW_NAME))),
                Optional.empty(), List.of(), operation.user(), operation.workstation(), clock.instant());
    }

    private List<ErpActor> lookalikes() {
        return systems.erp().search(new SearchRequest(ActorType.CUSTOMER, NEW_NAME, List.of(), Optional.empty(),
                List.of("name"), Optional.empty(), Optional.empty(), 10)).items().stream().map(ErpHit::actor).toList();
    }

    private Journal written() {
        return client.written(Journal.class, journal);
    }

    /** The parts of a program that has just been started. */
    private final class Program {
        private final CreationJournal creations = client.written(CreationJournal.class, Desk.this.creations);
        private final PlanApplier applier;
        private final ActorCreation creation;

        Program() {
            Claims claims = new Claims(clock, client::pause);
            LinkKeys keys = new LinkKeys();
            Completion completion = new Completion(links, links, links, links.standings(), clock);
            LinkedRecords linked = new LinkedRecords(systems.crm(), links, links);
            applier = new PlanApplier(written(), clock, claims, completion,
                    new TakeBack(completion, keys, links, clock),
                    new LinkRun(claims, keys, linked, completion, links, clock), new Reactivation(clock),
                    new UnderWay(), new OlderJournal(links));
            CreationEnd end = new CreationEnd();
            creation = new ActorCreation(creations, clock, claims, new CreationLookUp(clock, end), end);
        }
    }
}
