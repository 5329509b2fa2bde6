package dev.linkwright.about;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Licences and notices that a library brings in its own file. */
final class JarTexts {
    private static final Logger LOG = LoggerFactory.getLogger(JarTexts.class);
    private static final Pattern NAMES = Pattern
            .compile("(.*/)?([A-Za-z-]*LICENSE|license|NOTICE)(\\.(txt|md|zentus))?");
    /** Every jar has one, which tells where the jar is. */
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private JarTexts() {
    }

    /** None where the program was put together in another way; then the licence itself is shown. */
    static List<String> in(String jar) {
        try {
            for (URL manifest : Collections.list(JarTexts.class.getClassLoader().getResources(MANIFEST))) {
                Optional<Path> file = file(manifest);
                if (file.isPresent() && file.get().endsWith(jar)) {
                    return texts(file.get());
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("What {} says about its licence cannot be read: {}", jar, unreadable.toString());
        }
        return List.of();
    }

    private static Optional<Path> file(URL manifest) {
        String place = manifest.toString();
        return place.startsWith("jar:file:")
                ? Optional.of(Path.of(URI.create(place.substring("jar:".length(), place.indexOf("!/")))))
                : Optional.empty();
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (NAMES.matcher(entry.getName()).matches()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
                    }
                }
            }
        }
        return texts;
    }
}
