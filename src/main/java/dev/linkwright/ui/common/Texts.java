package dev.linkwright.ui.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.Sentence;

/**
 * All texts that people read, in one language. Every room may have a bundle of its own below {@code i18n}; keys are
 * unique over all of them. See {@link TextPattern} for what a text may hold.
 */
public final class Texts {
    /** The files below {@code i18n}; rooms without texts have none. */
    static final List<String> BUNDLES = List.of("texts", "shell", "record", "erptab", "connect", "create", "conflict",
            "resync", "settings", "settings-workstation", "settings-lists", "settings-mappings",
            "settings-connections", "sign-in", "browse", "health", "activity",
            "doctor", "merge", "run", "store", "config", "superoffice", "connector", "tryton", "business-central",
            "app",
            "automatic", "cli", "help", "about");

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Map<String, String> texts = new HashMap<>();
    private final Locale language;
    private final Locale regional;
    private final TextPattern patterns;
    private final LocalValues values;
    private final ResourceBundle bundle = new AllTexts();

    /** In the language and the formats that the system asks for. */
    @Inject
    public Texts() {
        this(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** For programs and for whoever helps: the same wherever it is said. */
    public static Texts neutral() {
        return new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    }

    /** In a chosen language, with the formats that belong to it on this system. */
    Texts(Locale language) {
        this(words(language), Formats.beside(words(language), Locale.getDefault(Locale.Category.FORMAT)),
                ZoneId.systemDefault());
    }

    /**
     * In a chosen language.
     *
     * @param language of the words; English where there is no translation
     * @param formats  of dates and numbers
     */
    public Texts(Locale language, Locale formats, ZoneId zone) {
        this(language, formats, zone, UnaryOperator.identity());
    }

    /**
     * In a language that is made of another, to find what stands in no bundle.
     *
     * @param as what becomes of the pattern of each text
     */
    public Texts(Locale language, Locale formats, ZoneId zone, UnaryOperator<String> as) {
        this.language = language;
        for (String name : BUNDLES) {
            load(name, language);
        }
        texts.replaceAll((_, pattern) -> as.apply(pattern));
        // Without a country "English" would mean month before day.
        regional = formats.getCountry().isEmpty() && formats.getLanguage().equals("en") ? Locale.UK : formats;
        patterns = new TextPattern(regional, zone, this::say);
        values = new LocalValues(regional, pattern("value.yes"), pattern("value.no"));
    }

    /** A text without arguments, or with them. */
    public String text(String key, Object... arguments) {
        return patterns.render(pattern(key), List.of(arguments));
    }

    /** A text if there is one of that name, else the words of who made the name up. */
    public String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** What a person reads for a sentence. */
    public String say(Sentence sentence) {
        return patterns.render(pattern(sentence.key()), sentence.arguments());
    }

    /** The day of a moment for where room is short: without the year if it is this year. */
    public String day(Instant moment, Instant now) {
        return patterns.day(moment, now);
    }

    /** Values in the formats of the person's country. */
    public LocalValues values() {
        return values;
    }

    /** Whether nobody would see that one was taken for the other. */
    public boolean saysTheSameAs(Texts other) {
        return texts.equals(other.texts) && regional.equals(other.regional);
    }

    /** Of the words. */
    public Locale language() {
        return language;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The same texts for FXML's {@code %key}. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The language that there are texts in for whoever speaks another. */
    private static Locale words(Locale wanted) {
        Locale language = Locale.of(Formats.language(wanted));
        return Languages.hasTexts(language) ? language : Locale.ENGLISH;
    }

    private String pattern(String key) {
        String pattern = texts.get(key);
        if (pattern == null) {
            LOG.error("No text is called '{}'", key);
            return "\u27e6" + key + "\u27e7";
        }
        return pattern;
    }

    static String bundleName(String room) {
        return "i18n." + room;
    }

    private void load(String name, Locale language) {
        try {
            ResourceBundle found = ResourceBundle.getBundle(bundleName(name), language, Texts.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : found.keySet()) {
                if (texts.put(key, found.getString(key)) != null) {
                    LOG.error("Two texts are called '{}'", key);
                }
            }
        } catch (MissingResourceException none) {
            LOG.debug("The room {} has no texts of its own: {}", name, none.toString());
        }
    }

    private final class AllTexts extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return patterns.render(pattern(key), List.of());
        }

        @Override
        public boolean containsKey(String key) {
            return texts.containsKey(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
