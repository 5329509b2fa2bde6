package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class OnlineMutantsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/linkwright");
    private static final String CLASSES = System.getProperty("java.class.path");

    /** Loads the rooms that sign in anew, the changed classes before all others. */
    private static final class Rooms extends URLClassLoader {
        private static final List<String> OWN = List.of("dev.linkwright.http.oauth.",
                "dev.linkwright.crm.superoffice.");

        Rooms(URL[] places) {
            super(places, Rooms.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return OWN.stream().anyMatch(name::startsWith) ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aCheckThatIsLeftOutIsMissed(OnlineMutant mutant) throws Exception {
        compile(mutant);
        try (Rooms rooms = new Rooms(places())) {
            assertThat(trial(rooms).apply(mutant.tested().name())).isNotEqualTo(mutant.tested().expected());
        }
    }

    @Test
    void withAllChecksTheSameTrialComesOutAsItShould() throws Exception {
        try (Rooms rooms = new Rooms(places())) {
            assertThat(trial(rooms).apply(OnlineCase.ALL_IS_WELL.name())).isEqualTo(OnlineCase.ALL_IS_WELL.expected());
        }
    }

    @SuppressWarnings("unchecked") // the class is one of ours, by its name
    private static UnaryOperator<String> trial(Rooms rooms) throws ReflectiveOperationException {
        return (UnaryOperator<String>) rooms.loadClass(OnlineTrial.class.getName()).getConstructor().newInstance();
    }

    private void compile(OnlineMutant mutant) throws IOException {
        String source = Files.readString(SOURCES.resolve(mutant.file() + ".java"));
        Path changed = Files.createDirectories(folder.resolve("source"))
                .resolve(Path.of(mutant.file()).getFileName() + ".java");
        Files.writeString(changed, mutant.of(source));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-parameters", "-classpath", CLASSES, "-d",
                    Files.createDirectories(folder.resolve("classes")).toString());
            boolean compiled = compiler
                    .getTask(null, files, null, options, null, files.getJavaFileObjects(changed)).call();
            assertThat(compiled).isTrue();
        }
    }

    private URL[] places() {
        List<URL> places = new ArrayList<>();
        Stream.concat(Stream.of(folder.resolve("classes")),
                Stream.of(CLASSES.split(File.pathSeparator, -1)).map(Path::of).filter(Files::isDirectory))
                .forEach(place -> places.add(url(place)));
        return places.toArray(URL[]::new);
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
