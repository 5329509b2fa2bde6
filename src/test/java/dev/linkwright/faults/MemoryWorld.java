package dev.linkwright.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.Activity;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.Journal;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.SteppingClock;
import dev.linkwright.testing.Workstation;

/** Both systems and the desk in memory: a trial takes a millisecond or two. */
public final class MemoryWorld implements World {
    private static final List<CrmEntity> CONTACTS = List.of(new CrmEntity(EntityType.CONTACT, 41),
            new CrmEntity(EntityType.CONTACT, 42));

    private final History history;
    private final FakeCrm crm;
    private final String user;
    private final FakeErp erp;
    private final boolean made;
    private final Interference interference;
    private final Workstation workstation;
    /** All on the same two systems. */
    private final List<Workstation> workstations;
    private final Desk desk = new MemoryDesk();
    private int edits;

    private MemoryWorld(FakeCrm crm, FakeErp erp, boolean made, History history, String user, Program program,
            List<Workstation> workstations) {
        this.crm = crm;
        this.erp = erp;
        this.made = made;
        this.history = history;
        this.user = user;
        this.interference = new Interference(history, place -> Optional.ofNullable(values().get(place)),
                Set.of(Fault.values()),
                () -> strange(Side.ERP), () -> strange(Side.CRM));
        this.workstation = new Workstation(crm, erp, user,
                program.gateways().under(interference).under(program.inside()));
        this.workstations = workstations;
        workstations.add(workstation);
    }

    /** With a customer that the company can be connected to. */
    public static MemoryWorld withCustomer(Program program) {
        return new MemoryWorld(EntitySamples.crm(), Samples.erp(), false, new History(), "Ingrid", program,
                new CopyOnWriteArrayList<>());
    }

    /** Without one. */
    public static MemoryWorld without(CreateSafety safety, Program program) {
        FakeErp erp = new FakeErp(Samples.erpFields());
        FakeCrm samples = Samples.crm();
        erp.defineList("country.country", samples.list("country"));
        erp.can(new Capabilities(Map.of(), safety));
        return new MemoryWorld(EntitySamples.crm(), erp, true, new History(), "Ingrid", program,
                new CopyOnWriteArrayList<>());
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public List<Breaker> breakers() {
        return List.of(interference);
    }

    /** Stands between the desk's program and its ports. */
    Interference interference() {
        return interference;
    }

    String user() {
        return user;
    }

    /** Another desk on the same two systems. */
    MemoryWorld beside(String other, Program program) {
        return new MemoryWorld(crm, erp, made, history, other, program, workstations);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public List<Activity> logged() {
        return workstations.stream().flatMap(one -> one.journal().of(company(), Integer.MAX_VALUE).stream()).toList();
    }

    @Override
    public CrmEntity company() {
        return Samples.COMPANY;
    }

    @Override
    public ErpActor customer() {
        return made
                ? new ErpActor(ActorType.CUSTOMER, erp.keys().stream().findFirst().orElse("none"))
                : Samples.CUSTOMER;
    }

    /** As another workstation did it, so that this one has their links and bases from there. */
    @Override
    public void connectContacts() {
        for (CrmEntity contact : CONTACTS) {
            crm.put(contact, EntitySamples.contactValues());
            crm.relate(contact, Samples.COMPANY);
            ErpActor person = new ErpActor(ActorType.PERSON, "9" + contact.id());
            erp.put(person, Map.of("name", "Kari"));
            LinkKey key = new LinkKey(Samples.CONNECTION, contact, person, LinkId.random());
            Base base = new Base(Map.of("name", new BasePair(FieldValue.of("Kari"), FieldValue.of("Kari"))),
                    new SteppingClock().instant());
            crm.saveKey(key.key());
            crm.saveKey(key.baseKey(base.stamp()));
            workstation.links().restore(List.of(new KeptLink(
                    new Link(key.link(), Samples.CONNECTION, contact, "Kari", person, "P-" + contact.id(),
                            Bindings.NONE, Bindings.NONE, null, "Ingrid", null, "Ingrid"),
                    Optional.of(base), Optional.of(base.stamp()))));
        }
    }

    @Override
    public PendingConnect decided(PendingConnect compared) {
        return compared.decided(compared.plan().decide("address.street", Decision.TAKE_ERP)
                .decide("website", Decision.LEAVE_DIFFERENT).useForTheRest(Side.CRM));
    }

    @Override
    public Place overwritten(Side side) {
        return side == Side.ERP ? Place.erp("name") : Place.crm("streetAddress.line1");
    }

    @Override
    public Place other(Side side) {
        return new Place(side, "phone");
    }

    @Override
    public Map<Place, String> values() {
        Map<Place, String> values = new LinkedHashMap<>();
        Samples.crmFields().forEach(
                field -> values.put(Place.crm(field.key()), crm.value(Samples.COMPANY, field.key())));
        ErpActor customer = customer();
        if (erp.keys().contains(customer.key())) {
            Samples.erpFields().forEach(field -> values.put(Place.erp(field.key()), erp.value(customer, field.key())));
        }
        return values;
    }

    @Override
    public void edit(Place place, String value) {
        switch (place.side()) {
            case CRM -> crm.edit(Samples.COMPANY, place.field(), value);
            case ERP -> erp.edit(customer(), place.field(), value);
        }
        history.add(new History.Edited(place, value));
    }

    /** One value that a connect overwrites, and one that it does not. */
    private void strange(Side side) {
        Strangers.edit(this, side, ++edits);
    }

    @Override
    public Place counterpart(Place place) {
        FieldMapping mapping = Samples.mappings().stream()
                .filter(one -> place.field().equals(place.side() == Side.ERP ? one.erpField() : one.crmField()))
                .findFirst().orElseThrow();
        return place.side() == Side.ERP ? Place.crm(String.valueOf(mapping.crmField())) : Place.erp(mapping.erpField());
    }

    @Override
    public Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        for (CrmKey key : crm.keys()) {
            keys.put(key.entity().type() + " " + key.entity().id() + " " + key.name(), key.value());
        }
        return keys;
    }

    @Override
    public List<String> actors() {
        return erp.keys();
    }

    @Override
    public void close() {
        // nothing is held outside
    }

    private final class MemoryDesk implements Desk {
        @Override
        public ErpConnection connection() {
            return Samples.connection();
        }

        @Override
        public ConnectToErp connecting() {
            return workstation.connecting();
        }

        @Override
        public CreateInErp creating() {
            return workstation.creating();
        }

        @Override
        public DisconnectFromErp disconnecting() {
            return workstation.disconnecting();
        }

        @Override
        public UndoInErp undoing() {
            return workstation.undoing();
        }

        @Override
        public SyncReport sync() {
            return workstation.sync(SyncWish.AUTOMATIC);
        }

        @Override
        public LinkStore links() {
            return workstation.links();
        }

        @Override
        public BaseStore bases() {
            return workstation.links();
        }

        @Override
        public Journal journal() {
            return workstation.journal();
        }

        @Override
        public CreationJournal creations() {
            return workstation.creations();
        }

        @Override
        public void restart() {
            interference.begin();
            workstation.restart();
            workstation.restartCreations();
        }

        @Override
        public void later(Duration time) {
            workstation.later(time);
        }
    }
}
