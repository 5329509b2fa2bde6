package dev.linkwright.sandbox.nordic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** People of companies: for every company the same ones. */
public final class NordicPersons {

    /** A person as both systems might know them. */
    public record Person(String first, String last, String email, String mobile, int position) {
        public String name() {
            return first + " " + last;
        }
    }

    private NordicPersons() {
    }

    /** The n-th person of a company. */
    public static Person of(NordicPair company, int nth) {
        var random = new Random(company.index() * 9_973L + nth * 104_729L + 17);
        // The first draws of neighbouring seeds are alike.
        random.nextInt();
        String first = NordicWords.any(NordicWords.FIRST, random);
        String last = NordicWords.any(NordicWords.LAST, random);
        String email = NordicWords.ascii(first) + "." + NordicWords.ascii(last) + "@" + company.domain();
        String number = String.format(Locale.ROOT, "+47 9%02d %02d %03d", random.nextInt(100), random.nextInt(100),
                random.nextInt(1000));
        return new Person(first, last, email, random.nextInt(5) == 0 ? "" : number, 1 + random.nextInt(7));
    }

    /** How many of a company's people the ERP knows, too. */
    public static List<Person> ofErp(NordicPair company) {
        int count = Math.floorMod(company.index() * 31, 7);
        var persons = new ArrayList<Person>();
        for (int nth = 0; nth < count - 3; nth++) {
            persons.add(of(company, nth));
        }
        return persons;
    }
}
