package dev.linkwright.doctor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what does not belong into other hands. Nobody writes secrets or values into these texts; this is
 * for what slips in all the same, such as the words of a server or of a library.
 */
final class Redaction {
    private static final String SECRET = "(secret)";
    private static final int SHORTEST_NAME = 3;

    private final Map<Pattern, String> replaced = new LinkedHashMap<>();

    /**
     * Takes out secrets, e-mail addresses, the home folder, and these names.
     *
     * @param names of persons
     * @param home  folder of the person
     */
    Redaction(Collection<String> names, String home) {
        replaced.put(Pattern.compile("(?i)\\b(Bearer|Basic|SOTicket|Session)\\s+[A-Za-z0-9+/=._:~-]{6,}"),
                "$1 " + SECRET);
        replaced.put(Pattern.compile("\\b(8A|7T):[A-Za-z0-9+/=._-]+"), SECRET);
        replaced.put(Pattern.compile("(?i)\\b(password|passwd|secret|token|access_token|refresh_token|id_token|code|"
                + "client_secret|api[_-]?key|key)(\\s*[=:]\\s*)[^\\s&,;)}\\]]+"), "$1$2" + SECRET);
        replaced.put(Pattern.compile("\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?"), SECRET);
        replaced.put(Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"),
                "(e-mail address)");
        if (!home.isBlank()) {
            replaced.put(Pattern.compile(Pattern.quote(home)), "~");
        }
        for (String name : names) {
            if (name.strip().length() >= SHORTEST_NAME) {
                replaced.put(Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip())
                        + "(?![\\p{L}\\p{N}])"), Matcher.quoteReplacement("(user)"));
            }
        }
    }

    String of(String text) {
        String redacted = text;
        for (Map.Entry<Pattern, String> one : replaced.entrySet()) {
            redacted = one.getKey().matcher(redacted).replaceAll(one.getValue());
        }
        return redacted;
    }
}
