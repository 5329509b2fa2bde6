package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts and their uses agree over the whole program. */
class TextsConsistencyTest {
    private static final Pattern USE = Pattern
            .compile(
                    "(?:Sentence\\s*\\.\\s*of|texts\\s*\\.\\s*text|texts\\(\\)\\s*\\.\\s*text)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FXML_USE = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private static final Map<String, String> texts = new TreeMap<>();
    private static final List<String> doubled = new ArrayList<>();
    private static final Set<String> used = new TreeSet<>();
    private static final Set<String> literals = new TreeSet<>();

    @BeforeAll
    static void readEverything() throws IOException {
        for (Path file : Translation.files()) {
            // Translations have the keys of English again.
            if (!file.getFileName().toString().contains("_")) {
                Translation.read(file).forEach((key, text) -> {
                    if (texts.put(key, text) != null) {
                        doubled.add(key);
                    }
                });
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|fxml)")).toList()) {
                String content = Files.readString(file).replaceAll("(?m)^\\s*\\*.*$", "");
                collect(USE, content, used);
                if (file.toString().endsWith(".fxml")) {
                    collect(FXML_USE, content, used);
                }
                collect(LITERAL, content, literals);
            }
        }
        literals.addAll(used);
    }

    @Test
    void everyKeyThatIsUsedHasAText() {
        assertThat(used).allSatisfy(key -> assertThat(texts).containsKey(key));
    }

    /** A literal that ends with a full stop is the start of keys that are put together. */
    @Test
    void everyTextIsUsed() {
        assertThat(texts.keySet()).allMatch(key -> literals.contains(key)
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal)));
    }

    @Test
    void noKeyIsThereTwice() {
        assertThat(doubled).isEmpty();
    }

    @Test
    void everyBundleIsLoaded() throws IOException {
        assertThat(Translation.files()).extracting(file -> file.getFileName().toString().replaceAll("[_.].*", ""))
                .allMatch(Texts.BUNDLES::contains);
    }

    @Test
    void everyPlaceholderParses() {
        TextPattern patterns = new TextPattern(Locale.UK, ZoneOffset.UTC, _ -> "");
        assertThat(texts).allSatisfy((key, text) -> {
            int highest = PLACEHOLDER.matcher(text).results().mapToInt(found -> Integer.parseInt(found.group(1))).max()
                    .orElse(-1);
            List<Integer> arguments = Stream.iterate(1, number -> number + 1).limit(highest + 1L).toList();
            assertThat(patterns.render(text, arguments)).as(key).doesNotContain("{", "}");
        });
    }

    @Test
    void textsDoNotShoutOrBeg() {
        assertThat(texts).allSatisfy((key, text) -> assertThat(text.toLowerCase(Locale.ROOT)).as(key)
                .doesNotContain("!", "please", "sorry", "oops", "successfully", "..."));
    }

    private static void collect(Pattern pattern, String content, Set<String> into) {
        Matcher matcher = pattern.matcher(content);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }
}
