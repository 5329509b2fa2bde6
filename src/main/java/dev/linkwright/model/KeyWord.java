package dev.linkwright.model;

import java.util.Locale;

/** How a constant is called in keys of texts and in names of styles: {@code LEFT_OUT} is {@code left-out}. */
public final class KeyWord {
    private KeyWord() {
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
