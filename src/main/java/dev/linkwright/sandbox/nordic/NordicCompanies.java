package dev.linkwright.sandbox.nordic;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up companies: for every index the same one, whatever else is made. */
public final class NordicCompanies {

    /** The company as it really is. */
    private record Truth(String core, NordicWords.Trade trade, String form, String country, String orgnr, String street,
            String zip,
            String city, String phone, String domain) {
        String name() {
            return core + " " + trade.name() + " " + form;
        }
    }

    private static final long SEED = 20_261_122L;
    private static final int ERP_ONLY = 3_500_017;

    private NordicCompanies() {
    }

    /** A company of the CRM; six of ten are in the ERP, too. */
    static NordicPair ofCrm(int index) {
        var random = random(index, 1);
        Truth truth = truth(index, 0);
        boolean inErp = random.nextInt(100) < 60;
        boolean supplier = random.nextInt(5) == 0;
        return new NordicPair(index, crmRow(truth, random), inErp ? erpRow(truth, random) : null, "", supplier,
                truth.trade.business(), supplier ? 3 : random.nextInt(4) == 0 ? 5 : 1, truth.domain);
    }

    /** A company that only the ERP has. */
    public static NordicPair ofErp(int index) {
        var random = random(ERP_ONLY + index, 1);
        Truth truth = truth(ERP_ONLY + index, 0);
        return new NordicPair(ERP_ONLY + index, null, erpRow(truth, random), "", random.nextInt(4) == 0, 0, 0,
                truth.domain);
    }

    private static Random random(int index, int purpose) {
        return new Random(SEED * 31 + index * 1_000_003L + purpose * 7_919L);
    }

    private static Truth truth(int index, int depth) {
        var random = random(index, 0);
        int kin = random.nextInt(100);
        String country = NordicWords.country(random);
        String core = NordicWords.core(country, random);
        if (kin < 13 && depth < 3 && index % ERP_ONLY > 0) {
            return kin < 10
                    ? sister(index, truth(index - 1, depth + 1), random)
                    : branch(index, truth(index - 1, depth + 1), random);
        }
        NordicWords.Town town = NordicWords.town(country, random);
        NordicWords.Trade trade = NordicWords.trade(country, random);
        String domain = NordicWords.ascii(core) + (random.nextBoolean() ? "-" + NordicWords.ascii(trade.name()) : "")
                + ".example";
        String zip = NordicWords.zip(country, town, random);
        return new Truth(core, trade, NordicWords.form(country, random), country,
                OrganisationNumbers.of(country, index), NordicWords.street(country, random), zip, town.name(),
                NordicWords.phone(country, zip, random), domain);
    }

    /** Same owner, other trade; often the same house and telephone. */
    private static Truth sister(int index, Truth mother, Random random) {
        Truth house = random.nextBoolean() ? mother : branch(index, mother, random);
        return new Truth(mother.core, NordicWords.trade(mother.country, random), mother.form, mother.country,
                OrganisationNumbers.of(mother.country, index), house.street, house.zip, house.city,
                random.nextBoolean() ? mother.phone : NordicWords.phone(mother.country, house.zip, random),
                mother.domain);
    }

    /** Same name, other town. */
    private static Truth branch(int index, Truth mother, Random random) {
        NordicWords.Town town = NordicWords.town(mother.country, random);
        String zip = NordicWords.zip(mother.country, town, random);
        return new Truth(mother.core, mother.trade, mother.form, mother.country,
                OrganisationNumbers.of(mother.country, index), NordicWords.street(mother.country, random), zip,
                town.name(), NordicWords.phone(mother.country, zip, random), mother.domain);
    }

    private static NordicRow crmRow(Truth truth, Random random) {
        String name = random.nextInt(10) < 8 ? truth.name() : truth.core + " " + truth.trade.name();
        boolean moved = random.nextInt(8) == 0;
        String street = moved ? NordicWords.street(truth.country, random) : truth.street;
        String orgnr = switch (random.nextInt(10)) {
            case 0, 1, 2 -> truth.orgnr;
            case 3, 4, 5 -> OrganisationNumbers.written(truth.country, truth.orgnr);
            case 6 -> OrganisationNumbers.vat(truth.country, truth.orgnr);
            default -> "";
        };
        return new NordicRow(name, orgnr, street, truth.zip, truth.city, truth.country,
                random.nextInt(10) < 8 ? written(truth, random) : "",
                random.nextInt(10) < 7 ? "post@" + truth.domain : "",
                random.nextInt(10) < 6
                        ? NordicWords.any(List.of("", "www.", "https://www."), random) + truth.domain
                        : "");
    }

    private static NordicRow erpRow(Truth truth, Random random) {
        boolean upper = random.nextInt(10) < 4;
        String name = upper ? truth.name().toUpperCase(Locale.ROOT) : truth.name();
        String street = random.nextInt(10) < 9 ? truth.street : shortened(truth.street);
        String orgnr = random.nextInt(10) == 0 ? "" : truth.orgnr;
        String email = switch (random.nextInt(6)) {
            case 0, 1 -> "post@" + truth.domain;
            case 2 -> "faktura@" + truth.domain;
            case 3 -> "regnskap@" + truth.domain;
            default -> "";
        };
        return new NordicRow(name, orgnr, street, truth.zip, upper ? truth.city.toUpperCase(Locale.ROOT) : truth.city,
                truth.country, random.nextInt(10) < 7 ? written(truth, random) : "", email,
                random.nextInt(4) == 0 ? truth.domain : "");
    }

    private static String shortened(String street) {
        return street.replace("gata ", "gt. ").replace("veien ", "v. ").replace("vegen ", "vg. ")
                .replace("gatan ", "g. ")
                .replace("vägen ", "v. ");
    }

    private static String written(Truth truth, Random random) {
        String number = truth.phone;
        String prefix = NordicWords.prefix(truth.country);
        String paired = number.length() == 8
                ? number.substring(0, 2) + " " + number.substring(2, 4) + " " + number.substring(4, 6) + " "
                        + number.substring(6)
                : number;
        return switch (random.nextInt(4)) {
            case 0 -> prefix + number;
            case 1 -> prefix + " " + paired;
            case 2 -> number.length() == 8 && (truth.country.equals("NO") || truth.country.equals("DK"))
                    ? paired
                    : prefix + " " + number;
            default -> prefix + " " + number;
        };
    }
}
