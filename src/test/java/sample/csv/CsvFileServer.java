package sample.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.erp.contract.SampleValues;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/** Edits the file as its other program does: by the same lock, in a file that is put in place at once. */
final class CsvFileServer implements ErpServer {
    private static final List<String> COLUMNS = List.of("id", "name", "orgnr", "phone", "street", "city");

    private final Path file;
    private final AtomicInteger ids = new AtomicInteger(10_000);

    CsvFileServer(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    Map<String, Map<String, String>> lines() {
        return new CsvFile("server", file).read();
    }

    /** Makes the file anew. */
    void fill(int count) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            lines.put(nextId(), line("Customer, \"" + number % 100 + "\"",
                    Map.of("city", "Oslo", "orgnr", SampleValues.organisationNumber(number))));
        }
        lines.forEach((id, line) -> line.put("id", id));
        write(file, lines);
    }

    /** Writes a file that nobody reads yet. */
    static void write(Path file, Map<String, Map<String, String>> lines) {
        Stream<String> rows = Stream.concat(
                Stream.of(String.join(",", lines.values().iterator().next().keySet())),
                lines.values().stream().map(line -> line.values().stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"').collect(Collectors.joining(","))));
        try {
            Files.write(file, (Iterable<String>) rows::iterator);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public ErpActor insert(ActorType type, Map<String, String> values) {
        String id = values.getOrDefault("id", nextId());
        change(lines -> {
            Map<String, String> line = line("", values);
            line.put("id", id);
            lines.put(id, line);
        });
        return new ErpActor(type, id);
    }

    @Override
    public void edit(ErpActor actor, String field, String text) {
        change(lines -> lines.get(actor.key()).put(field, text));
    }

    @Override
    public void delete(ErpActor actor) {
        change(lines -> lines.remove(actor.key()));
    }

    @Override
    public List<Held> held(ActorType type) {
        return lines().values().stream().map(line -> new Held(new ErpActor(type, line.get("id")), line.get("id"),
                line.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())))))
                .toList();
    }

    private void change(Consumer<Map<String, Map<String, String>>> change) {
        new CsvFile("server", file).write(lines -> {
            change.accept(lines);
            return lines;
        });
    }

    private String nextId() {
        return Integer.toString(ids.incrementAndGet());
    }

    private static Map<String, String> line(String name, Map<String, String> values) {
        Map<String, String> line = new LinkedHashMap<>();
        COLUMNS.forEach(column -> line.put(column, values.getOrDefault(column, column.equals("name") ? name : "")));
        return line;
    }

}
