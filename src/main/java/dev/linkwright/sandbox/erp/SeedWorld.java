package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.nordic.NordicCompanies;
import dev.linkwright.sandbox.nordic.NordicData;
import dev.linkwright.sandbox.nordic.NordicDemo;
import dev.linkwright.sandbox.nordic.NordicPair;
import dev.linkwright.sandbox.nordic.NordicRow;

/**
 * Who is a customer and who a vendor: six of ten companies of the CRM, some of them twice, some of them both, and others that
 * the CRM never heard of.
 */
final class SeedWorld {

    /** How many customers are known to the rest of the seed; further ones are on their own. */
    static final int CUSTOMERS = 3_000;
    static final int VENDORS = 800;
    private static final int CRM_COMPANIES = 2_000;
    private static final int FIRST_CUSTOMER = 11_001;
    private static final int FIRST_VENDOR = 20_001;
    private static final int BEYOND = 100_000;

    /** A company on its way to a number. */
    private record Candidate(NordicPair pair, NordicRow row) {
    }

    private final List<Candidate> customers = new ArrayList<>();
    private final List<Candidate> vendors = new ArrayList<>();

    SeedWorld() {
        for (NordicPair shared : NordicData.companies(CRM_COMPANIES)) {
            if (shared.index() >= 0) {
                add(shared);
            }
        }
        for (int index = 0; customers.size() < CUSTOMERS || vendors.size() < VENDORS; index++) {
            add(NordicCompanies.ofErp(index));
        }
        var random = new Random(20_261_123L);
        Collections.shuffle(customers, random);
        Collections.shuffle(vendors, random);
    }

    private void add(NordicPair pair) {
        NordicRow row = pair.erp();
        if (row == null) {
            return;
        }
        boolean both = pair.index() % 23 == 7;
        if (both || pair.supplier()) {
            vendors.add(new Candidate(pair, row));
        }
        if (both || !pair.supplier()) {
            customers.add(new Candidate(pair, row));
            NordicRow known = pair.crm();
            if (known != null && pair.index() % 19 == 4) {
                customers.add(new Candidate(pair, enteredAgain(known)));
            }
        }
    }

    /** Somebody did not find it, and made it once more from a letterhead. */
    private static NordicRow enteredAgain(NordicRow known) {
        String[] words = known.name().split(" ", -1);
        String shorter = String.join(" ", List.of(words).subList(0, Math.max(1, words.length - 1)));
        return new NordicRow(shorter, "", known.street(), known.postalCode().replace(" ", ""), known.city(),
                known.country(), known.phone().replace(" ", ""), "", "");
    }

    /** The first customers, by number: those of demonstrations, then the others in no order. */
    List<SeedActor> customers(int count) {
        return numbered("C-", FIRST_CUSTOMER, false, customers, count);
    }

    List<SeedActor> vendors(int count) {
        return numbered("V-", FIRST_VENDOR, true, vendors, count);
    }

    private static List<SeedActor> numbered(String series, int first, boolean supplier, List<Candidate> others,
            int count) {
        var actors = new ArrayList<SeedActor>();
        for (NordicPair demo : NordicDemo.pairs()) {
            NordicRow row = demo.erp();
            if (row != null && demo.supplier() == supplier) {
                actors.add(new SeedActor(demo.code().replace("C-", series), demo, row));
            }
        }
        actors.sort(Comparator.comparing(SeedActor::number));
        int next = first;
        for (Candidate other : others) {
            actors.add(new SeedActor(series + next++, other.pair, other.row));
        }
        return List.copyOf(actors.subList(0, Math.min(count, supplier ? VENDORS : CUSTOMERS)));
    }

    /** A customer behind those of {@link #customers}: of the web shop, whose numbers come after all others. */
    static SeedActor webShop(int nth) {
        NordicPair pair = NordicCompanies.ofErp(BEYOND + nth);
        return new SeedActor(webShopNumber(nth), pair, rowOf(pair.erp()));
    }

    static String webShopNumber(int nth) {
        String digits = Integer.toString(nth + 1);
        return "W-" + "0".repeat(7 - digits.length()) + digits;
    }

    private static NordicRow rowOf(@Nullable NordicRow row) {
        if (row == null) {
            throw new IllegalStateException("Companies of the ERP have a row there");
        }
        return row;
    }
}
