package dev.linkwright.sandbox.nordic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Words that Nordic companies, streets and people are named with. */
final class NordicWords {

    /** A town with the beginning of its postal codes. */
    record Town(String name, String zip) {
    }

    /** A trade as companies have it in their names, with its item of the list of businesses. */
    record Trade(String name, int business) {
    }

    /** How a country names its companies and streets. */
    private record Naming(List<String> beginnings, List<String> endings, List<Trade> trades, List<String> streets,
            List<String> ways) {
    }

    private static final Naming NORWEGIAN = new Naming(
            words("Ask Aur Berg Bjørn Brei Dal Dyr Elg Eng Falk Finn Fjell Fjord Furu Gaul Grøn Haug Havn Hegg Hjort Holm Hval "
                    + "Jar Kald Kvern Laks Lang Lerke Lind Lys Mjøl Myr Nord Orre Ramn Rein Rogn Selje Skar Snø Sol Stor Svart "
                    + "Sæter Tind Tjern Torv Ulv Vang Vester Ytre Ær Øst Ål"),
            words("aas aker bø bygd dalen eid elva engen fjell foss gard hagen haug heim holmen lia lund løkka mo myra neset "
                    + "odden plassen rud set sletta stad stranda stua sund tun vannet vik vold voll øya"),
            trades("Bygg 3 Elektro 4 Rør 4 Transport 9 Eiendom 13 Regnskap 14 Maskin 8 Fiskeeksport 2 Møbler 5 Trelast 6 "
                    + "Kjøleteknikk 7 Verksted 8 Energi 1 Data 12 Havbruk 2 Entreprenør 3 Isverk 7 Bakeri 11 Sveis 8 Logistikk 9"),
            words("Stor Kirke Strand Skole Industri Havne Elve Bjørke Furu Sjø Jernbane Park Mølle Fabrikk Nedre_ Øvre_"),
            words("gata veien vegen bakken svingen"));
    private static final Naming SWEDISH = new Naming(
            words("Björk Ek Gran Lind Häll Hög Lång Norr Söder Väster Öster Silver Järn Ål Älg Varg Tall Rönn Ask Sten Sand "
                    + "Vinter Sommar Kungs Skog Ull"),
            words("ås berg by bro fors hult holmen näs rum sta tuna vik ön dal lunda torp"),
            trades("Bygg 3 El 4 Rör 4 Transport 9 Fastigheter 13 Redovisning 14 Maskin 8 Möbler 5 Trävaror 6 Kylteknik 7 "
                    + "Verkstad 8 Energi 1 Data 12 Papper 6 Bageri 11 Svets 8 Logistik 9"),
            words("Stor Kyrko Strand Skol Industri Hamn Björk Sjö Järnvägs Park Kvarn Fabriks Norra_ Södra_"),
            words("gatan vägen torget stigen"));
    private static final Naming DANISH = new Naming(
            words("Bøge Ege Birke Sønder Nørre Vester Øster Sten Sand Hav Lille Store Ravn Svane Hede Mose Høj Lange Bro Møl"),
            words("bjerg borg bæk by gaard holm lev lund rup skov strup toft vang ager dal"),
            trades("Byg 3 El 4 VVS 4 Transport 9 Ejendomme 13 Revision 14 Maskiner 8 Møbler 5 Tømmer 6 Køleteknik 7 Værksted 8 "
                    + "Energi 1 Data 12 Bageri 11 Smedje 8 Logistik 9 Fiskeeksport 2"),
            words("Øster Vester Kirke Strand Skole Industri Havne Birke Bane Park Mølle Fabriks"),
            words("gade vej allé stræde"));
    private static final Naming FINNISH = new Naming(
            words("Koivu Kuusi Mänty Lahti Järvi Metsä Kallio Niemi Koski Salo Aura Tuuli Karhu Kurki Hopea Rauta Kivi Pohjan "
                    + "Länsi Itä"),
            words("la maa niemi ranta vaara mäki korpi saari lampi suo pelto kangas"),
            trades("Rakennus 3 Sähkö 4 Putki 4 Kuljetus 9 Kiinteistöt 13 Tilitoimisto 14 Konepaja 8 Kalusteet 5 Saha 6 "
                    + "Kylmälaite 7 Energia 1 Data 12 Leipomo 11 Hitsaus 8 Logistiikka 9"),
            words("Satama Kirkko Ranta Koulu Tehdas Asema Koivu Mylly Puisto Teollisuus"),
            words("katu tie polku kuja"));
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

    private static final List<String> AREAS_NO = words("22 69 61 32 51 55 71 73 75 77");
    private static final List<String> AREAS_SE = words("8 31 40 60");
    private static final List<String> AREAS_DK = words("86 98 75 66");
    private static final List<String> AREAS_FI = words("17 9");

    private NordicWords() {
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    private static List<Town> towns(String text) {
        List<String> words = words(text);
        var towns = new ArrayList<Town>();
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

    private static List<Trade> trades(String text) {
        List<String> words = words(text);
        var trades = new ArrayList<Trade>();
        for (int at = 0; at < words.size(); at += 2) {
            trades.add(new Trade(words.get(at), Integer.parseInt(words.get(at + 1))));
        }
        return List.copyOf(trades);
    }

    private static Naming naming(String country) {
        return switch (country) {
            case "SE" -> SWEDISH;
            case "DK" -> DANISH;
            case "FI" -> FINNISH;
            default -> NORWEGIAN;
        };
    }

    static Trade trade(String country, Random random) {
        return any(naming(country).trades, random);
    }

    static String core(String country, Random random) {
        Naming naming = naming(country);
        String core = any(naming.beginnings, random) + any(naming.endings, random);
        return random.nextInt(9) == 0
                ? core + " & " + any(naming.beginnings, random) + any(naming.endings, random)
                : core;
    }

    static String street(String country, Random random) {
        Naming naming = naming(country);
        String beginning = any(naming.streets, random);
        String way = any(naming.ways, random);
        String name = beginning.endsWith("_")
                ? beginning.replace("_", " ") + way.substring(0, 1).toUpperCase(Locale.ROOT)
                        + way.substring(1)
                : beginning + way;
        return name + " " + (1 + random.nextInt(160));
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

    /** A fixed line of the region that the postal code lies in, as far as the numbering plan ties the two. */
    static String phone(String country, String zip, Random random) {
        String start = switch (country) {
            case "NO" -> AREAS_NO.get(zip.charAt(0) - '0');
            case "SE" -> any(AREAS_SE, random) + (1 + random.nextInt(9));
            case "DK" -> any(AREAS_DK, random);
            default -> any(AREAS_FI, random);
        };
        var number = new StringBuilder(start);
        for (int place = 0; place < 6; place++) {
            number.append(random.nextInt(10));
        }
        return number.toString();
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
        var plain = new StringBuilder(text.length() + 2);
        for (int at = 0; at < text.length(); at++) {
            char letter = Character.toLowerCase(text.charAt(at));
            switch (letter) {
                case 'æ' -> plain.append("ae");
                case 'ø', 'ö' -> plain.append('o');
                case 'å', 'ä' -> plain.append('a');
                default -> {
                    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                        plain.append(letter);
                    }
                }
            }
        }
        return plain.toString();
    }
}
