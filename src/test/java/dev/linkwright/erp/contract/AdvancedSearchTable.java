package dev.linkwright.erp.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.Operator;

/** What each operator asked of a server, for each type of field, and how much of it was shown. */
final class AdvancedSearchTable {
    private static final Path FOLDER = Path.of(System.getProperty("linkwright.build.directory", "target"),
            "advanced-search");
    private static final int LONGEST = 220;

    private final String connector;
    private final Map<FieldType, Map<Operator, Row>> rows = new TreeMap<>();

    /** @param sample the longest of the first requests, as it went out */
    private record Row(int searches, int requests, int rows, int dropped, String sample) {
        Row and(Row other) {
            return new Row(searches + other.searches, requests + other.requests, rows + other.rows,
                    dropped + other.dropped, sample);
        }
    }

    AdvancedSearchTable(String connector) {
        this.connector = connector;
    }

    void add(FieldType type, Operator operator, int requests, int shown, int dropped, String sample) {
        rows.computeIfAbsent(type, _ -> new TreeMap<>()).merge(operator,
                new Row(1, requests, shown, dropped, sample), Row::and);
    }

    int dropped() {
        return all().stream().mapToInt(Row::dropped).sum();
    }

    int searches() {
        return all().stream().mapToInt(Row::searches).sum();
    }

    /** Writes the table. */
    void keep() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Advanced search: " + connector, "",
                "| Field | Operator | Searches | Requests | Rows shown | Rows dropped | A request |",
                "|---|---|--:|--:|--:|--:|---|"));
        rows.forEach((type,
                operators) -> operators.forEach((operator, row) -> lines.add("| %s | %s | %d | %d | %d | %d | `%s` |"
                        .formatted(type, operator, row.searches(), row.requests(), row.rows(), row.dropped(),
                                shortened(row.sample())))));
        lines.add("| all | | %d | %d | %d | %d | |".formatted(searches(),
                all().stream().mapToInt(Row::requests).sum(), all().stream().mapToInt(Row::rows).sum(), dropped()));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(connector.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md"), lines);
        System.out.println(String.join("\n", lines));
    }

    private List<Row> all() {
        return rows.values().stream().flatMap(operators -> operators.values().stream()).toList();
    }

    private static String shortened(String request) {
        String line = request.replace("|", "/").replace("`", "'").replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
