package dev.linkwright.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.linkwright.model.ListItem;

/** Proposes a CRM item for every ERP item that has none; an item that is used already is not proposed. */
public final class ItemSuggestions {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final double ALIKE = 0.75;

    private final List<ListItem> erp;
    private final List<ListItem> crm;
    private final Map<String, String> chosen;
    private final Map<String, String> words = new HashMap<>();

    private ItemSuggestions(List<ListItem> erp, List<ListItem> crm, Map<String, String> chosen) {
        this.erp = erp;
        this.crm = crm;
        this.chosen = new HashMap<>(chosen);
    }

    /**
     * What is chosen, and what is proposed besides: the same label first, then the same code, then the same country, then
     * the label that is most alike.
     */
    public static Map<String, String> of(MappedList list, Map<String, String> chosen) {
        ItemSuggestions all = new ItemSuggestions(list.erpItems().orElse(List.of()), list.crmItems().orElse(List.of()),
                chosen);
        all.where((one, other) -> all.words(one).equals(all.words(other)));
        all.where((one, other) -> code(one.key()).equals(code(other.key())) || code(one.key()).equals(
                code(other.label())) || code(one.label()).equals(code(other.key())));
        if (list.countries()) {
            Map<String, String> countries = countries();
            all.where((one, other) -> country(one, countries).equals(country(other, countries)));
        }
        all.alike();
        return Map.copyOf(all.chosen);
    }

    private void where(BiPredicate<ListItem, ListItem> same) {
        for (ListItem one : open()) {
            free().stream().filter(other -> same.test(one, other)).findFirst()
                    .ifPresent(other -> chosen.put(one.key(), other.key()));
        }
    }

    /** The most alike first, so that none takes the item that another one fits better. */
    private void alike() {
        List<Pair> pairs = new ArrayList<>();
        for (ListItem one : open()) {
            for (ListItem other : free()) {
                double alike = likeness(words(one), words(other));
                if (alike >= ALIKE) {
                    pairs.add(new Pair(one.key(), other.key(), alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        Set<String> used = new HashSet<>(chosen.values());
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.erp()) && used.add(pair.crm())) {
                chosen.put(pair.erp(), pair.crm());
            }
        }
    }

    private List<ListItem> open() {
        return erp.stream().filter(item -> !chosen.containsKey(item.key())).toList();
    }

    private List<ListItem> free() {
        return crm.stream().filter(item -> !chosen.containsValue(item.key())).toList();
    }

    /** "30 days" and "60 days" differ in one letter and mean something else, so numbers have to be the same. */
    static double likeness(String one, String other) {
        if (!numbers(one).equals(numbers(other))) {
            return 0;
        }
        Set<String> left = new TreeSet<>(Arrays.asList(one.split(" ")));
        Set<String> right = new TreeSet<>(Arrays.asList(other.split(" ")));
        return left.equals(right) ? 1 : shared(pairs(one), pairs(other));
    }

    private static double shared(Set<String> left, Set<String> right) {
        long both = left.stream().filter(right::contains).count();
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * both / (left.size() + right.size());
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < words.length(); at++) {
            pairs.add(words.substring(at, at + 2));
        }
        return pairs;
    }

    private static List<String> numbers(String words) {
        return NOT_DIGITS.splitAsStream(words).filter(digits -> !digits.isEmpty()).toList();
    }

    private String words(ListItem item) {
        return words.computeIfAbsent(item.label(), ItemSuggestions::words);
    }

    static String words(String label) {
        String plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String code(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** Two letters for a code of three. */
    private static Map<String, String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toMap(two -> Locale.of("", two).getISO3Country(), two -> two, (one, _) -> one));
    }

    private static String country(ListItem item, Map<String, String> countries) {
        return countries.getOrDefault(code(item.key()), code(item.key()));
    }

    private record Pair(String erp, String crm, double alike) {
    }
}
