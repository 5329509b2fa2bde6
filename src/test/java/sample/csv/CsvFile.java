package sample.csv;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** A file with a line of column names; the column {@code id} tells its lines apart. Whoever writes it locks as here. */
record CsvFile(String name, Path path) {
    private static final CsvMapper CSV = new CsvMapper();

    /** Column to value, by id. */
    Map<String, Map<String, String>> read() {
        try (MappingIterator<Map<String, String>> read = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Channels.newInputStream(FileChannel.open(path)))) {
            Map<String, Map<String, String>> lines = new LinkedHashMap<>();
            for (Map<String, String> line : read.readAll()) {
                check(lines.put(line.getOrDefault("id", ""), line) == null, new Problem.Malformed(name, "read the file",
                        "two lines with one id", Problem.Outcome.NOTHING_DONE));
            }
            return lines;
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Changes lines while nobody else does; whatever happens, the file is the old one or the new one, whole. */
    <T> T write(Function<Map<String, Map<String, String>>, T> change) {
        synchronized (CsvFile.class) {
            try (FileChannel lock = FileChannel.open(Path.of(path + ".lock"), CREATE, WRITE)) {
                check(lock.tryLock() != null, new Problem.Throttled(name, Instant.now().plusSeconds(1)));
                Map<String, Map<String, String>> lines = read();
                T answer = change.apply(lines);
                CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true);
                List.copyOf(lines.values()).getFirst().keySet().forEach(columns::addColumn);
                Path made = Path.of(path + ".new");
                byte[] content = CSV.writer(columns.build()).writeValueAsBytes(lines.values());
                Files.write(made, content, CREATE, TRUNCATE_EXISTING, SYNC);
                Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
                return answer;
            } catch (IOException failure) {
                throw failed(failure);
            }
        }
    }

    static void check(boolean holds, Problem otherwise) {
        if (!holds) {
            throw new ProblemException(otherwise);
        }
    }

    private RuntimeException failed(IOException failure) {
        return failure instanceof ClosedByInterruptException
                ? new CancellationException()
                : new ProblemException(new Problem.Unreachable(name, Problem.Failure.NO_CONNECTION,
                        failure.getClass().getName(), Problem.Outcome.NOTHING_DONE));
    }
}
