package dev.linkwright.normal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses without scheme, {@code www.}, letter case of the host and closing slash. */
final class WebAddressForm {
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?://)?(?i:www\\.)?([^/?#]+)([^?#]*?)/?([?#].*)?");

    private WebAddressForm() {
    }

    static String of(String plain) {
        Matcher address = ADDRESS.matcher(plain);
        if (!address.matches()) {
            return plain;
        }
        String query = address.group(3);
        return address.group(1).toLowerCase(Locale.ROOT) + address.group(2) + (query == null ? "" : query);
    }
}
