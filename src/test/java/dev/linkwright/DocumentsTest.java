package dev.linkwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of the program is true of it. */
class DocumentsTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z][A-Za-z]*");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Set<String> JDK = Set.of("ServiceLoader");
    private static final Map<String, String> NAMES = Map.of("javafx..", "JavaFX", "com.fasterxml.jackson..", "Jackson",
            "okhttp3..", "OkHttp", "com.nimbusds..", "Nimbus OAuth", "org.sqlite..", "SQLite",
            "com.github.javakeyring..", "java-keyring", "com.google.i18n.phonenumbers..", "libphonenumber",
            "com.sun.net.httpserver..", "the JDK's HTTP server", "*..", "everything");
    /** They come along with one that is named. */
    private static final Set<String> UNNAMED = Set.of("okio..", "javax.net.ssl..", "javax.crypto..",
            "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..");

    static Stream<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> pages = Files.list(PAGES)) {
            pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(all::add);
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatADocumentNamesIsThere(Path document) throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.replace(".java", "")));
            }
        }
        List<String> named = all(CODE, Files.readString(document)).filter(code -> CLASS.matcher(code).matches())
                .toList();
        assertThat(named).allMatch(name -> classes.contains(name) || JDK.contains(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileThatADocumentLinksToIsThere(Path document) throws IOException {
        Path folder = document.toAbsolutePath().getParent();
        assertThat(all(LINK, Files.readString(document)).filter(link -> !link.contains("://")))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyScriptAndMavenProfileThatADocumentNamesIsThere(Path document) throws IOException {
        String text = Files.readString(document);
        assertThat(all(Pattern.compile("(?<![\\w/.-])((?:installer|\\.ci)/[a-z][a-z./-]*[a-z])"), text)
                .filter(name -> !name.startsWith("installer/lib/")))
                .allSatisfy(name -> assertThat(Path.of(name)).exists());
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(all(Pattern.compile("-P([a-z,]+)"), text).flatMap(names -> Stream.of(names.split(","))))
                .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
    }

    /** The lines that are missing or wrong are what the failure shows; they can be copied from there. */
    @Test
    void thePageOnTheArchitectureHasTheRoomsAndDirectionsThatAreTested() throws IOException {
        List<String> wanted = ArchitectureTest.DIRECTIONS.entrySet().stream()
                .filter(room -> isThere(room.getKey()))
                .map(room -> "| `%s` | %s | %s |".formatted(room.getKey(), purpose(room.getKey()),
                        mayUse(room.getValue())))
                .toList();
        List<String> written = Files.readAllLines(PAGES.resolve("architecture.md")).stream()
                .filter(line -> line.matches("\\| `[a-z.]+` \\|.*")).toList();
        assertThat(written).as(String.join("\n", wanted)).isEqualTo(wanted);
    }

    /** The first sentence of the package's comment. */
    private static String purpose(String room) {
        Path file = folder(room).resolve("package-info.java");
        Matcher comment = COMMENT.matcher(read(file));
        assertThat(comment.find()).as("a comment in " + file).isTrue();
        String words = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\s+", " ").strip();
        return words.replaceAll("(?<=\\w)\\. .*", "").replaceAll("\\.$", "").replaceAll("<p>.*", "")
                .replaceAll("</?em>", "*").replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").strip();
    }

    private static Path folder(String room) {
        return MAIN.resolve("dev/linkwright").resolve(room.replace('.', '/'));
    }

    /** A direction may be agreed on before its room is built. */
    private static boolean isThere(String room) {
        return Files.isDirectory(folder(room));
    }

    private static String mayUse(List<String> targets) {
        String rooms = targets.stream().filter(target -> !target.contains("..") && isThere(target)).sorted()
                .map(target -> "`" + target + "`").collect(Collectors.joining(", "));
        String libraries = targets.stream().filter(target -> target.contains("..") && !UNNAMED.contains(target))
                .map(target -> NAMES.getOrDefault(target, target)).sorted().collect(Collectors.joining(", "));
        return Stream.of(rooms, libraries).filter(part -> !part.isEmpty())
                .collect(
                        Collectors.collectingAndThen(Collectors.joining(", "), all -> all.isEmpty() ? "nothing" : all));
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
