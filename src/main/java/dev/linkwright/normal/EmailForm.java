package dev.linkwright.normal;

/** E-mail addresses without {@code mailto:} and letter case. */
final class EmailForm {
    private static final String SCHEME = "mailto:";

    private EmailForm() {
    }

    static String of(String plain) {
        String lower = PlainForm.anyCase(plain);
        return lower.startsWith(SCHEME) ? lower.substring(SCHEME.length()).strip() : lower;
    }
}
