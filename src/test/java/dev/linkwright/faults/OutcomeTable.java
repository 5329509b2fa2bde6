package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Operation × call × fault, and in each cell what the person was told last and how often; for people to read. */
public final class OutcomeTable {
    private final String name;
    private final List<FaultMatrix> matrices = new ArrayList<>();

    /** @param name of the file */
    public OutcomeTable(String name) {
        this.name = name;
    }

    /** Prints a matrix in a line, and writes the table down with what there is by now. */
    public void add(FaultMatrix matrix) {
        matrices.add(matrix);
        System.out.println(matrix.summary());
        List<String> lines = new ArrayList<>(List.of("# " + name, ""));
        matrices.forEach(one -> lines.add("    " + one.summary()));
        lines.add("    %-24s %3d calls %6d trials %3d broken".formatted("all",
                matrices.stream().mapToInt(FaultMatrix::calls).sum(),
                matrices.stream().mapToInt(FaultMatrix::trials).sum(),
                matrices.stream().mapToInt(FaultMatrix::brokenTrials).sum()));
        lines.add("");
        lines.add("| operation | call | "
                + Arrays.stream(Fault.values()).map(Fault::title).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---".repeat(Fault.values().length + 2) + "|");
        matrices.forEach(one -> one.rows().forEach(row -> lines.add(line(one, row))));
        lines.add("");
        matrices.forEach(one -> one.broken().forEach(words -> lines.add("- " + words)));
        Tables.write(name, lines);
    }

    private static String line(FaultMatrix matrix, FaultMatrix.Row row) {
        return "| %s | %s %02d %s | %s |".formatted(matrix.name(), row.point().breaker(), row.point().nth(),
                row.point().call(), Arrays.stream(Fault.values()).map(fault -> text(row.cells().get(fault)))
                        .collect(Collectors.joining(" | ")));
    }

    private static String text(FaultMatrix.Cell cell) {
        if (cell == null) {
            return "·";
        }
        String outcomes = cell.outcomes().entrySet().stream()
                .map(outcome -> outcome.getKey() + " " + outcome.getValue()).collect(Collectors.joining(", "));
        return cell.brokenTrials() == 0 ? outcomes : "BROKEN %d of %s".formatted(cell.brokenTrials(), outcomes);
    }
}
