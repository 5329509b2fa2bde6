package dev.linkwright.sandbox.crm;

import java.util.List;
import java.util.Random;

/** Words that Nordic companies, streets and people are named with. */
final class NordicWords {

    /** A town with the beginning of its postal codes. */
    record Town(String name, String zip) {
    }

    static final List<String> BEGINNINGS = words(
            "Ask Aur Berg Bjørn Brei Dal Dyr Elg Eng Falk Finn Fjell Fjord Fure Gaul Grøn "
                    + "Haug Havn Hegg Hjort Holm Hval Is Jar Kald Kvern Laks Lang Lerke Lind Lys Mar Mjøl Myr Nord Ner Olde Orre Ramn Rein "
                    + "Rogn Sal Selje Skar Skip Snø Sol Stav Stor Strand Svart Sæter Tind Tjern Torv Tun Ulv Vang Var Vester Vinter Ytre "
                    + "Ær Øvre Øst Ål");
    static final List<String> ENDINGS = words(
            "aas aker berget bø bygd dalen eid elva engen fjell foss gard hagen haug heim "
                    + "holmen kleiva land lia lund løkka mo myra neset nes odden plassen rud set sletta stad stranda stua sund tun "
                    + "vannet vik vika vold voll øya");
    private static final List<String> TRADES_NO = words(
            "Bygg Elektro Rør Transport Eiendom Regnskap Maskin Fiskeeksport Møbler "
                    + "Trelast Kjøleteknikk Verksted Energi Data Havbruk Entreprenør Isverk Bakeri Maling Sveis Montasje Logistikk");
    private static final List<String> TRADES_SE = words(
            "Bygg El Rör Transport Fastigheter Redovisning Maskin Möbler Trävaror "
                    + "Kylteknik Verkstad Energi Data Papper Bageri Måleri Svets Montage Logistik Plåt");
    private static final List<String> TRADES_DK = words(
            "Byg El VVS Transport Ejendomme Revision Maskiner Møbler Tømmer "
                    + "Køleteknik Værksted Energi Data Bageri Malerfirma Smedje Montage Logistik Fiskeeksport");
    private static final List<String> TRADES_FI = words(
            "Rakennus Sähkö Putki Kuljetus Kiinteistöt Tilitoimisto Konepaja "
                    + "Kalusteet Saha Kylmälaite Energia Data Leipomo Maalaus Hitsaus Logistiikka");
    static final List<String> FIRST = words(
            "Astrid Bjarne Camilla Daniel Eirik Elin Emil Freja Geir Guro Hanna Harald Helle "
                    + "Henrik Ida Inger Jakob Jenny Jonas Kaisa Karen Kasper Kjersti Kristoffer Lars Liv Magnus Mari Mathilde Mikkel Nina "
                    + "Oda Oskar Petter Pia Ragnhild Rasmus Runa Sanna Sigurd Silje Solveig Stian Svein Synne Tone Trygve Tuva Ulrik Vidar "
                    + "Åse Øystein");
    static final List<String> LAST = words(
            "Aalto Aune Bakken Berg Borg Brekke Dahl Eide Ekholm Engen Fossum Friis Grande Haga "
                    + "Hagen Haugen Hedman Holm Hovland Iversen Jensen Juhl Karlsen Kjær Korhonen Kvam Lie Lindgren Lund Madsen Moen Myhre "
                    + "Nyberg Næss Olsen Rask Rønning Sandberg Skog Solberg Strand Sunde Sæther Tangen Thorsen Tveit Vik Virtanen Wold Ås "
                    + "Østby");
    private static final List<String> STREETS_NO = words("gata veien vegen bakken svingen");
    private static final List<String> STREETS_SE = words("gatan vägen torget stigen");
    private static final List<String> STREETS_DK = words("gade vej allé stræde");
    private static final List<String> STREETS_FI = words("katu tie polku kuja");
    private static final List<Town> TOWNS_NO = towns(
            "Oslo 05 Bergen 50 Trondheim 70 Stavanger 40 Tromsø 90 Bodø 80 Ålesund 60 "
                    + "Kristiansand 46 Drammen 30 Molde 64 Lillehammer 26 Hokksund 33 Førde 68 Hamar 23 Kristiansund 65 Narvik 85 Alta 95");
    private static final List<Town> TOWNS_SE = towns(
            "Stockholm 111 Göteborg 411 Malmö 211 Uppsala 753 Sundsvall 852 Åmål 662 "
                    + "Umeå 903 Örebro 702 Östersund 831");
    private static final List<Town> TOWNS_DK = towns(
            "Aarhus 80 Odense 50 Aalborg 90 Esbjerg 67 Skagen 99 Kolding 60 Randers 89");
    private static final List<Town> TOWNS_FI = towns(
            "Helsinki 001 Tampere 331 Turku 201 Oulu 901 Kuopio 701 Vaasa 651");

    private NordicWords() {
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    private static List<Town> towns(String text) {
        List<String> words = words(text);
        var towns = new java.util.ArrayList<Town>();
        for (int at = 0; at < words.size(); at += 2) {
            towns.add(new Town(words.get(at), words.get(at + 1)));
        }
        return List.copyOf(towns);
    }

    static <T> T any(List<T> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    static String country(Random random) {
        int draw = random.nextInt(100);
        return draw < 60 ? "NO" : draw < 80 ? "SE" : draw < 92 ? "DK" : "FI";
    }

    static List<String> trades(String country) {
        return switch (country) {
            case "SE" -> TRADES_SE;
            case "DK" -> TRADES_DK;
            case "FI" -> TRADES_FI;
            default -> TRADES_NO;
        };
    }

    static String form(String country, Random random) {
        return switch (country) {
            case "SE" -> "AB";
            case "DK" -> random.nextBoolean() ? "ApS" : "A/S";
            case "FI" -> "Oy";
            default -> random.nextInt(20) == 0 ? "ANS" : "AS";
        };
    }

    static Town town(String country, Random random) {
        return any(switch (country) {
            case "SE" -> TOWNS_SE;
            case "DK" -> TOWNS_DK;
            case "FI" -> TOWNS_FI;
            default -> TOWNS_NO;
        }, random);
    }

    static String zip(String country, Town town, Random random) {
        int length = country.equals("NO") || country.equals("DK") ? 4 : 5;
        var zip = new StringBuilder(town.zip());
        while (zip.length() < length) {
            zip.append(random.nextInt(10));
        }
        return country.equals("SE") ? zip.insert(3, ' ').toString() : zip.toString();
    }

    static String street(String country, Random random) {
        List<String> endings = switch (country) {
            case "SE" -> STREETS_SE;
            case "DK" -> STREETS_DK;
            case "FI" -> STREETS_FI;
            default -> STREETS_NO;
        };
        return any(BEGINNINGS, random) + any(ENDINGS, random).charAt(0) + any(endings, random) + " "
                + (1 + random.nextInt(160));
    }

    static String prefix(String country) {
        return switch (country) {
            case "SE" -> "+46";
            case "DK" -> "+45";
            case "FI" -> "+358";
            default -> "+47";
        };
    }

    /** Letters that stand in e-mail and web addresses. */
    static String ascii(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("å", "a")
                .replace("ä", "a")
                .replace("ö", "o").replaceAll("[^a-z0-9]", "");
    }
}
