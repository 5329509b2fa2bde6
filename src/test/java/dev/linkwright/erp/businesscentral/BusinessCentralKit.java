package dev.linkwright.erp.businesscentral;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.linkwright.erp.SignInBrowser;
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
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpAssumption;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;

/** The contract's way to the embedded Business Central. */
public final class BusinessCentralKit extends NetworkKit {
    private static final String WRONG_KEY = "d3JvbmctS2V5LW9mLXRoZS10ZXN0";
    public static final SignInBrowser NOBODY = _ -> {
        throw new IllegalStateException("Nobody signs in by a page");
    };

    private final String name;
    private final ErpSandbox sandbox;
    private final BusinessCentralData data;
    private final BusinessCentralWire wire;

    public BusinessCentralKit(String name, ErpAssumption... assumptions) throws IOException {
        this.name = name;
        this.sandbox = ErpSandbox.start(ErpSandboxOptions
                .of(BusinessCentralSeed.of(new BusinessCentralSeed.Size(240, 235, 500, 235))).with(assumptions));
        this.data = new BusinessCentralData(sandbox);
        this.wire = new BusinessCentralWire(sandbox.address().resolve("/"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("address", sandbox.address().toString(), "company", "Nordvik Handel AS", "signIn", "key", "user",
                ErpUser.INGRID.name(), "key", ErpUser.INGRID.accessKey());
    }

    @Override
    protected Map<String, String> changes(Opening opening) {
        Map<String, String> changes = new HashMap<>();
        opening.through().ifPresent(proxy -> changes.put("address", proxy.address() + "/BC"));
        switch (opening.user()) {
            case WRITER -> {
                // is who the configuration names
            }
            case READER -> {
                changes.put("user", ErpUser.GUEST.name());
                changes.put("key", ErpUser.GUEST.accessKey());
            }
            case IMPOSTOR -> changes.put("key", WRONG_KEY);
        }
        return changes;
    }

    @Override
    protected Map<String, String> another() {
        return Map.of("company", "Nordvik Eiendom AS");
    }

    @Override
    protected SyncConnector open(HttpClients clients, Clock clock, Map<String, String> configuration) {
        return new BusinessCentralProvider(clients, NOBODY, clock).open("Contract", configuration);
    }

    @Override
    public Wire protocol() {
        return wire;
    }

    @Override
    protected LoopbackProxy without(ActorType type, String field) {
        LoopbackProxy proxy = new LoopbackProxy(wire.target());
        proxy.fails(wire::isAboutActors, new Fault.Changed(answer -> wire.without(answer, field)));
        return proxy;
    }

    @Override
    public ErpServer server() {
        return data;
    }

    public ErpSandbox sandbox() {
        return sandbox;
    }

    URI address() {
        return sandbox.address();
    }

    @Override
    public List<String> secrets() {
        return List.of(ErpUser.INGRID.accessKey(), ErpUser.GUEST.accessKey(), WRONG_KEY);
    }

    @Override
    public String nameField(ActorType type) {
        return ApiField.NAME;
    }

    @Override
    public String sample(ActorType type, FieldDefinition field, int number) {
        if (field.type() == FieldType.LIST) {
            List<ListItem> items = open(Opening.as(Opening.User.WRITER)).list(field.listName());
            return items.get(number % items.size()).key();
        }
        String text = SampleValues.of(field, number);
        return field.key().equals("postalCode")
                ? text.toUpperCase(Locale.ROOT)
                : text;
    }

    @Override
    public void close() {
        super.close();
        sandbox.close();
    }
}
