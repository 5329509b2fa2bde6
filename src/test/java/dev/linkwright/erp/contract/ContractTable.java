package dev.linkwright.erp.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which connector keeps which rule: a file for each connector, and one table of all whose file is there. */
public final class ContractTable {
    private static final String TABLE = "table.md";

    /** @param part what the rule is about */
    record Row(String part, String rule, String outcome) {
    }

    private final Path folder;

    ContractTable(Path folder) {
        this.folder = folder;
    }

    /** Joins the connectors' files and prints the table. */
    public static void main(String... arguments) throws IOException {
        System.out.println(new ContractTable(Path.of(arguments.length == 0 ? "target/contract" : arguments[0])).join());
    }

    /** Writes a connector's file, and the table anew. */
    void keep(String connector, List<Row> rows) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("| | Rule | " + connector + " |", "|---|---|---|"));
        rows.stream()
                .map(row -> "| " + row.part() + " | " + row.rule() + " | " + row.outcome().replace("|", "/") + " |")
                .sorted().forEach(lines::add);
        Files.write(folder.resolve(connector.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md"),
                lines);
        Files.writeString(folder.resolve(TABLE), join());
    }

    private String join() throws IOException {
        List<String> connectors = new ArrayList<>();
        Map<String, Map<String, String>> outcomes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().equals(TABLE)).sorted().toList();
        }
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            String connector = cell(lines.getFirst(), 3);
            connectors.add(connector);
            lines.stream().skip(2).forEach(line -> outcomes
                    .computeIfAbsent("| " + cell(line, 1) + " | " + cell(line, 2) + " |", _ -> new LinkedHashMap<>())
                    .put(connector, cell(line, 3)));
        }
        StringBuilder table = new StringBuilder("| | Rule | " + String.join(" | ", connectors) + " |\n|---|---|"
                + "---|".repeat(connectors.size()) + "\n");
        outcomes.forEach((rule, byConnector) -> {
            table.append(rule);
            connectors.forEach(connector -> table.append(' ').append(byConnector.getOrDefault(connector, "not run"))
                    .append(" |"));
            table.append('\n');
        });
        return table.toString();
    }

    private static String cell(String line, int number) {
        return line.split("\\|", -1)[number].strip();
    }
}
