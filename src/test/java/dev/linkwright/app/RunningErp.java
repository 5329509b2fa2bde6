package dev.linkwright.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.erp.contract.LoopbackProxy;
import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.erp.contract.NetworkKit;
import dev.linkwright.erp.contract.Wire;
import dev.linkwright.model.ErpActor;

/** An ERP that runs: how desks reach it, where it fails, and its own data past every adapter. */
abstract class RunningErp implements AutoCloseable {
    private final NetworkKit kit;
    private final ErpPlace place;
    private final String path;
    private final LoopbackProxy proxy;
    private final Wire wire;

    /** @param path of the ERP's address */
    RunningErp(NetworkKit kit, Wire wire, String connector, Map<String, String> configuration, String path) {
        this.kit = kit;
        this.wire = wire;
        this.place = new ErpPlace(connector, configuration);
        this.path = path;
        this.proxy = new LoopbackProxy(wire.target());
    }

    final String name() {
        return kit.name();
    }

    final ErpPlace place() {
        return place;
    }

    /** The same through {@link #proxy()}. */
    final ErpPlace throughProxy() {
        return place.at(proxy.address() + path);
    }

    final LoopbackProxy proxy() {
        return proxy;
    }

    final ErpServer server() {
        return kit.server();
    }

    /** Whether the request writes an actor. */
    final boolean writes(Exchange exchange) {
        return wire.writes(exchange);
    }

    /** The field that a person's name lies in. */
    abstract String personName();

    /** Whether this is the request that makes a customer. */
    abstract boolean creates(Exchange exchange);

    /** The ERP's refusal of a request, in words of its own. */
    abstract Fault refusal(String words);

    /** The customers of exactly this name in the ERP's own data. */
    abstract List<String> named(String name);

    /**
     * Somebody edits a field of a customer with a client of the ERP's own, over HTTP.
     *
     * @return what it held until that moment
     */
    abstract String overwrite(ErpActor customer, String field, String text) throws IOException, InterruptedException;

    /** What the ERP itself holds in a field of a customer; empty for blank. */
    abstract String value(ErpActor customer, String field);

    @Override
    public void close() {
        proxy.close();
        kit.close();
    }
}
