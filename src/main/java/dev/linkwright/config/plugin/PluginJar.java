package dev.linkwright.config.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.Sentence;

/** One jar with connectors, loaded whole or not at all. */
record PluginJar(URLClassLoader loader, List<Plugin> plugins) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /**
     * Loads it.
     *
     * @param file    what people know it by
     * @param real    the same without symbolic links
     * @param program whose classes it may use
     */
    static PluginJar load(Path file, Path real, ClassLoader program) throws PluginException {
        String version = version(real);
        URLClassLoader loader = loader(real, program);
        try {
            List<Plugin> plugins = ServiceLoader.load(SyncConnectorProvider.class, loader).stream()
                    .filter(found -> loader.equals(found.type().getClassLoader()))
                    .map(found -> new Plugin(GuardedProvider.of(found.get(), file.getFileName().toString()), version,
                            file))
                    .toList();
            check(plugins);
            return new PluginJar(loader, plugins);
        } catch (PluginException unusable) {
            throw closed(loader, unusable);
        } catch (Throwable thrown) {
            throw closed(loader, new PluginException(why(thrown)));
        }
    }

    private static String version(Path real) throws PluginException {
        try (JarFile jar = new JarFile(real.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
            // The class loader would follow it to files that nobody checked.
            if (attributes.getValue(Attributes.Name.CLASS_PATH) != null) {
                throw new PluginException(Sentence.of("plugin.class-path"));
            }
            String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? "" : version;
        } catch (IOException | SecurityException broken) {
            throw new PluginException(Sentence.of("plugin.no-jar"));
        }
    }

    private static URLClassLoader loader(Path real, ClassLoader program) throws PluginException {
        try {
            URL[] jar = {real.toUri().toURL()};
            return new URLClassLoader("connector " + real.getFileName(), jar, program);
        } catch (IOException | IllegalArgumentException unnameable) {
            throw new PluginException(Sentence.of("plugin.no-jar"));
        }
    }

    private static void check(List<Plugin> plugins) throws PluginException {
        if (plugins.isEmpty()) {
            throw new PluginException(Sentence.of("plugin.no-provider", SyncConnectorProvider.class.getName()));
        }
        for (Plugin plugin : plugins) {
            if (!ID.matcher(plugin.provider().id()).matches()) {
                throw new PluginException(Sentence.of("plugin.bad-id", plugin.provider().id()));
            }
        }
    }

    private static Sentence why(Throwable thrown) {
        return PluginFault.causes(thrown).stream().anyMatch(UnsupportedClassVersionError.class::isInstance)
                ? Sentence.of("plugin.newer-java", Runtime.version().feature())
                : Sentence.of("plugin.threw", PluginFault.of(thrown).summary());
    }

    private static PluginException closed(URLClassLoader loader, PluginException unusable) {
        try {
            loader.close();
        } catch (IOException kept) {
            unusable.addSuppressed(kept);
        }
        return unusable;
    }
}
