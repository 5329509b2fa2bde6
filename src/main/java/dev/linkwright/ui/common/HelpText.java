package dev.linkwright.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A paragraph or a step of help. What stands in square brackets is the key of a label, so that help says what the window
 * says, in every language: {@code Press [erptab.edit].} A text that begins with a hyphen is a step.
 */
record HelpText(boolean step, List<Run> runs) {
    private static final Pattern LABEL = Pattern.compile("\\[([a-z0-9.-]+)]");
    private static final String STEP = "- ";

    /** Words of the same weight. */
    record Run(String text, boolean label) {
    }

    static HelpText of(Texts texts, String key) {
        String text = texts.text(key);
        boolean step = text.startsWith(STEP);
        String words = step ? text.substring(STEP.length()) : text;
        List<Run> runs = new ArrayList<>();
        Matcher labels = LABEL.matcher(words);
        int at = 0;
        while (labels.find()) {
            add(runs, new Run(words.substring(at, labels.start()), false));
            add(runs, new Run(label(texts.text(labels.group(1))), true));
            at = labels.end();
        }
        add(runs, new Run(words.substring(at), false));
        return new HelpText(step, List.copyOf(runs));
    }

    /** All that a page says, in order. */
    static List<HelpText> ofPage(Texts texts, HelpPage page) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> page.textKey() + "." + number)
                .takeWhile(texts::has).map(key -> of(texts, key)).toList();
    }

    static String title(Texts texts, HelpPage page) {
        return of(texts, page.textKey() + ".title").plain();
    }

    String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static void add(List<Run> runs, Run run) {
        if (!run.text().isEmpty()) {
            runs.add(run);
        }
    }

    /** As people read it: without the mark of the mnemonic, and without the dots that tell that a window follows. */
    private static String label(String text) {
        return text.replaceFirst("_", "").replaceFirst("…$", "");
    }
}
