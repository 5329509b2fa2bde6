package dev.linkwright.sync.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.SteppingClock;

/**
 * A CRM and an ERP with links between them, which can tell what they were asked. Three of four companies are linked to
 * customers, the others to suppliers; a contact and a project are linked besides. Names alone are synchronised, so that each
 * change is one value.
 */
abstract class LinkedSystems implements AutoCloseable {
    private static final Set<String> NAMES = Set.of("name", "displayName");

    private final HttpClients clients = new HttpClients();
    private final SteppingClock crmClock = SteppingClock.running();
    private final CrmSandbox crm;
    private final List<CrmEntity> companies;
    private final List<ErpActor> actors = new ArrayList<>();
    private final Map<CrmEntity, ErpActor> linked = new HashMap<>();
    private final SuperOfficeGateway gateway;
    private HttpDesk desk;

    /** How often each kind of request came. */
    record Asked(Map<String, Integer> kinds) {
        static Asked of(List<String> requests) {
            return new Asked(new TreeMap<>(requests.stream()
                    .collect(Collectors.toMap(request -> request, _ -> 1, Integer::sum))));
        }

        int all() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(String kind) {
            return kinds.getOrDefault(kind, 0);
        }

        Asked without(String kind) {
            Map<String, Integer> others = new TreeMap<>(kinds);
            others.remove(kind);
            return new Asked(others);
        }
    }

    static final String LISTING = "GET Archive/ForeignKeys";

    LinkedSystems(int links) throws IOException {
        CrmSandboxOptions options = CrmSandboxOptions.usual();
        crm = CrmSandbox.start(new CrmSandboxOptions(0, null, options.assumptions(), options.pageCap(),
                options.users(), options.tenant(), crmClock, new CrmSandboxOptions.Seed(links, 2, 2)));
        gateway = new SuperOfficeGateway(clients, new SuperOfficeAccess("SuperOffice", crm.address().toString(),
                () -> new Credentials.Bearer(SandboxUser.INGRID.token()), Locale.ENGLISH));
        companies = crm.ids(EntityKind.CONTACT).subList(0, links - 2).stream()
                .map(id -> new CrmEntity(EntityType.COMPANY, id)).toList();
    }

    abstract SyncConnectorProvider provider(HttpClients http);

    /** The shipped connection's own settings. */
    abstract Map<String, String> configuration();

    abstract String secret();

    /** Makes actors as somebody else does. */
    abstract List<ErpActor> make(ActorType type, List<String> names);

    /** Readies an actor to have persons. */
    void canHavePersons(ErpActor actor) {
        // most ERPs need nothing for that
    }

    /** Lets some hours pass since the actors were made. */
    abstract void age();

    /** Renames an actor as somebody else does. */
    abstract void rename(ErpActor actor, String name);

    /** What the ERP was asked since the last time. */
    abstract Asked askedOfErp();

    /** The raw requests for so many actors read at once, and one written. */
    abstract Raw raw();

    /** @param readAtOnce how many actors the ERP tells of in one request */
    record Raw(int readAtOnce, int perWrite) {
    }

    /** To be called once, when the ERP is there. */
    final void link(Path folder) {
        SyncConnectorProvider provider = provider(clients);
        desk = new HttpDesk(folder, clients, gateway, provider, connection(provider), secret());
        List<CrmEntity> some = companies;
        int suppliers = some.size() / 4;
        link(some.subList(suppliers, some.size()), ActorType.CUSTOMER);
        link(some.subList(0, suppliers), ActorType.SUPPLIER);
        Map<String, String> settings = new HashMap<>(desk.connection().configuration());
        provider.configuration().stream().filter(field -> field.type() == FieldType.PASSWORD)
                .forEach(field -> settings.put(field.key(), secret()));
        try (SyncConnector erp = provider.open("stranger", settings)) {
            int person = crm.ids(EntityKind.PERSON).getFirst();
            ErpActor employer = linked.get(new CrmEntity(EntityType.COMPANY,
                    Optional.ofNullable(crm.entity(EntityKind.PERSON, person)).orElseThrow().path("Contact")
                            .path("ContactId").asInt()));
            canHavePersons(employer);
            link(new CrmEntity(EntityType.CONTACT, person), make(erp, ActorType.PERSON, Optional.of(employer)));
            link(new CrmEntity(EntityType.PROJECT, crm.ids(EntityKind.PROJECT).getFirst()),
                    make(erp, ActorType.PROJECT, Optional.empty()));
        }
        age();
    }

    private void link(List<CrmEntity> entities, ActorType type) {
        List<String> names = IntStream.range(0, entities.size()).mapToObj(number -> type.word() + " " + number)
                .toList();
        List<ErpActor> made = make(type, names);
        for (int number = 0; number < entities.size(); number++) {
            crm.edit((int) entities.get(number).id(), Map.of("Name", names.get(number)));
            link(entities.get(number), made.get(number));
        }
        actors.addAll(made);
    }

    private ErpActor make(SyncConnector erp, ActorType type, Optional<ErpActor> parent) {
        String name = erp.fields(type).stream().map(field -> field.key()).filter(NAMES::contains).findFirst()
                .orElseThrow();
        return erp.create(new CreateRequest(type, OperationId.random(), Map.of(name, FieldValue.of(type.word())),
                parent)).actor();
    }

    private void link(CrmEntity entity, ErpActor actor) {
        linked.put(entity, actor);
        gateway.saveKey(new LinkKey(desk.connection().id(), entity, actor, LinkId.random()).key());
    }

    /** Somebody renames the company of a customer in the CRM. */
    void renameInCrm(int number, String name) {
        crm.edit((int) companies.get(companies.size() / 4 + number).id(), Map.of("Name", name));
    }

    /** Somebody renames a customer in the ERP. */
    void renameInErp(int number, String name) {
        rename(actors.get(number), name);
    }

    /** A day passes for the CRM, and records without a link are written: what was done before is no news any more. */
    void nextDay() {
        crmClock.step(Duration.ofDays(1));
        for (EntityKind kind : List.of(EntityKind.CONTACT, EntityKind.PERSON, EntityKind.PROJECT)) {
            crm.change(kind, crm.ids(kind).getLast(), _ -> {
                // written as it was
            });
        }
    }

    SyncReport sync(SyncProgress progress) {
        return desk.sync(SyncWish.AUTOMATIC, progress);
    }

    HttpDesk desk() {
        return desk;
    }

    /** What the CRM was asked since the last time. */
    Asked askedOfCrm() {
        List<String> kinds = crm.requests().stream().map(request -> request.method() + " "
                + request.path().replaceFirst("^/api/v1/", "").replaceAll("\\d+$", "…")).toList();
        crm.forgetRequests();
        return Asked.of(kinds);
    }

    /** The shipped connection with names alone. */
    private ErpConnection connection(SyncConnectorProvider provider) {
        ErpConnection shipped = new ProfileFile(List.of(provider)).shipped(List.of(provider.id())).connections()
                .getFirst().withConfiguration(configuration());
        return new ErpConnection(shipped.id(), shipped.name(), shipped.connector(), true, shipped.description(),
                shipped.homeCountry(), shipped.configuration(),
                shipped.mappings().stream().map(mapping -> new ActorMapping(mapping.actorType(), true,
                        mapping.fields().stream().filter(field -> NAMES.contains(field.erpField())).toList(),
                        List.of())).toList());
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
        clients.close();
        crm.close();
    }
}
