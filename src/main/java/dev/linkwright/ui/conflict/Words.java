package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two values cut into words, each marked if it differs. What stands between words is never marked. */
record Words(List<Word> crm, List<Word> erp) {
    private static final Pattern PIECES = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+");
    /** Longer texts are not compared word by word; they are marked as a whole. */
    private static final int MOST_PIECES = 300;
    private static final String CUT = "\u2026";

    static Words of(String crm, String erp) {
        List<String> left = pieces(crm);
        List<String> right = pieces(erp);
        if (left.isEmpty() || right.isEmpty()) {
            return new Words(plain(crm), plain(erp));
        }
        boolean tooLong = left.size() > MOST_PIECES || right.size() > MOST_PIECES;
        int[][] common = tooLong ? new int[left.size() + 1][right.size() + 1] : commonLengths(left, right);
        List<Word> leftWords = new ArrayList<>();
        List<Word> rightWords = new ArrayList<>();
        int atLeft = 0;
        int atRight = 0;
        while (atLeft < left.size() || atRight < right.size()) {
            boolean both = atLeft < left.size() && atRight < right.size();
            if (both && !tooLong && left.get(atLeft).equals(right.get(atRight))) {
                leftWords.add(new Word(left.get(atLeft++), false));
                rightWords.add(new Word(right.get(atRight++), false));
            } else if (atRight == right.size()
                    || (both && common[atLeft + 1][atRight] >= common[atLeft][atRight + 1])) {
                leftWords.add(differing(left.get(atLeft++)));
            } else {
                rightWords.add(differing(right.get(atRight++)));
            }
        }
        return new Words(List.copyOf(leftWords), List.copyOf(rightWords));
    }

    static List<Word> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Word(text, false));
    }

    /**
     * As much as fits where a value stands among others: from a little before the first difference, so that it is seen.
     *
     * @param most  letters
     * @param lines line breaks in the value itself
     */
    static List<Word> shortened(List<Word> words, int most, int lines) {
        String text = words.stream().map(Word::text).collect(Collectors.joining());
        if (text.length() <= most && text.lines().count() <= lines) {
            return words;
        }
        int difference = 0;
        for (Word word : words) {
            if (word.differs()) {
                break;
            }
            difference += word.text().length();
        }
        boolean seen = difference >= text.length() || (difference < most * 3 / 4
                && text.substring(0, difference).lines().count() < lines);
        int from = seen ? 0 : startOfWord(text, difference - Math.min(difference, most / 4), difference);
        int to = Math.min(text.length(), from + most);
        for (int at = from, breaks = 0; at < to; at++) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            to = breaks == lines ? at : to;
        }
        List<Word> part = new ArrayList<>(from > 0 ? List.of(new Word(CUT + " ", false)) : List.of());
        int start = 0;
        for (Word word : words) {
            int end = start + word.text().length();
            if (end > from && start < to) {
                part.add(new Word(word.text().substring(Math.max(0, from - start), Math.min(end, to) - start),
                        word.differs()));
            }
            start = end;
        }
        if (to < text.length()) {
            part.add(new Word(" " + CUT, false));
        }
        return List.copyOf(part);
    }

    private static int startOfWord(String text, int from, int latest) {
        int space = text.indexOf(' ', from);
        return from > 0 && space >= 0 && space < latest ? space + 1 : from;
    }

    private static Word differing(String piece) {
        return new Word(piece, Character.isLetterOrDigit(piece.codePointAt(0)));
    }

    private static List<String> pieces(String text) {
        return PIECES.matcher(text).results().map(found -> found.group()).toList();
    }

    /** How many pieces the rests of both texts have in common, in order, from each place on. */
    private static int[][] commonLengths(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
