package dev.linkwright.sandbox.erp;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.erp.ErpAssumption.ManualNumbers;

/** Gives numbers, and says who may not choose one. */
final class Numbers {

    private static final Pattern LAST_DIGITS = Pattern.compile("(.*?)(\\d+)(\\D*)");

    private final ErpAssumptions assumptions;

    Numbers(ErpAssumptions assumptions) {
        this.assumptions = assumptions;
    }

    /** @param place of the row that is changed; -1 when it is new */
    void settle(Table table, int place, String before, ObjectNode values, boolean freely) {
        EntitySet set = table.set();
        String number = values.path(set.key()).asText();
        if (number.isEmpty() && place < 0) {
            values.put(set.key(), next(table));
            return;
        }
        if (number.equals(before)) {
            return;
        }
        if (!freely && assumptions.is(ManualNumbers.REFUSED)) {
            throw ErpError.dialog(ErpText.MANUAL_NUMBERS, set.firstNumber().replaceAll("\\d", "") + "-NO");
        }
        if (table.placeOfKey(number) >= 0) {
            throw ErpError.of(assumptions.is(ErpAssumption.SameKey.BAD_REQUEST) ? 400 : 409,
                    "Internal_EntityWithSameKeyExists", ErpText.SAME_KEY, set.caption(), number);
        }
    }

    private static String next(Table table) {
        String number = table.lastOfSeries();
        while (table.placeOfKey(number) >= 0) {
            number = after(number);
        }
        return number;
    }

    /** The same with its last digits counted up, keeping their width. */
    static String after(String number) {
        Matcher parts = LAST_DIGITS.matcher(number);
        if (!parts.matches()) {
            return number + "1";
        }
        String digits = new BigInteger(parts.group(2)).add(BigInteger.ONE).toString();
        String zeros = "0".repeat(Math.max(0, parts.group(2).length() - digits.length()));
        return parts.group(1) + zeros + digits + parts.group(3);
    }
}
