package dev.linkwright.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The program's own logs, the newest first, as far as they are of any use to somebody who helps. */
record LogFiles(Path folder) {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final String PACKED = ".gz";

    /** Name to text. */
    Map<String, String> read() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        for (Path file : newestFirst()) {
            try (InputStream in = open(file)) {
                byte[] bytes = in.readNBytes(left);
                left -= bytes.length;
                texts.put(name(file), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(".log"))
                    .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed()).toList();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(PACKED) ? new GZIPInputStream(in) : in;
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    }
}
