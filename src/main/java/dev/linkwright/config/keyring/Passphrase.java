package dev.linkwright.config.keyring;

import java.util.Arrays;

/** What a person typed to open the sealed file. Holds it only as long as it is needed, and never shows it. */
public final class Passphrase implements AutoCloseable {
    private final char[] letters;

    /** @param letters are wiped when this is closed */
    public Passphrase(char[] letters) {
        this.letters = letters;
    }

    char[] letters() {
        return letters;
    }

    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
