package dev.linkwright.sandbox.nordic;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The companies that demonstrations and screenshots are about, written down by hand for both systems. */
public final class NordicDemo {

    private NordicDemo() {
    }

    public static List<NordicPair> pairs() {
        var pairs = new ArrayList<NordicPair>();
        both(pairs, "C-10877", 4, 1, "stavne.example",
                row("Stavne Elektro AS", "313 550 729", "Bromstadvegen 57", "7047", "Trondheim", "NO", "73 80 22 10",
                        "faktura@stavne.example", "stavne-elektro.example"),
                row("STAVNE ELEKTRO AS", "313550729", "Bromstadveien 57", "7047", "Trondheim", "NO", "",
                        "regnskap@stavne.example",
                        ""));
        both(pairs, "C-10482", 1, 2, "fjordtech.example",
                row("Fjordtech Energi AS", "311 482 904", "Strandgaten 18", "5013", "Bergen", "NO", "+47 55 31 40 00",
                        "post@fjordtech.example", "fjordtech.example"),
                row("Fjordtech Energi AS", "311482904", "Strandgt. 18", "5013", "Bergen", "NO", "+4755314010",
                        "faktura@fjordtech.example", ""));
        both(pairs, "C-10520", 2, 1, "havlys.example",
                row("Havlys Sjømat AS", "312 904 713", "Skansekaia 3", "6002", "Ålesund", "NO", "70 12 40 50",
                        "post@havlys.example", "www.havlys.example"),
                row("HAVLYS SJØMAT AS", "312904713", "Skansekaia 3B", "6002", "ÅLESUND", "NO", "+47 70 12 40 51",
                        "ordre@havlys.example", "havlys.example"));
        both(pairs, "C-10533", 5, 1, "bjerke-mobler.example",
                row("Bjerke Møbler AS", "310 772 143", "Storgata 41", "2609", "Lillehammer", "NO", "61 25 80 00",
                        "post@bjerke-mobler.example", "bjerke-mobler.example"),
                row("Bjerke Møbler AS", "310772143", "Storgata 41", "2609", "Lillehammer", "NO", "+4761258000",
                        "post@bjerke-mobler.example", ""));
        both(pairs, "C-10547", 6, 3, "dalsland-travaror.example",
                row("Dalsland Trävaror AB", sweden("559318204"), "Hamngatan 5", "662 31", "Åmål", "SE",
                        "+46 532 123 40",
                        "order@dalsland-travaror.example", "dalsland-travaror.example"),
                row("Dalsland Trävaror Aktiebolag", sweden("559318204").replace("-", ""), "Hamngatan 5", "66231",
                        "ÅMÅL", "SE",
                        "053212340", "order@dalsland-travaror.example", "www.dalsland-travaror.example"));
        both(pairs, "C-10555", 7, 1, "jylland-koleteknik.example",
                row("Jylland Køleteknik A/S", denmark("4318209"), "Vestre Ringgade 12", "8000", "Aarhus", "DK",
                        "86 12 44 00",
                        "info@jylland-koleteknik.example", "jylland-koleteknik.example"),
                row("JYLLAND KØLETEKNIK A/S", OrganisationNumbers.danish("4318209"), "Vestre Ringgade 12", "8000",
                        "Aarhus C",
                        "DK", "+45 86124400", "bogholderi@jylland-koleteknik.example", ""));
        both(pairs, "C-10561", 8, 1, "kuopion-konepaja.example",
                row("Kuopion Konepaja Oy", OrganisationNumbers.finnish("3128406"), "Satamakatu 9", "70100", "Kuopio",
                        "FI",
                        "+358 17 261 440", "toimisto@kuopion-konepaja.example", "kuopion-konepaja.example"),
                row("Kuopion Konepaja Oy", OrganisationNumbers.finnish("3128406"), "Satamakatu 9 A", "70100", "KUOPIO",
                        "FI",
                        "017261440", "laskut@kuopion-konepaja.example", ""));
        both(pairs, "C-10574", 3, 1, "nordmore-bygg.example",
                row("Nordmøre Bygg AS", "314 209 389", "Industriveien 22", "6517", "Kristiansund", "NO", "71 67 30 00",
                        "post@nordmore-bygg.example", "nordmore-bygg.example"),
                row("Nordmøre Bygg AS", "314209389", "Industriveien 22", "6517", "KRISTIANSUND N", "NO", "71673000",
                        "faktura@nordmore-bygg.example", ""));
        both(pairs, "C-10590", 2, 1, "tromso-isverk.example",
                row("Tromsø Isverk AS", "312 088 452", "Stakkevollvegen 65", "9010", "Tromsø", "NO", "+47 77 60 12 00",
                        "drift@tromso-isverk.example", ""),
                row("Tromsø Isverk AS", "312088452", "Stakkevollveien 65", "9010", "Tromsø", "NO", "77601200", "", ""));
        both(pairs, "C-10612", 6, 1, "sundsvall-papper.example",
                row("Sundsvall Papper AB", sweden("559402771"), "Köpmangatan 30", "852 31", "Sundsvall", "SE",
                        "+46 60 15 50 00",
                        "info@sundsvall-papper.example", "sundsvall-papper.example"),
                row("Sundsvall Papper AB", sweden("559402771").replace("-", ""), "Köpmangatan 30", "852 31",
                        "Sundsvall", "SE",
                        "+4660155000", "faktura@sundsvall-papper.example", ""));
        add(pairs,
                row("Skagen Fiskeeksport A/S", denmark("4377012"), "Havnevej 8", "9990", "Skagen", "DK", "98 44 12 30",
                        "salg@skagen-fisk.example", "skagen-fisk.example"),
                null, "", 2, 5);
        add(pairs, row("Øvre Eiker Sag AS", "311 667 203", "Sagveien 2", "3300", "Hokksund", "NO", "32 25 11 00",
                "post@eiker-sag.example", ""), null, "", 6, 5);
        add(pairs, row("Stavne Eiendom AS", "313 022 773", "Bjørndalen 3", "7018", "Trondheim", "NO", "73 80 22 30",
                "post@stavne-eiendom.example", ""), erp("Stavne Eiendom AS", "313022773", "Bjørndalen 3", "7018"),
                "C-10218", 13,
                1);
        stavneOfErp(pairs);
        return List.copyOf(pairs);
    }

