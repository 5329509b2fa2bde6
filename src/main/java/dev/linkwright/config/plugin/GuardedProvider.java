package dev.linkwright.config.plugin;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;

/** A provider of others, asked once for what never changes. */
record GuardedProvider(SyncConnectorProvider provider, PluginGuard guard, String id, String name,
        List<ConfigurationField> configuration) implements SyncConnectorProvider {

    static GuardedProvider of(SyncConnectorProvider provider, String file) {
        return new GuardedProvider(provider, new PluginGuard(file, provider.getClass().getClassLoader()),
                provider.id(), provider.name(), List.copyOf(provider.configuration()));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> values) {
        SyncConnector opened = guard.open(() -> provider.open(connectionName, values));
        return (SyncConnector) Proxy.newProxyInstance(SyncConnector.class.getClassLoader(),
                new Class<?>[]{SyncConnector.class},
                (proxy, method, arguments) -> guard.call(proxy, opened, method, arguments));
    }
}
