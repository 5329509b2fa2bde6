package dev.linkwright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.faults.Breaker;
import dev.linkwright.faults.Desk;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;
import dev.linkwright.faults.History;
import dev.linkwright.faults.Interference;
import dev.linkwright.faults.Place;
import dev.linkwright.faults.Strangers;
import dev.linkwright.faults.World;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.plan.Decision;

/** A company in the CRM sandbox and a customer in an ERP that runs, over HTTP, with the real store in a folder. */
final class HttpWorld implements World {
    private static final Map<String, String> IN_THE_CRM = Map.of("name", "/Name", "streetAddress.line1",
            "/Address/Street/Address1", "email", "/Emails/0/Value", "number", "/Number2");
    private static final Set<Fault> AT_THE_DESK = Set.of(Fault.HALT_BEFORE, Fault.HALT_AFTER, Fault.DISK_FULL);

    private final RealSystems systems;
    private final HttpWorlds worlds;
    private final Path folder;
    /** At the same company. */
    private final List<HttpWorld> everybody;
    private final History history;
    private final Interference interference;
    private final RequestBreaker requests;
    private final HttpWorldDesk desk;
    private final CrmEntity company;
    private Optional<ErpActor> customer;
    private final String name;

    HttpWorld(HttpWorlds worlds, Doing doing, Path folder) {
        this.worlds = worlds;
        this.folder = folder;
        this.systems = worlds.systems();
        this.history = new History();
        this.everybody = new ArrayList<>();
        if (doing == Doing.CREATE) {
            this.company = systems.company();
            this.customer = Optional.empty();
            this.name = "Bruvik Pumper " + company.id() + " AS";
            systems.crm().edit((int) company.id(), Map.of("Name", name, "OrgNr", ""));
        } else {
            Pair pair = systems.pairWithContacts(doing.withContacts() ? 2 : 0);
            this.company = pair.company();
            this.customer = Optional.of(pair.customer());
            this.name = "";
        }
        this.interference = new Interference(history, place -> Optional.ofNullable(values().get(place)), AT_THE_DESK,
                () -> strange(Side.ERP), () -> strange(Side.CRM));
        this.requests = new RequestBreaker(worlds.crm(), systems.erp().proxy(), systems.erp()::writes, history,
                () -> strange(Side.ERP), () -> strange(Side.CRM));
        this.desk = new HttpWorldDesk(worlds, SandboxUser.INGRID, folder, interference);
        everybody.add(this);
    }

