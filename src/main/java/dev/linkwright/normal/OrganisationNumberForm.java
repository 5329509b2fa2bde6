package dev.linkwright.normal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organisation and VAT numbers as the digits that both are made of: {@code NO 995 525 828 MVA} is {@code 995525828},
 * {@code SE559318204701} is {@code 5593182047}, {@code FI31284064} is {@code 31284064}.
 */
final class OrganisationNumberForm {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern CAPTION = Pattern
            .compile("^(ORGANISASJONSNUMMER|ORGNUMMER|ORGNR|ORGNO|CVRNR|CVR|VATNO|VAT)(?=.*\\d)");

    /** Numbers that say themselves which country they are of. The first group is what counts. */
    private static final List<Pattern> OF_A_COUNTRY = List.of(Pattern.compile("(?:NO)?(\\d{9})(?:MVA)"),
            Pattern.compile("NO(\\d{9})"), Pattern.compile("SE(\\d{10})(?:01)?"), Pattern.compile("DK(\\d{8})"),
            Pattern.compile("FI(\\d{8})"));

    /** Swedish numbers without prefix: with the century or 16 before them, or with the 01 of a VAT number after them. */
    private static final List<Pattern> SWEDISH = List.of(Pattern.compile("(?:16|18|19|20)(\\d{10})"),
            Pattern.compile("(\\d{10})01"));

    private OrganisationNumberForm() {
    }

    static String of(String plain, String country) {
        String all = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        if (all.isEmpty()) {
            return plain;
        }
        String bare = CAPTION.matcher(all).replaceFirst("");
        return first(OF_A_COUNTRY, bare).orElseGet(() -> inCountry(bare, country.toUpperCase(Locale.ROOT)));
    }

    private static String inCountry(String bare, String country) {
        String prefix = country.equals("GR") ? "EL" : country;
        String number = !prefix.isEmpty() && bare.startsWith(prefix) && bare.length() > prefix.length()
                ? bare.substring(prefix.length())
                : bare;
        return country.equals("SE") ? first(SWEDISH, number).orElse(number) : number;
    }

    private static Optional<String> first(List<Pattern> patterns, String number) {
        return patterns.stream().map(pattern -> pattern.matcher(number)).filter(Matcher::matches)
                .map(matcher -> matcher.group(1)).findFirst();
    }
}
