package dev.linkwright.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How dates and numbers are written beside words of a language. The system's way counts where it speaks that language;
 * else "20 Nov" would stand in a German sentence. Then the language as it is written in the system's country counts, and
 * where nobody writes it there, as in the country that it comes from.
 */
final class Formats {
    private static final Map<String, String> COUNTRIES = Map.of("nb", "NO", "sv", "SE", "da", "DK", "de", "DE", "en",
            "GB");

    private Formats() {
    }

    static Locale beside(Locale words, Locale system) {
        if (language(words).equals(language(system))) {
            return system;
        }
        Locale there = Locale.of(words.getLanguage(), system.getCountry());
        boolean known = !system.getCountry().isEmpty()
                && Arrays.asList(Locale.getAvailableLocales()).contains(there);
        return known ? there : Locale.of(words.getLanguage(), COUNTRIES.getOrDefault(words.getLanguage(), ""));
    }

    /** What the system calls Norwegian may be either of its names; who writes Nynorsk reads Bokmål. */
    static String language(Locale locale) {
        String language = locale.getLanguage();
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }
}
