package dev.linkwright.normal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers without closing zeros: 1234.50 is 1234.5. */
final class NumberForm {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    private NumberForm() {
    }

    static String of(String text) {
        String plain = PlainForm.of(text);
        if (!NUMBER.matcher(plain).matches()) {
            return plain;
        }
        BigDecimal number = new BigDecimal(plain);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
