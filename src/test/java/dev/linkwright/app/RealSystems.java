package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldValue;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.testing.SteppingClock;

/** The CRM sandbox and an ERP that runs, with somebody who looks at what they hold and edits it as a stranger. */
final class RealSystems implements AutoCloseable {
    private final Path folder;
    private final RunningErp erp;
    private final CrmSandbox crm;
    private final RealDesk stranger;
    private final SteppingClock clock = SteppingClock.running();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Long, List<CrmEntity>> contacts;

    /** Starts the CRM; the ERP runs already, and is closed with this. */
    RealSystems(Path folder, RunningErp erp) throws IOException {
        this.folder = folder;
        this.erp = erp;
        this.crm = CrmSandbox.start(CrmSandboxOptions.usual());
        this.stranger = new RealDesk(crm.address(), SandboxUser.TORSTEIN, erp.place(), folder.resolve("stranger"),
                clock, CallPoint.never());
        this.contacts = crm.ids(EntityKind.PERSON).stream()
                .collect(Collectors.groupingBy(id -> held(EntityKind.PERSON, id).at("/Contact/ContactId").asLong(),
                        Collectors.mapping(id -> new CrmEntity(EntityType.CONTACT, id), Collectors.toList())));
    }

    /** A company that nobody has connected, and a customer of its own that differs from it. */
    record Pair(CrmEntity company, ErpActor customer) {
    }

    Pair pair() {
        return pair(company());
    }

    /** One whose company has so many contacts. */
    Pair pairWithContacts(int count) {
        CrmEntity company = company();
        while (contacts(company).size() != count) {
            company = company();
        }
        return pair(company);
    }

    private Pair pair(CrmEntity company) {
        Map<String, String> values = new HashMap<>();
        Map.of("name", "SAVE TEST " + company.id(), "streetAddress.line1", "Gate " + company.id(), "streetAddress.city",
                "Bodø", "country", "NO", "email", "save@test.example")
                .forEach((field, value) -> values.put(erpField(field), value));
        return new Pair(company, erp.server().insert(ActorType.CUSTOMER, values));
    }

    /** A company that nobody has connected; Tryton checks the numbers of other countries' companies in ways of its own. */
    CrmEntity company() {
        List<Integer> ids = crm.ids(EntityKind.CONTACT);
        return CrmEntity.company(ids.get(next.updateAndGet(before -> {
            int number = before + 1;
            while (!crm.company(ids.get(number)).at("/Country/TwoLetterISOCountry").asText().equals("NO")) {
                number++;
            }
            return number;
        })));
    }

    /** The people of a company, as the CRM holds them. */
    List<CrmEntity> contacts(CrmEntity company) {
        return contacts.getOrDefault(company.id(), List.of());
    }

    CrmSandbox crm() {
        return crm;
    }

    RunningErp erp() {
        return erp;
    }

    RealDesk stranger() {
        return stranger;
    }

    RealDesk desk(String name, SandboxUser person, CallPoint point) {
        return new RealDesk(crm.address(), person, erp.throughProxy(), folder.resolve(name), clock, point);
    }

    /** One of many that work at the same time and really wait for one another. */
    RealDesk handsDesk(String name, SandboxUser person) {
        return new RealDesk(crm.address(), person, erp.place(), folder.resolve(name), clock,
                time -> LockSupport.parkNanos(time.toNanos()));
    }

    /** Lets time pass at all desks. */
    void later(Duration time) {
        clock.step(time);
    }

    /** A process of its own, at Ingrid's desk. */
    ChildProcess child(String desk, CrmEntity company, String... task) {
        return ChildProcess.run(folder, crm.address(), erp.throughProxy(), folder.resolve(desk), company, task);
    }

    /** The ERP's field that a CRM field is mapped to. */
    String erpField(String crmField) {
        ErpConnection connection = stranger.connection();
        return connection.mapping(ActorType.CUSTOMER).orElseThrow().fields().stream()
                .filter(mapping -> crmField.equals(mapping.crmField())).map(FieldMapping::erpField).findFirst()
                .orElseThrow();
    }

    /** The company as the CRM holds it. */
    JsonNode held(CrmEntity company) {
        return held(EntityKind.CONTACT, (int) company.id());
    }

    private JsonNode held(EntityKind kind, int id) {
        JsonNode held = crm.entity(kind, id);
        if (held == null) {
            throw new IllegalStateException("The CRM lacks " + kind + " " + id);
        }
        return held;
    }

    /** This program's keys that the CRM holds on a record, by their full name. */
    Map<String, String> foreignKeys(CrmEntity entity) {
        EntityKind kind = switch (entity.type()) {
            case COMPANY -> EntityKind.CONTACT;
            case CONTACT -> EntityKind.PERSON;
            case PROJECT -> EntityKind.PROJECT;
        };
        return crm.foreignKeys(kind, (int) entity.id());
    }

    /** The last parts of their names. */
    List<String> keys(CrmEntity entity) {
        return foreignKeys(entity).keySet().stream().map(key -> key.substring(key.lastIndexOf('.') + 1)).sorted()
                .toList();
    }

    /** What a side holds where a plan wants to write. */
    FieldValue held(Pair pair, Write write) {
        Map<String, FieldValue> values = switch (write.side()) {
            case CRM -> stranger.crm().read(pair.company(), Bindings.NONE).values();
            case ERP -> customer(pair.customer()).values();
        };
        return values.get(write.field().on(write.side()).key());
    }

    ErpRecord customer(ErpActor actor) {
        return stranger.erp().read(List.of(new ActorRead(actor, Bindings.NONE)),
                stranger.erp().fields(ActorType.CUSTOMER).stream().map(FieldDefinition::key)
                        .collect(Collectors.toSet()))
                .getFirst();
    }

    @Override
    public void close() {
        stranger.close();
        crm.close();
        erp.close();
    }
}
