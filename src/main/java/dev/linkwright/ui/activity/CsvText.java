package dev.linkwright.ui.activity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines as RFC 4180 wants them. A value that a spreadsheet would take for a formula gets an apostrophe in front, which
 * spreadsheets do not show; plain numbers and phone numbers are none.
 */
final class CsvText {
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=@\\t\\r+\\-\uFF1D\uFF0B\uFF0D\uFF20].*",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^[+-][\\d\\s.,()/-]*$");

    private CsvText() {
    }

    static String line(List<String> values) {
        return values.stream().map(CsvText::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String value) {
        String harmless = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") || !harmless.equals(harmless.strip())
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }
}
