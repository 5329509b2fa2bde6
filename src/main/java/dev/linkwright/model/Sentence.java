package dev.linkwright.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text for people that is not yet in any language: the key of a bundle entry and what goes into it.
 *
 * @param key       a key of {@code i18n/texts.properties}
 * @param arguments text, numbers, {@link java.time.Instant}s or further sentences
 */
public record Sentence(String key, List<Object> arguments) {
    private static final String VERBATIM = "words.verbatim";

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** Words that are a sentence already, in the language of whoever wrote them: a server, or a connector of others. */
    public static Sentence verbatim(String words) {
        return of(VERBATIM, words);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** For logs and for whoever helps, in no language: words as they were written, else the key and what goes into it. */
    public String plain() {
        String said = arguments.stream().map(argument -> argument instanceof Sentence inner
                ? inner.plain()
                : argument.toString()).collect(Collectors.joining(", "));
        return key.equals(VERBATIM) ? said : arguments.isEmpty() ? key : key + " (" + said + ")";
    }
}
