package dev.linkwright.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for secrets in every byte of every file below a folder, packed files unpacked, whatever way they are written. */
public final class SecretHunt {
    /** Name of a secret to the ways in which it may stand somewhere. */
    private final Map<String, Set<String>> wanted = new TreeMap<>();
    private int bytes;

    /** @param name by which a find is told */
    public SecretHunt forSecret(String name, String secret) {
        wanted.put(name, forms(secret));
        return this;
    }

    /** What was found, as file and name of the secret. */
    public List<String> below(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(folder.relativize(file).toString(), Files.readAllBytes(file), found);
            }
        }
        return found;
    }

    /** How much was searched so far. */
    public int bytes() {
        return bytes;
    }

    private void search(String name, byte[] content, List<String> found) throws IOException {
        bytes += content.length;
        // Every byte becomes one letter, so that nothing is lost where a file is no text.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        wanted.forEach((secret, forms) -> {
            if (forms.stream().anyMatch(text::contains)) {
                found.add(name + ": " + secret);
            }
        });
        if (name.endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                search(name + "!", in.readAllBytes(), found);
            }
        } else if (name.endsWith(".zip")) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    search(name + "!" + entry.getName(), in.readAllBytes(), found);
                }
            }
        }
    }

    private static Set<String> forms(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Set<String> forms = new HashSet<>(List.of(letters(utf8), letters(secret.getBytes(StandardCharsets.UTF_16LE)),
                letters(secret.getBytes(StandardCharsets.ISO_8859_1)), form, form.replace("+", "%20"),
                letters(secret.replace("\"", "\\\"").replace("/", "\\/").getBytes(StandardCharsets.UTF_8))));
        // In a longer text the secret begins at any of three places of a group; the groups at its ends are shared.
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + utf8.length];
            System.arraycopy(utf8, 0, shifted, before, utf8.length);
            int whole = shifted.length / 3 * 3;
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String encoded = letters(encoder.encode(Arrays.copyOf(shifted, whole)));
                forms.add(before == 0 ? encoded : encoded.substring(4));
            }
        }
        return forms;
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
