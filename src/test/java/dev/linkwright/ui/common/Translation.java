package dev.linkwright.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All texts of one language as they stand in the files; not those that it takes over from English. */
record Translation(String language, Map<String, String> texts) {
    static final List<Integer> COUNTS = List.of(0, 1, 2, 5);
    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final Pattern FILE = Pattern.compile("[a-z-]+(?:_(\\w+))?\\.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(,\\w+)?");

    /** By their tags; that of English is empty. */
    static Map<String, Translation> all() throws IOException {
        Map<String, Translation> all = new TreeMap<>();
        for (Path file : files()) {
            Matcher name = FILE.matcher(file.getFileName().toString());
            if (name.matches()) {
                String language = name.group(1) == null ? "" : name.group(1);
                all.computeIfAbsent(language, tag -> new Translation(tag, new TreeMap<>())).texts.putAll(read(file));
            }
        }
        return all;
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".properties")).sorted().toList();
        }
    }

    static Map<String, String> read(Path file) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, bundle::getProperty));
    }

    String text(String key) {
        return texts.get(key);
    }

    /** The placeholders of a text with what they are formatted as, such as {@code 0,choice}. */
    TreeSet<String> placeholders(String key) {
        return PLACEHOLDER.matcher(text(key)).results()
                .map(found -> found.group(1) + (found.group(2) == null ? "" : found.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean counts(String key) {
        return text(key).contains(",choice,");
    }

    /** A text with a number for whatever is counted, and a name for whatever is not. */
    String rendered(String key, int count) {
        int last = PLACEHOLDER.matcher(text(key)).results().mapToInt(found -> Integer.parseInt(found.group(1))).max()
                .orElse(-1);
        List<Object> arguments = IntStream.rangeClosed(0, last)
                .mapToObj(index -> placeholders(key).contains(index + ",choice") ? (Object) count : "Xy").toList();
        return new TextPattern(Locale.forLanguageTag(language), ZoneOffset.UTC, _ -> "Xy").render(text(key), arguments);
    }
}
