package dev.linkwright.config.plugin;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.Route;

/** A provider of others, asked once for what never changes. */
record GuardedProvider(SyncConnectorProvider provider, PluginGuard guard, String id, String name,
        List<ConfigurationField> configuration) implements SyncConnectorProvider {

    static GuardedProvider of(SyncConnectorProvider provider, String file) {
        return new GuardedProvider(provider, new PluginGuard(file, provider.getClass().getClassLoader()),
                provider.id(), provider.name(), List.copyOf(provider.configuration()));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> values) {
        return guarded(() -> provider.open(connectionName, values));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> values, Route route) {
        return guarded(() -> provider.open(connectionName, values, route));
    }

    private SyncConnector guarded(Callable<SyncConnector> opening) {
        SyncConnector opened = guard.open(opening);
        return (SyncConnector) Proxy.newProxyInstance(SyncConnector.class.getClassLoader(),
                new Class<?>[]{SyncConnector.class},
                (proxy, method, arguments) -> guard.call(proxy, opened, method, arguments));
    }
}
