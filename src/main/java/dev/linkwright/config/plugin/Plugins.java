package dev.linkwright.config.plugin;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.erp.SyncConnectorProvider;

/** What was loaded, and what was not. Connectors must be closed before this. */
public final class Plugins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private final List<Plugin> loaded;
    private final List<RefusedPlugin> refused;
    private final List<URLClassLoader> loaders;

    Plugins(List<Plugin> loaded, List<RefusedPlugin> refused, List<URLClassLoader> loaders) {
        this.loaded = List.copyOf(loaded);
        this.refused = List.copyOf(refused);
        this.loaders = List.copyOf(loaders);
    }

    /** In the order of their folders and files. */
    public List<Plugin> loaded() {
        return loaded;
    }

    public List<RefusedPlugin> refused() {
        return refused;
    }

    public List<SyncConnectorProvider> providers() {
        return loaded.stream().map(Plugin::provider).toList();
    }

    @Override
    public void close() {
        for (URLClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException kept) {
                LOG.warn("A connector's jar stays open until the program ends", kept);
            }
        }
    }
}
