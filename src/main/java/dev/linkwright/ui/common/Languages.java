package dev.linkwright.ui.common;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import jakarta.inject.Inject;

/** The language of all texts: which ones there are, and which one a person chose for this computer. */
public final class Languages {
    static final String LANGUAGE = "language";
    private static final Locale WITHOUT_A_BUNDLE_OF_ITS_OWN = Locale.ENGLISH;

    private final WindowMemory memory;

    @Inject
    public Languages(WindowMemory memory) {
        this.memory = memory;
    }

    /**
     * The texts of a start, in the language that was chosen before. Blocks, so call it before there are windows.
     *
     * @param folder where it is remembered
     */
    public static Texts textsIn(Path folder) {
        return new Languages(WindowMemory.load(folder, Work.onVirtualThreads())).texts();
    }

    /** Those there are texts for, by their own names. A translation counts once it has the bundle of common texts. */
    public List<Locale> available() {
        Stream<Locale> translated = Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> !locale.equals(Locale.ROOT) && !locale.equals(WITHOUT_A_BUNDLE_OF_ITS_OWN))
                .filter(Languages::hasTexts);
        return Stream.concat(Stream.of(WITHOUT_A_BUNDLE_OF_ITS_OWN), translated).distinct()
                .sorted(Comparator.comparing(Languages::name)).toList();
    }

    /** As its speakers call it, so that they find it whatever the texts are in now. */
    public static String name(Locale language) {
        String name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** What was chosen; empty for the language of the system. */
    public Optional<Locale> chosen() {
        return memory.get(LANGUAGE).map(Locale::forLanguageTag)
                .filter(locale -> locale.equals(WITHOUT_A_BUNDLE_OF_ITS_OWN)
                        || (!locale.equals(Locale.ROOT) && hasTexts(locale)));
    }

    /**
     * Keeps it; {@link Reopening} brings it into windows that are open.
     *
     * @param language empty for the language of the system
     */
    public void choose(Optional<Locale> language) {
        memory.put(LANGUAGE, language.map(Locale::toLanguageTag).orElse(""));
    }

    /** In the language that is chosen now. */
    public Texts texts() {
        return texts(chosen());
    }

    /**
     * In a language, be it chosen or not.
     *
     * @param language empty for the language of the system
     */
    public Texts texts(Optional<Locale> language) {
        return language.map(Texts::new).orElseGet(Texts::new);
    }

    static boolean hasTexts(Locale locale) {
        ResourceBundle.Control control = ResourceBundle.Control
                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String name = control.toResourceName(control.toBundleName(Texts.bundleName(Texts.BUNDLES.getFirst()), locale),
                "properties");
        return Texts.class.getClassLoader().getResource(name) != null;
    }
}
