package dev.linkwright.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;

/** Tells at a glance whether two profiles are the same. */
final class Fingerprint {
    private static final int SHORT = 4;

    private Fingerprint() {
    }

    static String of(Profile profile, ProfileFile files) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(files.text(profile).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
