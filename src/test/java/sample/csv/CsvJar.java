package sample.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.stream.Stream;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;

import dev.linkwright.config.plugin.LoadedAlone;
import dev.linkwright.config.plugin.Plugins;
import dev.linkwright.testing.ConnectorJar;

/** The sample as whoever wrote it would hand it out: one jar, with the library that the program does not have. */
final class CsvJar {
    private static final Path SOURCES = Path.of("src/test/java/sample/csv");
    private static final List<String> PARTS = List.of("CsvProvider.java", "CsvConnector.java", "CsvFile.java");

    private CsvJar() {
    }

    static Path write(Path folder) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "made");
        return new ConnectorJar().compiled(scratch, PARTS.stream().map(SOURCES::resolve).toList())
                .including(CsvMapper.class).provider("sample.csv.CsvProvider")
                .manifest(Attributes.Name.IMPLEMENTATION_VERSION, "1.0").write(folder.resolve("csv-connector.jar"));
    }

    static Plugins load(Path folder) {
        return LoadedAlone.from(folder, "sample.csv.", CsvMapper.class.getPackageName());
    }

    /** Lines of code: no blank ones, no comments, no imports. */
    static long lines() throws IOException {
        long count = 0;
        for (String part : PARTS) {
            try (Stream<String> lines = Files.lines(SOURCES.resolve(part))) {
                count += lines.map(String::strip).filter(line -> !line.isEmpty())
                        .filter(line -> !line.matches("(import |package |/?\\*).*")).count();
            }
        }
        return count;
    }
}
