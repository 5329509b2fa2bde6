package dev.linkwright.crm.superoffice;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/**
 * What people read what comes from a SuperOffice in.
 *
 * @param locale of the server's own words: its list items, refusals and the labels of fields that the customer defined
 * @param texts  what a key of {@code i18n/superoffice.properties} says: labels of SuperOffice's own fields, which its
 *               WebAPI does not tell
 */
public record Language(Locale locale, UnaryOperator<String> texts) {

    /** One that is known by its name alone. */
    public static Language of(Locale locale) {
        return new Language(locale, key -> ResourceBundle.getBundle("i18n.superoffice", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key));
    }

    /** As the server knows it. */
    String code() {
        return switch (locale.getLanguage()) {
            case "nb", "nn" -> "no";
            case "" -> "en";
            default -> locale.getLanguage();
        };
    }
}
