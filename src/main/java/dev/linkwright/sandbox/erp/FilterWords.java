package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a filter apart into words, quoted texts and signs. */
final class FilterWords {

    /** @param quoted a text in single quotes, which are taken off and undoubled */
    record Word(String text, boolean quoted) {

        boolean is(String expected) {
            return !quoted && text.equals(expected);
        }
    }

    private static final Pattern WORD = Pattern.compile("\\s*(?:'((?:[^']|'')*)'|([(),])|([^\\s(),']+))");

    private FilterWords() {
    }

    static List<Word> of(String filter) {
        var words = new ArrayList<Word>();
        String text = filter.strip();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw ErpError.badRequest(ErpText.NO_LITERAL, at, filter);
            }
            String quoted = matcher.group(1);
            String sign = matcher.group(2);
            words.add(quoted != null
                    ? new Word(quoted.replace("''", "'"), true)
                    : new Word(sign != null ? sign : matcher.group(3), false));
            at = matcher.end();
        }
        return words;
    }
}
