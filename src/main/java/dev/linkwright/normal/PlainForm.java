package dev.linkwright.normal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without differences of white space and Unicode form. */
final class PlainForm {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");

    private PlainForm() {
    }

    static String of(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(WHITE_SPACE.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    static String anyCase(String text) {
        // Upper case first, because "ß" and "SS" meet only there.
        return of(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Most values are ASCII with single spaces; they skip the expressions. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean secondSpace = character == ' ' && i > 0 && text.charAt(i - 1) == ' ';
            if (character < ' ' || character > '~' || secondSpace) {
                return false;
            }
        }
        return true;
    }
}
