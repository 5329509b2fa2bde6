package dev.linkwright.sandbox.nordic;

/** Organisation numbers with the check digits that the Nordic countries ask for. */
public final class OrganisationNumbers {

    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] DANISH = {2, 7, 6, 5, 4, 3, 2};
    private static final int[] FINNISH = {7, 9, 10, 5, 8, 4, 2};
    private static final int SPREAD = 7_368_787;
    private static final long FIRST = 51_234;
    private static final int RANGE = 10_000_000;

    private OrganisationNumbers() {
    }

    /** A number of its own for every index below ten million; compact, but for the Finnish hyphen. */
    static String of(String country, int index) {
        long spread = (index + FIRST) * SPREAD % RANGE;
        // The leading one keeps the zeros.
        String seven = Long.toString(RANGE + spread).substring(1);
        return switch (country) {
            case "NO" -> firstOf(norwegian("9" + seven), norwegian("8" + seven));
            case "SE" -> swedish("55" + seven);
            case "DK" -> firstOf(danish(digitsFrom(seven, 1)), danish(digitsFrom(seven, 2)));
            case "FI" -> firstOf(finnish(digitsFrom(seven, 0)), finnish(digitsFrom(seven, 3)));
            default -> seven;
        };
    }

    /** Moves the first digit by some steps, for numbers whose remainder no check digit can mend. */
    private static String digitsFrom(String seven, int steps) {
        return (char) ('1' + (seven.charAt(0) - '0' + steps) % 9) + seven.substring(1);
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    static String norwegian(String eight) {
        int check = (11 - weighted(eight, NORWEGIAN) % 11) % 11;
        return check == 10 ? "" : eight + check;
    }

    static String danish(String seven) {
        int check = (11 - weighted(seven, DANISH) % 11) % 11;
        return check == 10 ? "" : seven + check;
    }

    static String finnish(String seven) {
        int check = (11 - weighted(seven, FINNISH) % 11) % 11;
        return check == 10 ? "" : seven + "-" + check;
    }

    static String swedish(String nine) {
        int sum = 0;
        for (int place = 0; place < nine.length(); place++) {
            int doubled = (nine.charAt(place) - '0') * (2 - place % 2);
            sum += doubled / 10 + doubled % 10;
        }
        return nine + (10 - sum % 10) % 10;
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += (digits.charAt(place) - '0') * weights[place];
        }
        return sum;
    }

    /** The same number as its country likes to write it. */
    static String written(String country, String number) {
        return switch (country) {
            case "NO" -> number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
            case "SE" -> number.substring(0, 6) + "-" + number.substring(6);
            case "DK" ->
                "CVR " + number.substring(0, 2) + " " + number.substring(2, 4) + " " + number.substring(4, 6) + " "
                        + number.substring(6);
            default -> number;
        };
    }

    /** The same number as it stands on invoices. */
    public static String vat(String country, String number) {
        return switch (country) {
            case "NO" -> "NO " + number + " MVA";
            case "SE" -> "SE" + number + "01";
            default -> country + number.replace("-", "");
        };
    }
}
