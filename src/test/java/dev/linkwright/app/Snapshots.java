package dev.linkwright.app;

import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.gallery.WindowRules;
import dev.linkwright.gallery.WindowWords;
import dev.linkwright.ui.common.Texts;

/** The pictures of a tour in one language, and what is wrong in them. */
final class Snapshots {
    private static final Path FOLDER = Path.of(System.getProperty("linkwright.build.directory", "target"), "tour");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\n]*\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** What an ERP calls its fields may be of any length, whoever says it, and is cut as data are. */
    private static final String FIELDS_OF_ERP = "business-central.field.";

    private final String language;
    private final List<Pattern> texts;
    private final Set<String> cut = new LinkedHashSet<>();
    private final Set<String> sameLetters = new LinkedHashSet<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private int taken;

    Snapshots(String language, Texts texts) {
        this.language = language;
        this.texts = texts.bundle().keySet().stream().filter(key -> !key.startsWith(FIELDS_OF_ERP))
                .map(texts.bundle()::getString)
                .filter(text -> LETTERS.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find())
                .map(Snapshots::pattern).toList();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(PLACEHOLDER.split(text, -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*")), Pattern.DOTALL);
    }

    /** A picture once nothing is under way in the window. */
    void take(Scene scene, String window) {
        untilCalm(scene);
        taken++;
        Gallery.take(scene, FOLDER.resolve(language).resolve("%02d-%s.png".formatted(taken, window)));
        fx(() -> {
            WindowWords.cut(scene, this::isOfABundle).forEach(one -> cut.add(window + ": is cut: " + one));
            WindowRules.sameMnemonics(scene).forEach(one -> sameLetters.add(window + ": " + one));
            WindowWords.all(scene).forEach(one -> said.putIfAbsent(one.text(), window + ": " + one.where()));
            return scene;
        });
    }

    /** Waits until nothing is under way in a window. */
    static void untilCalm(Scene scene) {
        OpenProgram.until(() -> under(scene.getRoot()).noneMatch(Snapshots::isUnderWay));
    }

    private boolean isOfABundle(String text) {
        return texts.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static boolean isUnderWay(Node node) {
        return node instanceof ProgressIndicator progress && progress.isIndeterminate();
    }

    private static Stream<Node> under(Node node) {
        return !node.isVisible()
                ? Stream.empty()
                : node instanceof javafx.scene.Parent parent
                        ? Stream.concat(Stream.of(node),
                                parent.getChildrenUnmodifiable().stream().flatMap(Snapshots::under))
                        : Stream.of(node);
    }

    Collection<String> broken() {
        return Stream.concat(cut.stream(), sameLetters.stream()).toList();
    }

    /**
     * What is seen and stands in no bundle. Data is known by its words: those of the files of the profile folder, and
     * those that the sandboxes hold in their source, from where they make names and answers.
     */
    List<String> unmarked(Path data) throws IOException {
        Set<String> known = words(data, ".json");
        known.addAll(words(Path.of("src/main/java/dev/linkwright/sandbox"), ".java"));
        List<String> unmarked = new ArrayList<>();
        said.forEach((text, where) -> {
            if (!PseudoLanguage.isSaid(text) && !known.containsAll(words(text))) {
                unmarked.add(where + ": “" + text + "”");
            }
        });
        return unmarked;
    }

    private static Set<String> words(Path folder, String ending) throws IOException {
        Set<String> words = new HashSet<>();
        if (!Files.isDirectory(folder)) {
            return words;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(ending))
                    .toList()) {
                String text = Files.readString(file);
                // Of a source only what stands in quotes.
                words.addAll(ending.equals(".java")
                        ? QUOTED.matcher(text).results().flatMap(found -> words(found.group()).stream())
                                .collect(Collectors.toSet())
                        : words(text));
            }
        }
        return words;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
