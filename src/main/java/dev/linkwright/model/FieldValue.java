package dev.linkwright.model;

/**
 * What one side holds in one field.
 *
 * <p>
 * Text is exactly as the server gave it. By {@link FieldType}: numbers in plain decimal digits with a point
 * ({@code 1234.50}); yes/no as {@code true} or {@code false}; dates as ISO {@code 2026-11-22} without a time zone;
 * list values as the key of the {@link ListItem}; countries as ISO 3166 two letter codes.
 */
public sealed interface FieldValue {

    /** A value that is there. */
    record Text(String text) implements FieldValue {
        public Text {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("An empty value is Blank");
            }
        }
    }

    /** The server said explicitly that the field is empty. */
    record Blank() implements FieldValue {
    }

    /**
     * The server did not tell: the key is missing from its answer, the field may not be read, or a list item is not
     * mapped. Such a field is left out of the comparison and its base stays as it is.
     */
    record NotReadable(Sentence why) implements FieldValue {
    }

    /** {@link Text}, or {@link Blank} for an empty string. */
    static FieldValue of(String text) {
        return text.isEmpty() ? new Blank() : new Text(text);
    }

    /** The text, or an empty string where there is none. */
    default String textOrEmpty() {
        return switch (this) {
            case Text(String text) -> text;
            case Blank() -> "";
            case NotReadable(Sentence _) -> "";
        };
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    default boolean isReadable() {
        return !(this instanceof NotReadable);
    }
}
