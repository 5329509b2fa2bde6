package dev.linkwright.faults;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.link.KeptLink;
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

    private static final ErpActor MERGED = new ErpActor(ActorType.CUSTOMER, "813");

    private final History history;
    private final FakeCrm crm;
    private final String user;
    private final FakeErp erp;
    private final boolean made;
    private final Program program;
    private final Interference interference;
    private final Workstation workstation;
    /** On the same two systems. */
    private final List<World> everybody;
    private final Desk desk;
    private ErpActor customer = Samples.CUSTOMER;

    private MemoryWorld(FakeCrm crm, FakeErp erp, boolean made, History history, String user, Program program,
            List<World> everybody) {
        this.crm = crm;
        this.erp = erp;
        this.made = made;
        this.program = program;
        this.history = history;
        this.user = user;
        this.interference = new Interference(history, place -> Optional.ofNullable(values().get(place)),
                Set.of(Fault.values()),
                () -> strange(Side.ERP), () -> strange(Side.CRM));
        this.workstation = new Workstation(crm, erp, user,
                program.gateways().under(interference).under(program.inside()));
        this.desk = new MemoryDesk(workstation, interference);
        this.everybody = everybody;
        everybody.add(this);
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

    @Override
    public Interference interference() {
        return interference;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public MemoryWorld colleague(String name) {
        return new MemoryWorld(crm, erp, made, history, name, program, everybody);
    }

    @Override
    public List<World> everybody() {
        return List.copyOf(everybody);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public CrmEntity company() {
        return Samples.COMPANY;
    }

    @Override
    public ErpActor customer() {
        return made
                ? new ErpActor(ActorType.CUSTOMER, erp.keys().stream().findFirst().orElse("none"))
                : customer;
    }

    @Override
    public void archive() {
        erp.archive(customer());
    }

    @Override
    public boolean isArchived() {
        return erp.isArchived(customer());
    }

    @Override
    public void merge() {
        Map<String, String> values = new HashMap<>(Samples.customerValues());
        values.put("code", "C-10900");
        values.put("name", "STAVNE ELEKTRO GRUPPEN AS");
        erp.put(MERGED, values);
        erp.merge(customer, MERGED);
        customer = MERGED;
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
        crm.values(Samples.COMPANY).forEach((field, value) -> values.put(Place.crm(field), value));
        ErpActor actor = customer();
        if (erp.keys().contains(actor.key())) {
            erp.values(actor).forEach((field, value) -> values.put(Place.erp(field), value));
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
        Strangers.edit(this, side, history.nextEdit());
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
}
