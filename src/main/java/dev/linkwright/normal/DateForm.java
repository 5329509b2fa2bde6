package dev.linkwright.normal;

/** ISO dates; year 1 is how some systems write "no date". */
final class DateForm {
    private static final String NO_DATE = "0001-01-01";
    private static final int LENGTH = NO_DATE.length();

    private DateForm() {
    }

    static String of(String text) {
        String plain = PlainForm.of(text);
        String date = plain.length() > LENGTH && plain.charAt(LENGTH) == 'T' ? plain.substring(0, LENGTH) : plain;
        return date.equals(NO_DATE) ? "" : date;
    }
}
