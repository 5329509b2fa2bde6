package dev.linkwright.app;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.linkwright.ui.common.Texts;

/**
 * A language that nobody speaks: English, two fifths longer and between marks, so that what stands in no bundle is seen
 * beside it. Placeholders, mnemonics, labels named in help and the hyphen of its steps stay as they are.
 */
final class PseudoLanguage {
    static final String OPENING = "\u27ea";
    static final String CLOSING = "\u27eb";
    private static final Map<Character, String> VOWELS = Map.of('a', "\u00e5\u00e4", 'e', "\u00e9\u00eb", 'o',
            "\u00f6\u00f8", 'u', "\u00fc\u00fb", 'i', "\u00ef", 'E', "\u00c9", 'A', "\u00c4");
    private static final Pattern LABEL = Pattern.compile("\\[[a-z0-9.-]+]");

    private PseudoLanguage() {
    }

    static Texts texts() {
        return new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC, PseudoLanguage::of);
    }

    /** Whether a text, or the part of one that stands beside a label within it, came through here. */
    static boolean isSaid(String text) {
        return text.contains(OPENING) || text.contains(CLOSING)
                || VOWELS.values().stream().filter(vowel -> vowel.length() > 1).anyMatch(text::contains);
    }

    static String of(String pattern) {
        if (pattern.isBlank() || pattern.matches("\\{\\d+}")) {
            return pattern;
        }
        boolean step = pattern.startsWith("- ");
        return (step ? "- " : "") + OPENING + lengthened(step ? pattern.substring(2) : pattern) + CLOSING;
    }

    private static String lengthened(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        Matcher label = LABEL.matcher(text);
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '{') {
                int end = closing(text, at);
                result.append('{').append(placeholder(text.substring(at + 1, end))).append('}');
                at = end + 1;
            } else if (next == '[' && label.region(at, text.length()).lookingAt()) {
                result.append(label.group());
                at = label.end();
            } else {
                boolean pressed = at > 0 && text.charAt(at - 1) == '_';
                result.append(pressed ? String.valueOf(next) : VOWELS.getOrDefault(next, String.valueOf(next)));
                at++;
            }
        }
        return result.toString();
    }

    private static String placeholder(String inside) {
        String[] parts = inside.split(",", 3);
        if (parts.length < 3) {
            return inside;
        }
        StringBuilder choices = new StringBuilder(parts[0] + "," + parts[1] + ",");
        int from = 0;
        for (int at = 0, depth = 0; at <= parts[2].length(); at++) {
            char sign = at == parts[2].length() ? '|' : parts[2].charAt(at);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == '|' && depth == 0) {
                Matcher limit = Pattern.compile("[^#<]*[#<]").matcher(parts[2].substring(from, at));
                if (!limit.lookingAt()) {
                    throw new IllegalArgumentException("No limit in {" + inside + "}");
                }
                choices.append(from == 0 ? "" : "|").append(limit.group())
                        .append(lengthened(parts[2].substring(from + limit.end(), at)));
                from = at + 1;
            }
        }
        return choices.toString();
    }

    private static int closing(String text, int opening) {
        int depth = 0;
        for (int at = opening; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("A brace stays open in '" + text + "'");
    }
}
