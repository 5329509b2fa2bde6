package dev.linkwright.model;

import org.jspecify.annotations.Nullable;

/** Something that a person gave cannot be used; the sentence says what and why, in the language of whoever reads it. */
public final class UnusableException extends IllegalArgumentException {
    private final transient Sentence sentence;

    public UnusableException(Sentence sentence) {
        this(sentence, null);
    }

    public UnusableException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.plain(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }

    /**
     * Why something cannot be used, whoever says so.
     *
     * @param otherwise what is said of one that brings no words
     */
    public static Sentence sentence(IllegalArgumentException unusable, Sentence otherwise) {
        String words = unusable.getMessage();
        return unusable instanceof UnusableException ours
                ? ours.sentence()
                : words == null || words.isBlank() ? otherwise : Sentence.verbatim(words);
    }
}
