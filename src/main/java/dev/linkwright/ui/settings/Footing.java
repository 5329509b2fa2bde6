package dev.linkwright.ui.settings;

/**
 * What a page says at the foot of the window.
 *
 * @param text    empty for nothing
 * @param blocked whether the settings cannot be saved because of it
 */
public record Footing(Kind kind, String text, boolean blocked) {
    /** Gives the icon and the colour. */
    public enum Kind {
        GOOD, ATTENTION, BAD, PLAIN
    }

    /** Says nothing. */
    public static final Footing NONE = new Footing(Kind.PLAIN, "", false);

    /** Something went well. */
    public static Footing good(String text) {
        return new Footing(Kind.GOOD, text, false);
    }

    /** Something that a person should know, and that can be saved as it is. */
    public static Footing attention(String text) {
        return new Footing(Kind.ATTENTION, text, false);
    }

    /** Something is wrong, and can be saved as it is. */
    public static Footing bad(String text) {
        return new Footing(Kind.BAD, text, false);
    }

    /** Something has to be mended before anything can be saved. */
    public static Footing blocking(String text) {
        return new Footing(Kind.BAD, text, true);
    }

    /** Something goes on. */
    public static Footing plain(String text) {
        return new Footing(Kind.PLAIN, text, false);
    }
}
