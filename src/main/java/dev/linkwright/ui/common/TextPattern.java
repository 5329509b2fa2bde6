package dev.linkwright.ui.common;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import dev.linkwright.model.Sentence;

/**
 * Fills arguments into texts. A text may hold {@code {0}} and {@code {0,choice,0#none|1#one|1<{0} of them}}, where each
 * branch may hold further braces; the last branch whose limit is reached counts. An apostrophe is an apostrophe, and so
 * are two; unlike {@link java.text.MessageFormat} nothing needs to be quoted.
 */
final class TextPattern {
    private final Locale locale;
    private final ZoneId zone;
    private final Function<Sentence, String> sentences;

    TextPattern(Locale locale, ZoneId zone, Function<Sentence, String> sentences) {
        this.locale = locale;
        this.zone = zone;
        this.sentences = sentences;
    }

    String render(String pattern, List<?> arguments) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char next = pattern.charAt(at);
            if (next == '{') {
                int end = closing(pattern, at);
                text.append(placeholder(pattern.substring(at + 1, end), arguments));
                at = end + 1;
            } else {
                text.append(next);
                at += pattern.startsWith("''", at) ? 2 : 1;
            }
        }
        return text.toString();
    }

    String day(Instant moment, Instant now) {
        ZonedDateTime day = moment.atZone(zone);
        boolean thisYear = day.getYear() == now.atZone(zone).getYear();
        return (thisYear
                ? DateTimeFormatter.ofLocalizedPattern("MMMd")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).withLocale(locale).format(day);
    }

    private String placeholder(String inside, List<?> arguments) {
        String[] parts = inside.split(",", 3);
        int index = Integer.parseInt(parts[0].strip());
        if (index >= arguments.size()) {
            return '{' + inside + '}';
        }
        Object argument = arguments.get(index);
        if (parts.length == 1) {
            return format(argument);
        }
        if (parts.length < 3 || !parts[1].strip().equals("choice") || !(argument instanceof Number number)) {
            throw new IllegalArgumentException("Not a placeholder: {" + inside + "} for " + argument.getClass());
        }
        return render(branch(parts[2], number.doubleValue()), arguments);
    }

    private static String branch(String choices, double value) {
        String chosen = null;
        int from = 0;
        while (from <= choices.length()) {
            int to = from;
            for (int depth = 0; to < choices.length() && (depth > 0 || choices.charAt(to) != '|'); to++) {
                depth += choices.charAt(to) == '{' ? 1 : choices.charAt(to) == '}' ? -1 : 0;
            }
            String branch = choices.substring(from, to);
            int sign = firstSign(branch);
            double limit = Double.parseDouble(branch.substring(0, sign).strip());
            boolean reached = branch.charAt(sign) == '<' ? value > limit : value >= limit;
            if (chosen == null || reached) {
                chosen = branch.substring(sign + 1);
            }
            from = to + 1;
        }
        if (chosen == null) {
            throw new IllegalArgumentException("No choices in '" + choices + "'");
        }
        return chosen;
    }

    private static int firstSign(String branch) {
        for (int at = 0; at < branch.length(); at++) {
            if (branch.charAt(at) == '#' || branch.charAt(at) == '<') {
                return at;
            }
        }
        throw new IllegalArgumentException("No # or < in the choice '" + branch + "'");
    }

    private static int closing(String pattern, int opening) {
        int depth = 0;
        for (int at = opening; at < pattern.length(); at++) {
            depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("A brace stays open in '" + pattern + "'");
    }

    private String format(Object argument) {
        return switch (argument) {
            case Sentence sentence -> sentences.apply(sentence);
            case Instant instant -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale).withZone(zone).format(instant);
            case LocalDate date -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)
                    .format(date);
            case Number number -> NumberFormat.getNumberInstance(locale).format(number);
            default -> argument.toString();
        };
    }
}
