package dev.linkwright.config.keyring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals text with a key made from a passphrase: PBKDF2 with HMAC-SHA-256 (NIST SP 800-132; the rounds are what OWASP asks
 * for in 2023 and later) and AES-256-GCM. Whatever the key was made with is under the seal, too, so that it cannot be
 * weakened.
 */
final class Seal {
    static final int ROUNDS = 600_000;
    /** What a file may ask of this computer. */
    private static final int FEWEST_ROUNDS = 1_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final byte[] salt;
    private final int rounds;
    private final SecretKeySpec key;

    private Seal(byte[] salt, int rounds, SecretKeySpec key) {
        this.salt = salt;
        this.rounds = rounds;
        this.key = key;
    }

    /** What was sealed, with all that is needed to open it but the passphrase; bytes stand in Base64. */
    record Sealed(String salt, int rounds, String nonce, String text) {
        boolean isSound() {
            return length(salt) == SALT_BYTES && length(nonce) == NONCE_BYTES && length(text) > 0
                    && rounds >= FEWEST_ROUNDS && rounds <= MOST_ROUNDS;
        }

        private static int length(String base64) {
            try {
                return Base64.getDecoder().decode(base64).length;
            } catch (IllegalArgumentException _) {
                return -1;
            }
        }
    }

    /** A seal of its own kind, which no other file has. Takes a moment, as a guess of the passphrase shall. */
    static Seal made(Passphrase passphrase, int rounds) {
        byte[] salt = random(SALT_BYTES);
        return new Seal(salt, rounds, key(passphrase, salt, rounds));
    }

    /** The seal that something has, if the passphrase is right. */
    static Seal of(Sealed sealed, Passphrase passphrase) {
        byte[] salt = Base64.getDecoder().decode(sealed.salt());
        return new Seal(salt, sealed.rounds(), key(passphrase, salt, sealed.rounds()));
    }

    Sealed seal(String text) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder encoder = Base64.getEncoder();
            return new Sealed(encoder.encodeToString(salt), rounds, encoder.encodeToString(nonce),
                    encoder.encodeToString(sealed));
        } catch (GeneralSecurityException lacking) {
            throw lacking(lacking);
        }
    }

    /** Empty if the passphrase is another one, or something in the file was changed. */
    Optional<String> open(Sealed sealed) {
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            byte[] text = cipher(Cipher.DECRYPT_MODE, decoder.decode(sealed.nonce()))
                    .doFinal(decoder.decode(sealed.text()));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException lacking) {
            throw lacking(lacking);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("Linkwright 1 " + rounds + " ").getBytes(StandardCharsets.US_ASCII));
        cipher.updateAAD(salt);
        return cipher;
    }

    private static SecretKeySpec key(Passphrase passphrase, byte[] salt, int rounds) {
        PBEKeySpec wanted = new PBEKeySpec(passphrase.letters(), salt, rounds, KEY_BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(wanted).getEncoded();
            SecretKeySpec made = new SecretKeySpec(key, "AES");
            Arrays.fill(key, (byte) 0);
            return made;
        } catch (GeneralSecurityException lacking) {
            throw lacking(lacking);
        } finally {
            wanted.clearPassword();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Every Java has these. */
    private static IllegalStateException lacking(GeneralSecurityException why) {
        return new IllegalStateException("This Java cannot seal", why);
    }
}