    /** Neighbours in name that only the ERP has: what makes picking the right one a matter of looking. */
    private static void stavneOfErp(List<NordicPair> pairs) {
        add(pairs, null,
                new NordicRow("Stavne Elektro Service AS", "313551237", "Bromstadvegen 57", "7047", "Trondheim", "NO",
                        "+47 73 80 22 10", "service@stavne.example", ""),
                "C-10880", 4, 1);
        add(pairs, null, erp("Stavne Bilverksted AS", "312803151", "Osloveien 120", "7018"), "C-10412", 8, 1);
        add(pairs, null, erp("Stavne Blikk og Tak AS", "312990407", "Sluppenvegen 11", "7037"), "C-10633", 3, 1);
        add(pairs, null, erp("Stavne Frukt og Grønt AS", "311488112", "Nidarvoll 22", "7030"), "C-10139", 10, 1);
        add(pairs, null, erp("Stavne Hagesenter AS", "311609440", "Fossegrenda 30", "7038"), "C-10954", 10, 1);
        add(pairs, null, erp("Stavne Rør og Varme AS", "313200078", "Ladeveien 4", "7066"), "C-10307", 4, 1);
        add(pairs, null,
                new NordicRow("Stavanger Elektro AS", OrganisationNumbers.of("NO", 9_000_001), "Kongsgata 14", "4005",
                        "Stavanger", "NO", "+4751890000", "", ""),
                "C-10231", 4, 1);
    }

    private static NordicRow erp(String name, String orgnr, String street, String zip) {
        return new NordicRow(name, orgnr, street, zip, "Trondheim", "NO", "", "", "");
    }

    private static NordicRow row(String name, String orgnr, String street, String zip, String city, String country,
            String phone,
            String email, String website) {
        return new NordicRow(name, orgnr, street, zip, city, country, phone, email, website);
    }

    private static String sweden(String nine) {
        return OrganisationNumbers.written("SE", OrganisationNumbers.swedish(nine));
    }

    private static String denmark(String seven) {
        return OrganisationNumbers.written("DK", OrganisationNumbers.danish(seven));
    }

    private static void both(List<NordicPair> pairs, String code, int business, int category, String domain,
            NordicRow crm,
            NordicRow erp) {
        pairs.add(new NordicPair(-1 - pairs.size(), crm, erp, code, category == 3, business, category, domain));
    }

    private static void add(List<NordicPair> pairs, @Nullable NordicRow crm, @Nullable NordicRow erp, String code,
            int business,
            int category) {
        NordicRow known = crm == null ? erp : crm;
        String domain = known == null ? "" : NordicWords.ascii(known.name()) + ".example";
        pairs.add(new NordicPair(-1 - pairs.size(), crm, erp, code, false, business, category, domain));
    }
}
