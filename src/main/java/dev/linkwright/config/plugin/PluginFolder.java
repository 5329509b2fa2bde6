package dev.linkwright.config.plugin;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A folder that connectors are loaded from.
 *
 * @param given whether the person who starts the program named it: then it may be the person's own, if nobody else
 *              can change it
 */
public record PluginFolder(Path path, boolean given) {
    private static final String NAME = "connectors";

    /** The folder that a person named. */
    public static PluginFolder given(Path path) {
        return new PluginFolder(path, true);
    }

    /** Those that are there of: the system's place for what administrators add to programs, and beside the program. */
    public static List<PluginFolder> usual() {
        String system = File.separatorChar == '\\' ? "windows" : System.getProperty("os.name", "");
        return places(system, name -> System.getenv().getOrDefault(name, ""), program()).stream()
                .filter(Files::exists).map(path -> new PluginFolder(path, false)).toList();
    }

    static List<Path> places(String system, UnaryOperator<String> environment, Optional<Path> program) {
        List<Path> places = new ArrayList<>();
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String programs = environment.apply("ProgramFiles");
            if (!programs.isEmpty()) {
                places.add(Path.of(programs, "Linkwright", NAME));
            }
        } else if (name.startsWith("mac")) {
            places.add(Path.of("/Library/Application Support/Linkwright", NAME));
        } else {
            places.add(Path.of("/usr/share/linkwright", NAME));
        }
        program.map(file -> file.resolveSibling(NAME)).filter(place -> !places.contains(place))
                .ifPresent(places::add);
        return places;
    }

    private static Optional<Path> program() {
        CodeSource source = PluginFolder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()).toAbsolutePath());
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            return Optional.empty();
        }
    }
}
