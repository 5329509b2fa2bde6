package dev.linkwright.erp.tryton;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.erp.contract.LoopbackProxy;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.erp.contract.NetworkKit;
import dev.linkwright.erp.contract.Opening;
import dev.linkwright.erp.contract.SampleValues;
import dev.linkwright.erp.contract.Wire;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.testing.GivenTryton;
import dev.linkwright.testing.RawTryton;

/** The contract's way to the Tryton that the tests were told of. */
public final class TrytonKit extends NetworkKit {
    private static final String WRONG_PASSWORD = "wrong-password-of-the-test";

    private final GivenTryton given = GivenTryton.ofThisProcess();
    private final String password = given.password();
    private final RawTryton stranger;
    private final TrytonProjects projects;
    private final TrytonServer server;
    private final TrytonWire wire = new TrytonWire(given.server());

    public TrytonKit() throws IOException {
        stranger = new RawTryton(given.address(), given.user(), password);
        TrytonCalls calls = new TrytonCalls(stranger);
        TrytonFile file = new TrytonFile(given.databaseFile());
        projects = new TrytonProjects(calls, file);
        server = new TrytonServer(new TrytonData(calls, file), projects);
    }

    /** With the database as its path. */
    public URI address() {
        return given.address();
    }

    @Override
    public String name() {
        return "Tryton";
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("address", given.server().toString(), "database", given.database(), "user", given.user(),
                "password",
                password);
    }

    @Override
    protected Map<String, String> changes(Opening opening) {
        Map<String, String> changes = new HashMap<>();
        opening.through().ifPresent(proxy -> changes.put("address", proxy.address() + "/"));
        switch (opening.user()) {
            case READER -> changes.put("user", given.reader());
            case IMPOSTOR -> changes.put("password", WRONG_PASSWORD);
            case WRITER -> {
                // is who the configuration names
            }
        }
        return changes;
    }

    @Override
    protected Map<String, String> another() {
        return Map.of("database", "other");
    }

    @Override
    protected SyncConnector open(HttpClients clients, Clock clock, Map<String, String> configuration) {
        return new TrytonProvider(clients, clock).open("Tryton of the contract", configuration);
    }

    @Override
    public Wire protocol() {
        return wire;
    }

    @Override
    protected LoopbackProxy without(ActorType type, String field) {
        LoopbackProxy proxy = new LoopbackProxy(wire.target());
        proxy.fails(wire::reads, new Fault.Changed(answer -> wire.without(answer, TrytonData.column(field))));
        return proxy;
    }

    @Override
    public ErpServer server() {
        return server;
    }

    @Override
    public List<String> secrets() {
        return List.of(password, WRONG_PASSWORD);
    }

    /** On SQLite Tryton does so for child rows alone, and a project has none. */
    @Override
    public boolean comparesAsItWrites(ActorType type) {
        return type != ActorType.PROJECT;
    }

    /** The backslash separates a project from those above it. */
    @Override
    public boolean takesName(ActorType type, String name) {
        return type != ActorType.PROJECT || !name.contains("\\");
    }

    @Override
    public String sample(ActorType type, FieldDefinition field, int number) {
        return switch (field.key()) {
            case "vat" -> "NO" + SampleValues.organisationNumber(number) + "MVA";
            case "status" -> projects.statuses().get(number % projects.statuses().size());
            default -> SampleValues.of(field, number);
        };
    }

    @Override
    public void close() {
        stranger.close();
        super.close();
    }
}
