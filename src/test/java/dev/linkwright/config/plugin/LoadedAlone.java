package dev.linkwright.config.plugin;

import java.nio.file.Path;
import java.util.List;

/** Loads jars whose classes stand among the tests, too, as a program without tests does. */
public final class LoadedAlone {
    private LoadedAlone() {
    }

    /** The program does not know classes whose names begin so. */
    public static Plugins from(Path folder, String... unknown) {
        ClassLoader tests = LoadedAlone.class.getClassLoader();
        ClassLoader program = new ClassLoader("program", tests) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (List.of(unknown).stream().anyMatch(name::startsWith)) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        return PluginLoader.load(List.of(PluginFolder.given(folder)), List.of(), program);
    }
}
