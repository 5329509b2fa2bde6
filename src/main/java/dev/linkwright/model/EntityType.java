package dev.linkwright.model;

import java.util.Locale;

/** The kinds of CRM records that can be linked. */
public enum EntityType {
    COMPANY, CONTACT, PROJECT;

    /** The word that stands in addresses and in the keys of texts, for example {@code company}. */
    public String word() {
        return KeyWord.of(this);
    }

    /**
     * The type of a {@link #word()}, however it is cased.
     *
     * @throws IllegalArgumentException if no type is called so
     */
    public static EntityType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
