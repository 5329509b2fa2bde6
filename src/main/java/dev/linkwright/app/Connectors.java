package dev.linkwright.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.plugin.Plugin;
import dev.linkwright.config.plugin.PluginFolder;
import dev.linkwright.config.plugin.PluginLoader;
import dev.linkwright.config.plugin.Plugins;
import dev.linkwright.config.plugin.RefusedPlugin;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.settings.KnownConnectors;
import dev.linkwright.ui.common.Texts;

/** The kinds of ERP that this start of the program knows: its own, and those of others. */
public record Connectors(List<SyncConnectorProvider> builtIn, Plugins plugins) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    public Connectors {
        builtIn = List.copyOf(builtIn);
    }

    public static Connectors load(HttpClients http, List<PluginFolder> folders) {
        List<SyncConnectorProvider> builtIn = List.of(
                new BusinessCentralProvider(http, page -> new Browser().open(page)), new TrytonProvider(http));
        return new Connectors(builtIn, PluginLoader.load(folders, builtIn));
    }

    public List<SyncConnectorProvider> all() {
        return Stream.concat(builtIn.stream(), plugins.providers().stream()).toList();
    }

    /** What the settings show of them. */
    KnownConnectors known() {
        Stream<KnownConnectors.Known> own = builtIn.stream()
                .map(provider -> new KnownConnectors.Known(provider, ProgramVersion.number(), Optional.empty()));
        Stream<KnownConnectors.Known> others = plugins.loaded().stream().map(plugin -> new KnownConnectors.Known(
                plugin.provider(), plugin.version(), Optional.of(plugin.file().toString())));
        return new KnownConnectors(Stream.concat(own, others).toList(), plugins.refused().stream()
                .map(one -> new KnownConnectors.Refused(one.file().toString(), one.why())).toList());
    }

    @Override
    public void close() {
        plugins.close();
    }

    /** Whoever starts the program learns what is missing; the log keeps what was there, too. */
    void tell(PrintWriter errors, Texts texts) {
        for (Plugin plugin : plugins.loaded()) {
            LOG.info("Connector {} {} from {}", plugin.provider().id(), plugin.version(), plugin.file());
        }
        for (RefusedPlugin refused : plugins.refused()) {
            String told = texts.text("app.connector-refused", refused.file().toString(), texts.say(refused.why()));
            LOG.info("{}", told);
            errors.println(told);
        }
        errors.flush();
    }
}
