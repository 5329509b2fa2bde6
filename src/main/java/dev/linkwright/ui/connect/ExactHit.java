package dev.linkwright.ui.connect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitColumn;

/** The hit that a person most likely means: the only one, and called or registered exactly as was searched for. */
record ExactHit(String text, List<HitColumn> columns) {

    /** Empty if there are others, if it is another, or if it is connected already. */
    Optional<Hit> among(HitRows rows) {
        return rows.size() == 1 && rows.isComplete()
                ? rows.get(0).hit().filter(hit -> hit.taken().isEmpty()).filter(this::isMeant)
                : Optional.empty();
    }

    private boolean isMeant(Hit hit) {
        String sought = plain(text);
        if (sought.isEmpty()) {
            return false;
        }
        Set<String> registered = columns.stream().filter(HitColumn::identifies)
                .map(column -> digits(hit.texts().getOrDefault(column.key(), ""))).filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        return sought.equals(plain(hit.title())) || sought.equals(plain(hit.number()))
                || (sought.matches("[\\d .]+") && registered.contains(digits(text)));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
