package dev.linkwright.config.keyring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.model.ConnectionId;

/** What a start of the program does with its secrets, told line by line. */
final class KeyringVisit {
    private static final SecretPlace PLACE = new SecretPlace.OfConnection(new ConnectionId("2".repeat(32)), "password");

    private KeyringVisit() {
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (KeptSecrets first = secrets(folder)) {
            out.println(first.name().key());
            if (first.name().key().equals("secrets.file")) {
                Files.createDirectories(folder);
            }
            first.keep(PLACE, "Sølv-8");
            first.keep(PLACE, "Sølv-9");
            out.println("kept: " + first.secret(PLACE).orElse("nothing"));
        }
        try (KeptSecrets next = secrets(folder)) {
            out.println("after the next start: " + next.secret(PLACE).orElse("nothing"));
            next.forget(PLACE);
            next.forget(PLACE);
            out.println("forgotten: " + next.secret(PLACE).orElse("nothing"));
        }
    }

    private static KeptSecrets secrets(Path folder) {
        return new KeptSecrets(folder, _ -> Optional.of(new Passphrase("green horse".toCharArray())));
    }
}