    /** Another desk beside it. */
    private HttpWorld(HttpWorld first, String person) {
        this.worlds = first.worlds;
        this.folder = first.folder;
        this.systems = first.systems;
        this.history = first.history;
        this.everybody = first.everybody;
        this.company = first.company;
        this.customer = first.customer;
        this.name = first.name;
        this.interference = new Interference(history, place -> Optional.ofNullable(values().get(place)), AT_THE_DESK,
                () -> strange(Side.ERP), () -> strange(Side.CRM));
        this.requests = first.requests;
        this.desk = new HttpWorldDesk(worlds, SandboxUser.TORSTEIN, folder.resolve(person), interference);
        everybody.add(this);
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public String user() {
        return desk.person().fullName();
    }

    @Override
    public World colleague(String person) {
        return new HttpWorld(this, person);
    }

    @Override
    public List<World> everybody() {
        return List.copyOf(everybody);
    }

    @Override
    public Interference interference() {
        return interference;
    }

    @Override
    public void archive() {
        systems.erp().server().archive(customer());
    }

    @Override
    public boolean isArchived() {
        return customer.isPresent() && systems.customer(customer.get()).archived();
    }

    /** Where the ERP cannot merge actors, a person has done so by hand. */
    @Override
    public void merge() {
        ErpActor now = systems.pair().customer();
        if (systems.erp().server().canHide(ActorType.CUSTOMER)) {
            systems.erp().server().merge(customer(), now);
        }
        customer = Optional.of(now);
    }

    @Override
    public List<Breaker> breakers() {
        return List.of(requests, interference);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public CrmEntity company() {
        return company;
    }

    @Override
    public ErpActor customer() {
        return customer.orElseGet(() -> new ErpActor(ActorType.CUSTOMER, actors().stream().findFirst().orElse("none")));
    }

    /** As another workstation would have left them. */
    @Override
    public void connectContacts() {
        for (CrmEntity contact : systems.contacts(company)) {
            ErpActor person = systems.erp().server().insertWithin(customer(), ActorType.PERSON,
                    Map.of(systems.erp().personName(), "Kari " + contact.id()));
            LinkKey key = new LinkKey(desk.connection().id(), contact, person, LinkId.random());
            systems.stranger().crm().saveKey(key.key());
            systems.stranger().crm().saveKey(key.baseKey("0123456789abcdef"));
        }
    }

    @Override
    public PendingConnect decided(PendingConnect compared) {
        return compared.decided(compared.plan().decide(systems.erpField("email"), Decision.TAKE_ERP)
                .useForTheRest(Side.CRM));
    }

    @Override
    public Place overwritten(Side side) {
        return side == Side.ERP ? Place.erp(systems.erpField("name")) : Place.crm("number");
    }

    @Override
    public Place other(Side side) {
        return side == Side.ERP ? Place.erp(systems.erpField("email")) : Place.crm("name");
    }

    @Override
    public Map<Place, String> values() {
        Map<Place, String> values = new LinkedHashMap<>();
        IN_THE_CRM.forEach(
                (field, pointer) -> values.put(Place.crm(field), systems.held(company).at(pointer).asText()));
        if (customer.isPresent() || !actors().isEmpty()) {
            ErpActor actor = customer();
            IN_THE_CRM.keySet().forEach(field -> values.put(Place.erp(systems.erpField(field)),
                    systems.erp().value(actor, systems.erpField(field))));
        }
        return values;
    }

    @Override
    public void edit(Place place, String value) {
        switch (place.side()) {
            case CRM -> systems.crm().edit((int) company.id(),
                    Map.of(String.valueOf(IN_THE_CRM.get(place.field())).substring(1), value));
            case ERP -> systems.erp().server().edit(customer(), place.field(), value);
        }
        history.add(new History.Edited(place, value));
    }

    private void strange(Side side) {
        Strangers.edit(this, side, history.nextEdit());
    }

    @Override
    public Place counterpart(Place place) {
        return switch (place.side()) {
            case CRM -> Place.erp(systems.erpField(place.field()));
            case ERP -> Place.crm(IN_THE_CRM.keySet().stream()
                    .filter(field -> systems.erpField(field).equals(place.field())).findFirst().orElseThrow());
        };
    }

    @Override
    public Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>(keys(company));
        if (!systems.contacts(company).isEmpty()) {
            systems.contacts(company).forEach(contact -> keys.putAll(keys(contact)));
        }
        return keys;
    }

    private Map<String, String> keys(CrmEntity entity) {
        Map<String, String> keys = new TreeMap<>();
        systems.foreignKeys(entity).forEach((key, value) -> keys
                .put(entity.type() + " " + entity.id() + " " + key.substring(key.lastIndexOf('.') + 1), value));
        return keys;
    }

    @Override
    public List<String> actors() {
        return name.isEmpty() ? List.of() : systems.erp().named(name);
    }

    @Override
    public void close() {
        requests.stop();
        unlink();
        everybody.forEach(one -> one.desk.close());
    }

    /** What is left linked would be synchronised by the next trial, too. */
    private void unlink() {
        CrmGateway crm = systems.stranger().crm();
        Stream.concat(Stream.of(company), systems.contacts(company).stream())
                .forEach(entity -> crm.read(entity, Bindings.NONE).keys().forEach(crm::deleteKey));
    }
}
