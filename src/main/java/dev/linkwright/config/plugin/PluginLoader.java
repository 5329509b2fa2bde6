package dev.linkwright.config.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.Sentence;

/**
 * Loads the connectors in folders. Each jar has a class loader of its own above which only the program stands, so two of
 * them can bring different versions of a library. Nothing that is wrong with one jar keeps the others out.
 */
public final class PluginLoader {
    private final Map<String, String> homes = new HashMap<>();
    private final List<Plugin> loaded = new ArrayList<>();
    private final List<RefusedPlugin> refused = new ArrayList<>();
    private final List<URLClassLoader> loaders = new ArrayList<>();

    private final ClassLoader program;

    private PluginLoader(Collection<? extends SyncConnectorProvider> builtIn, ClassLoader program) {
        this.program = program;
        builtIn.forEach(provider -> homes.put(provider.id(), "Linkwright"));
    }

    /**
     * Loads what the folders hold.
     *
     * @param builtIn the program's own providers, whose ids are taken
     */
    public static Plugins load(List<PluginFolder> folders, Collection<? extends SyncConnectorProvider> builtIn) {
        return load(folders, builtIn, PluginLoader.class.getClassLoader());
    }

    static Plugins load(List<PluginFolder> folders, Collection<? extends SyncConnectorProvider> builtIn,
            ClassLoader program) {
        PluginLoader loader = new PluginLoader(builtIn, program);
        folders.forEach(loader::folder);
        return new Plugins(loader.loaded, loader.refused, loader.loaders);
    }

    private void folder(PluginFolder folder) {
        Path path = folder.path();
        if (!Files.isDirectory(path)) {
            refuse(path, Sentence.of("plugin.no-folder", path.toString()));
            return;
        }
        checked(path, folder.given()).ifPresent(real -> jars(real).forEach(file -> jar(file, folder.given())));
    }

    private void jar(Path file, boolean given) {
        checked(file, given).ifPresent(real -> {
            try {
                PluginJar jar = PluginJar.load(file, real, program);
                loaders.add(jar.loader());
                Set<String> own = new HashSet<>();
                Optional<String> taken = jar.plugins().stream().map(plugin -> plugin.provider().id())
                        .filter(id -> homes.containsKey(id) || !own.add(id)).findFirst();
                if (taken.isPresent()) {
                    String id = taken.get();
                    refuse(file, Sentence.of("plugin.same-id", id, homes.getOrDefault(id, file.toString())));
                } else {
                    own.forEach(id -> homes.put(id, file.toString()));
                    loaded.addAll(jar.plugins());
                }
            } catch (PluginException unusable) {
                refuse(file, unusable.why());
            }
        });
    }

    private Optional<Path> checked(Path path, boolean given) {
        try {
            Way way = Way.to(path);
            Optional<Sentence> objection = Keepers.of(way.end(), given).objection(way);
            objection.ifPresent(why -> refuse(path, why));
            return objection.isPresent() ? Optional.empty() : Optional.of(way.end());
        } catch (IOException | SecurityException | UnsupportedOperationException unreadable) {
            refuse(path, Sentence.of("plugin.unreadable", unreadable.toString()));
            return Optional.empty();
        }
    }

    private List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            refuse(folder, Sentence.of("plugin.unreadable", unreadable.toString()));
            return List.of();
        }
    }

    private void refuse(Path file, Sentence why) {
        refused.add(new RefusedPlugin(file, why));
    }
}
