package dev.linkwright.erp.tryton;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.ContractKit;
import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.erp.contract.LoopbackProxy;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.erp.contract.Opening;
import dev.linkwright.erp.contract.SampleValues;
import dev.linkwright.erp.contract.Wire;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.testing.RawTryton;

/** The contract's way to the Tryton that the tests were told of. */
final class TrytonKit implements ContractKit {
    private static final String WRONG_PASSWORD = "wrong-password-of-the-test";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final URI address = URI.create(property("address"));
    private final String password;
    private final RawTryton stranger;
    private final TrytonProjects projects;
    private final TrytonServer server;
    private final TrytonWire wire = new TrytonWire(address.resolve("/"));

    TrytonKit() throws IOException {
        password = Files.readString(Path.of(property("password.file"))).strip();
        stranger = new RawTryton(address, property("user"), password);
        TrytonCalls calls = new TrytonCalls(stranger);
        TrytonFile file = new TrytonFile(Path.of(property("database.file")));
        projects = new TrytonProjects(calls, file);
        server = new TrytonServer(new TrytonData(calls, file), projects);
    }

    private static String property(String name) {
        String value = System.getProperty("linkwright.tryton." + name);
        if (value == null) {
            throw new IllegalStateException("These tests need -Dlinkwright.tryton." + name);
        }
        return value;
    }

    @Override
    public String name() {
        return "Tryton";
    }

    @Override
    public SyncConnector open(Opening opening) {
        Map<String, String> configuration = new HashMap<>(configuration());
        opening.through().ifPresent(proxy -> configuration.put("address", proxy.address() + "/"));
        switch (opening.user()) {
            case READER -> configuration.put("user", property("reader"));
            case IMPOSTOR -> configuration.put("password", WRONG_PASSWORD);
            case WRITER -> {
                // is who the configuration names
            }
        }
        return open(configuration, opening.clock(), opening.longest().orElse(LONGEST));
    }

    private Map<String, String> configuration() {
        return Map.of("address", address.resolve("/").toString(), "database",
                address.getPath().replace("/", ""), "user", property("user"), "password", password);
    }

    private SyncConnector open(Map<String, String> configuration, Clock clock, Duration longest) {
        HttpClients clients = new HttpClients(clock, longest);
        SyncConnector connector = new TrytonProvider(clients, clock).open("Tryton of the contract", configuration);
        opened.addFirst(clients);
        opened.addFirst(connector);
        return connector;
    }

    @Override
    public SyncConnector blindTo(ActorType type, String field) {
        LoopbackProxy proxy = new LoopbackProxy(wire.target());
        opened.add(proxy);
        proxy.fails(wire::reads, new Fault.Changed(answer -> wire.without(answer, TrytonData.column(field))));
        return open(Opening.as(Opening.User.WRITER).through(proxy));
    }

    @Override
    public SyncConnector elsewhere() {
        Map<String, String> configuration = new HashMap<>(configuration());
        configuration.put("database", "other");
        return open(configuration, Clock.systemUTC(), LONGEST);
    }

    @Override
    public ErpServer server() {
        return server;
    }

    @Override
    public Optional<Wire> wire() {
        return Optional.of(wire);
    }

    @Override
    public List<String> secrets() {
        return List.of(password, WRONG_PASSWORD);
    }

    @Override
    public String nameField(ActorType type) {
        return "name";
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
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
