package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.linkwright.browse.Finder;
import dev.linkwright.browse.FinderFilter;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Finds records in memory, some at a time. */
final class FakeFinder implements Finder {
    static final Problem DOWN = new Problem.Unreachable("SuperOffice", Problem.Failure.TIME_LIMIT, "",
            Problem.Outcome.NOTHING_DONE);

    final List<FinderRow> rows = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    private final List<Runnable> watching = new ArrayList<>();
    int pageSize = 50;
    boolean down;

    static FakeFinder withNordicCompanies() {
        FakeFinder finder = new FakeFinder();
        finder.add("Fjordtech Energi AS", "Bergen", "311 482 904", FinderRow.Marker.CONNECTED);
        finder.add("Havlys Sjømat AS", "Ålesund", "312 904 713", FinderRow.Marker.CONFLICT);
        finder.add("Stavne Elektro AS", "Trondheim", "313 550 729", FinderRow.Marker.NOT_CONNECTED);
        finder.add("Bjerke Møbler AS", "Lillehammer", "310 772 143", FinderRow.Marker.CONNECTED);
        finder.add("Dalsland Trävaror AB", "Åmål", "559318-2047", FinderRow.Marker.CONNECTED);
        finder.add("Jylland Køleteknik A/S", "Aarhus", "CVR 43 18 20 95", FinderRow.Marker.CONNECTED);
        finder.add("Kuopion Konepaja Oy", "Kuopio", "3128406-4", FinderRow.Marker.CONFLICT);
        finder.add("Nordmøre Bygg AS", "Kristiansund", "314 209 389", FinderRow.Marker.CONNECTED);
        finder.add("Skagen Fiskeeksport og Internationale Handelsselskab A/S", "Skagen", "CVR 43 77 01 12",
                FinderRow.Marker.NOT_CONNECTED);
        finder.add("Sundsvall Papper AB", "Sundsvall", "559402-7713", FinderRow.Marker.CONNECTED);
        finder.add("Tromsø Isverk AS", "Tromsø", "312 088 452", FinderRow.Marker.CONNECTED);
        finder.add("Øvre Eiker Sag AS", "Hokksund", "311 667 203", FinderRow.Marker.NOT_CONNECTED);
        finder.add(EntityType.CONTACT, "Silje Hovland", "Fjordtech Energi AS", "", FinderRow.Marker.CONNECTED);
        finder.add(EntityType.CONTACT, "Aksel Fjordvik", "Havlys Sjømat AS", "", FinderRow.Marker.NOT_CONNECTED);
        finder.add(EntityType.CONTACT, "Liv Bratland", "Stavne Elektro AS", "", FinderRow.Marker.CONFLICT);
        finder.add(EntityType.PROJECT, "Fjord cable 2027", "Fjordtech Energi AS", "P-1024", FinderRow.Marker.CONNECTED);
        finder.add(EntityType.PROJECT, "New quay", "Havlys Sjømat AS", "P-1031", FinderRow.Marker.NOT_CONNECTED);
        for (int number = 1; number <= 60; number++) {
            finder.add("Vestland Handel %02d AS".formatted(number), "Førde", "", FinderRow.Marker.NOT_CONNECTED);
        }
        return finder;
    }

    void add(String title, String place, String number, FinderRow.Marker marker) {
        add(EntityType.COMPANY, title, place, number, marker);
    }

    void add(EntityType type, String title, String place, String number, FinderRow.Marker marker) {
        rows.add(new FinderRow(new CrmEntity(type, rows.size() + 1L), title, place, number, marker));
    }

    /** Another workstation, or another window here, changed a link. */
    void mark(CrmEntity entity, FinderRow.Marker marker) {
        rows.replaceAll(row -> row.entity().equals(entity)
                ? new FinderRow(entity, row.title(), row.place(), row.number(), marker)
                : row);
        watching.forEach(Runnable::run);
    }

    /** Save wrote a name and a number. */
    void write(CrmEntity entity, String title, String number) {
        rows.replaceAll(row -> row.entity().equals(entity)
                ? new FinderRow(entity, title, row.place(), number, row.marker())
                : row);
    }

    @Override
    public List<FinderRow> rows(EntityType type, Collection<CrmEntity> entities) {
        asked.add("rows of " + entities.size());
        if (down) {
            throw new ProblemException(DOWN);
        }
        return rows.stream().filter(row -> entities.contains(row.entity())).toList();
    }

    @Override
    public Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities) {
        return rows.stream().filter(row -> entities.contains(row.entity()))
                .collect(Collectors.toMap(FinderRow::entity, FinderRow::marker));
    }

    @Override
    public void whenMarkersChange(Runnable listener) {
        watching.add(listener);
    }

    @Override
    public FinderPage find(EntityType type, String text, FinderFilter filter, Optional<String> page) {
        asked.add(filter + "/" + text + "/" + page.orElse(""));
        if (down) {
            throw new ProblemException(DOWN);
        }
        List<FinderRow> found = rows.stream().filter(row -> row.entity().type() == type)
                .filter(row -> row.title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .filter(row -> filter == FinderFilter.ALL || row.marker().name().equals(filter.name())).toList();
        int from = page.map(Integer::parseInt).orElse(0);
        int to = Math.min(found.size(), from + pageSize);
        return new FinderPage(found.subList(from, to),
                to < found.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }
}
