package dev.linkwright.config.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;

import dev.linkwright.testing.ConnectorJar;

/** Small connectors, each with something of its own that is wrong. */
final class PluginSources {
    private static final String SOURCE = """
            package acme;
            import dev.linkwright.erp.*;
            import dev.linkwright.model.*;
            import java.lang.reflect.Proxy;
            import java.util.*;
            public final class Acme implements SyncConnectorProvider {
                public Acme() { %s }
                @Override public String id() { return "%s"; }
                @Override public String name() { return "Acme"; }
                @Override public List<ConfigurationField> configuration() { return List.of(); }
                @Override public SyncConnector open(String name, Map<String, String> configuration) {
                    if (name.equals("bad")) { throw new IllegalArgumentException("Address is missing"); }
                    if (name.equals("null")) { return null; }
                    return (SyncConnector) Proxy.newProxyInstance(Acme.class.getClassLoader(),
                        new Class<?>[]{SyncConnector.class}, (proxy, method, arguments) -> { %s });
                }
            }
            """;

    private final Path scratch;

    PluginSources(Path scratch) {
        this.scratch = scratch;
    }

    /** A connector whose constructor and whose every call do this. */
    ConnectorJar acme(String id, String constructor, String call) throws IOException {
        Path place = Files.createTempDirectory(scratch, "acme");
        Path source = place.resolve("Acme.java");
        Files.writeString(source, SOURCE.formatted(constructor, id, call));
        return new ConnectorJar().compiled(place, List.of(source)).provider("acme.Acme")
                .manifest(Attributes.Name.IMPLEMENTATION_VERSION, "1.2");
    }

    ConnectorJar good(String id) throws IOException {
        return acme(id, "", "return null;");
    }
}
