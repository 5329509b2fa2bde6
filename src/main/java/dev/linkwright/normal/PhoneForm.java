package dev.linkwright.normal;

import java.util.Locale;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * Phone numbers in E.164 with their extension. The library is loaded by the first phone number that is compared, and
 * reads only what it knows of the countries it meets.
 */
final class PhoneForm {
    private static final Pattern NO_DIGIT = Pattern.compile("\\P{Nd}+");

    private PhoneForm() {
    }

    static String of(String plain, String country) {
        String digits = digits(plain);
        if (digits.isEmpty()) {
            return plain;
        }
        try {
            PhoneNumberUtil library = PhoneNumberUtil.getInstance();
            PhoneNumber number = library.parse(plain, country.toUpperCase(Locale.ROOT));
            String extension = number.getExtension();
            // The library reads the first of two numbers and drops the other; then all digits have to compare.
            if (!digits.endsWith(library.getNationalSignificantNumber(number) + extension)) {
                return digits;
            }
            return library.format(number, PhoneNumberFormat.E164) + (extension.isEmpty() ? "" : ";ext=" + extension);
        } catch (NumberParseException notANumber) {
            return digits;
        }
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        NO_DIGIT.matcher(text).replaceAll("").chars().map(digit -> Character.digit(digit, 10)).forEach(digits::append);
        return digits.toString();
    }
}
