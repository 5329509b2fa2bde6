package dev.linkwright.sandbox.erp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a row as {@code @odata.etag} tells it, which nobody is to look into. */
final class Version {

    private static final long START = 2_846_731_997_975_339L;
    private static final Pattern FORM = Pattern.compile("W/\"([A-Za-z0-9+/=]+)\"");
    private static final Pattern INNER = Pattern.compile("'20;0*(\\d{1,18})1;00;'");

    private Version() {
    }

    static String tag(long version) {
        String inner = String.format(Locale.ROOT, "'20;%019d1;00;'", START + version);
        return "W/\"" + Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** The version that a client names; -1 when it is not the form of one. */
    static long of(String tag) {
        Matcher outer = FORM.matcher(tag.strip());
        if (!outer.matches()) {
            return -1;
        }
        try {
            Matcher inner = INNER
                    .matcher(new String(Base64.getDecoder().decode(outer.group(1)), StandardCharsets.UTF_8));
            return inner.matches() ? Long.parseLong(inner.group(1)) - START : -1;
        } catch (IllegalArgumentException malformed) {
            return -1;
        }
    }
}
