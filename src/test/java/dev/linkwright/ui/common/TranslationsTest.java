package dev.linkwright.ui.common;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every translation says what the English texts say: the same keys, placeholders, mnemonics and ends of sentences, in
 * the quotes of its language. Choices by number are enough for the plurals of English, Norwegian, Swedish, Danish and
 * German, which tell one from all others.
 */
class TranslationsTest {
    /** What is the same in every language. */
    private static final Set<String> NAMES = Set.of("linkwright", "superoffice", "tryton", "business", "central", "erp",
            "crm", "csv", "json", "https", "http", "url", "id", "file", "oauth", "entra", "iban", "ean", "gln", "kb",
            "mb", "kib", "bytes", "doctor", "sudo", "proxy", "client", "tenant", "java", "javafx", "online", "ok");
    /** Words that are written as in English; a text of nothing else may be the same. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "nb", Set.of("system", "person", "status", "type", "format", "port", "server", "start", "region", "test",
                    "for", "til", "profil", "land", "e-post", "program"),
            "da", Set.of("system", "person", "status", "type", "format", "port", "server", "start", "region", "test",
                    "for", "program", "fax", "stop", "version"),
            "sv", Set.of("system", "person", "status", "format", "port", "server", "start", "region", "test", "text",
                    "program", "period", "operator", "version", "fax"),
            "de", Set.of("system", "person", "status", "format", "port", "server", "start", "region", "test", "text",
                    "name", "normal", "position", "so", "in", "version", "operator", "fax", "code", "website",
                    "passphrase"));
    private static final Map<String, String> QUOTES = Map.of("nb", "«»", "da", "»«“”„", "sv", "”’", "de", "„“‚‘");
    private static final String ALL_QUOTES = "“”„‟«»‹›‘’‚";
    private static final Pattern MNEMONIC = Pattern.compile("_[\\p{L}\\d]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");
    private static final Pattern SHOUTING_OR_BEGGING = Pattern.compile(
            "!|\\.\\.\\.|\\b(vennligst|venligst|vänligen|beklager|undskyld|förlåt|tyvärr|desværre|dessverre|bitte"
                    + "|leider|entschuldigung|hoppla|oops|erfolgreich|vær så snill|var god)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static Translation english() {
        try {
            return Translation.all().get("");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Stream<Translation> all() throws IOException {
        return Translation.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTheKeysOfEnglish(Translation translation) {
        assertThat(translation.texts().keySet()).as(translation.language())
                .containsExactlyInAnyOrderElementsOf(english().texts().keySet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasThePlaceholdersOfEnglish(Translation translation) {
        Translation english = english();
        holds(translation, (key, _) -> translation.placeholders(key).equals(english.placeholders(key)));
    }

    /** Where English counts from one on, nothing is ever counted to zero. */
    @ParameterizedTest
    @MethodSource("all")
    void saysZeroOneTwoAndFive(Translation translation) {
        Translation english = english();
        holds(translation, (key, _) -> Translation.COUNTS.stream().allMatch(count -> {
            String text = translation.rendered(key, count);
            Set<String> numbers = numbers(text);
            Set<String> expected = numbers(english.rendered(key, count));
            boolean same = numbers.equals(expected) || count < 2 && translation.counts(key)
                    && (numbers.isEmpty() || numbers.equals(Set.of(String.valueOf(count))));
            return !text.isBlank() && !text.contains("{") && !text.contains("}")
                    && (text.contains("  ") == english.text(key).contains("  ")) && same;
        }));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTheMnemonicsOfEnglish(Translation translation) {
        Translation english = english();
        holds(translation, (key, _) -> Translation.COUNTS.stream().allMatch(
                count -> mnemonics(translation.rendered(key, count)) == mnemonics(english.rendered(key, count))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTranslated(Translation translation) {
        Translation english = english();
        Set<String> shared = SHARED.getOrDefault(translation.language(), Set.of());
        holds(translation, (key, text) -> translation.equals(english) || !text.equals(english.text(key))
                || WORD.matcher(
                        translation.rendered(key, 2).replace("_", "")
                                .replaceAll("Xy|--\\S+|linkwright:\\S+|\\[[a-z.-]+]", ""))
                        .results().map(word -> word.group().toLowerCase(Locale.ROOT))
                        .allMatch(word -> NAMES.contains(word) || shared.contains(word)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void neitherShoutsNorBegs(Translation translation) {
        holds(translation, (_, text) -> !SHOUTING_OR_BEGGING.matcher(text).find());
    }

    /** Straight quotes belong to what is typed as it stands, and a text pattern needs no apostrophe doubled. */
    @ParameterizedTest
    @MethodSource("all")
    void hasTheQuotesOfItsLanguage(Translation translation) {
        Translation english = english();
        String own = QUOTES.getOrDefault(translation.language(), ALL_QUOTES);
        holds(translation, (key, text) -> !text.contains("''")
                && (!text.contains("\"") || english.text(key).contains("\""))
                && text.chars().noneMatch(sign -> ALL_QUOTES.indexOf(sign) >= 0 && own.indexOf(sign) < 0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsAsEnglishDoes(Translation translation) {
        Translation english = english();
        holds(translation, (key, text) -> end(text).equals(end(english.text(key)))
                && text.lines().count() == english.text(key).lines().count()
                && text.equals(text.strip()) == english.text(key).equals(english.text(key).strip()));
    }

    private static String end(String text) {
        String last = text.strip().isEmpty() ? "" : text.strip().substring(text.strip().length() - 1);
        return ".:…?".contains(last) ? last : "";
    }

    private static long mnemonics(String text) {
        return MNEMONIC.matcher(text).results().count();
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        DIGITS.matcher(text).results().forEach(found -> numbers.add(found.group()));
        return numbers;
    }

    /** Texts without their like in English are told by their keys alone. */
    private static void holds(Translation translation, BiPredicate<String, String> rule) {
        Set<String> english = english().texts().keySet();
        List<String> broken = translation.texts().entrySet().stream()
                .filter(text -> english.contains(text.getKey()) && !rule.test(text.getKey(), text.getValue()))
                .map(text -> text.getKey() + "=" + text.getValue()).toList();
        assertThat(broken).as("%s: %s", translation.language(), broken.stream().collect(joining("\n"))).isEmpty();
    }
}
