package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.List;

/** Cuts a restriction into words, quoted texts and signs. */
final class FilterWords {

    /** A piece of a restriction; a quoted text is never a word. */
    record Word(String text, boolean quoted) {
        boolean is(String other) {
            return !quoted && text.equalsIgnoreCase(other);
        }
    }

    private FilterWords() {
    }

    static List<Word> of(String filter) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < filter.length()) {
            char sign = filter.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
            } else if (sign == '\'') {
                at = quoted(filter, at + 1, words);
            } else if ("(),=".indexOf(sign) >= 0) {
                words.add(new Word(String.valueOf(sign), false));
                at++;
            } else {
                int end = at;
                while (end < filter.length() && "(),='".indexOf(filter.charAt(end)) < 0
                        && !Character.isWhitespace(filter.charAt(end))) {
                    end++;
                }
                words.add(new Word(filter.substring(at, end), false));
                at = end;
            }
        }
        return words;
    }

    /** A quote inside a text is written twice. */
    private static int quoted(String filter, int start, List<Word> words) {
        var text = new StringBuilder();
        int at = start;
        while (at < filter.length()) {
            char sign = filter.charAt(at);
            if (sign != '\'') {
                text.append(sign);
                at++;
            } else if (at + 1 < filter.length() && filter.charAt(at + 1) == '\'') {
                text.append('\'');
                at += 2;
            } else {
                words.add(new Word(text.toString(), true));
                return at + 1;
            }
        }
        throw ApiError.badRequest("A text in the restriction is not closed.");
    }
}
