package dev.linkwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hunt that finds nothing proves something only if it finds what is there. */
class SecretHuntTest {
    private static final String SECRET = "Jakt på passord/1+=?&";

    @TempDir
    Path folder;

    @Test
    void aSecretIsFoundInWhateverWayItIsWritten() throws IOException {
        for (String text : List.of(SECRET, base64(SECRET), base64("jeger:" + SECRET), base64("ei:" + SECRET + ":x"),
                base64("abc" + SECRET), URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8).replace("+", "%20"))) {
            Path file = Files.writeString(folder.resolve("some.db-wal"), "\0\u0001" + text + "\u00ff");
            assertThat(found()).as(text).containsExactly("some.db-wal: password");
            Files.delete(file);
        }
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("old.log.gz")))) {
            out.write(SECRET.getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")))) {
            out.putNextEntry(new ZipEntry("logs/one.log"));
            out.write(SECRET.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        assertThat(found()).containsExactlyInAnyOrder("old.log.gz!: password", "all.zip!logs/one.log: password");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        Files.writeString(folder.resolve("plain.txt"), "Jakt på pass, and nothing more");
        assertThat(found()).isEmpty();
    }

    private List<String> found() throws IOException {
        return new SecretHunt().forSecret("password", SECRET).below(folder);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
