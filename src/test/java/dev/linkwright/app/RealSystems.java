package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.plan.Write;

/** The CRM sandbox and a real Tryton, with somebody who looks at what they hold and edits it as a stranger. */
final class RealSystems implements AutoCloseable {
    static final String TRYTON = property("linkwright.tryton.address");
    static final String USER = property("linkwright.tryton.user");
    static final Path PASSWORD_FILE = Path.of(property("linkwright.tryton.password.file"));

    private final Path folder;
    private final CrmSandbox crm;
    private final RealDesk stranger;
    private final AtomicInteger next = new AtomicInteger();

    /** Starts the sandbox; Tryton runs already. */
    RealSystems(Path folder) throws IOException {
        this.folder = folder;
        this.crm = CrmSandbox.start(CrmSandboxOptions.usual());
        this.stranger = desk("stranger", SandboxUser.TORSTEIN, CallPoint.never());
    }

    /** A company that nobody has connected, and a customer of its own that differs from it. */
    record Pair(CrmEntity company, ErpActor customer) {
    }

    Pair pair() {
        int number = next.updateAndGet(this::nextNorwegian);
        CrmEntity company = CrmEntity.company(crm.ids(EntityKind.CONTACT).get(number));
        ErpRecord made = stranger.erp().create(new CreateRequest(ActorType.CUSTOMER, OperationId.random(),
                Map.of("name", FieldValue.of("SAVE TEST " + number), "address.street", FieldValue.of("Gate " + number),
                        "address.city", FieldValue.of("Bodø"), "address.country", FieldValue.of("NO"), "email",
                        FieldValue.of("save@test.example")),
                Optional.empty()));
        return new Pair(company, made.actor());
    }

    /** Tryton checks the numbers of other countries' companies in ways of its own. */
    private int nextNorwegian(int before) {
        List<Integer> ids = crm.ids(EntityKind.CONTACT);
        int number = before + 1;
        while (!crm.company(ids.get(number)).at("/Country/TwoLetterISOCountry").asText().equals("NO")) {
            number++;
        }
        return number;
    }

    CrmSandbox crm() {
        return crm;
    }

    RealDesk stranger() {
        return stranger;
    }

    RealDesk desk(String name, SandboxUser person, CallPoint point) {
        return new RealDesk(crm.address(), person, TRYTON, USER, RealDesk.password(PASSWORD_FILE),
                folder.resolve(name), point);
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
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Start a Tryton with installer/tryton.sh and give -D" + name);
        }
        return value;
    }
}
