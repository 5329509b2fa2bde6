package dev.linkwright.sandbox.crm;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Signs statements of who signed in (RS256), and shows the key to check them with. */
final class StatementKey {

    private static final int BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String name;
    private final KeyPair pair;

    /**
     * @param name
     *            the key's identifier
     */
    StatementKey(String name) {
        this.name = name;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The public key, as a JSON Web Key. */
    ObjectNode shown() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Wire.object().put("kty", "RSA").put("use", "sig").put("alg", "RS256").put("kid", name)
                .put("n", number(key.getModulus())).put("e", number(key.getPublicExponent()));
    }

    String signed(JsonNode claims) {
        String text = part(Wire.object().put("alg", "RS256").put("typ", "JWT").put("kid", name)) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** With this signature over other claims. */
    String changed(JsonNode signedClaims, JsonNode otherClaims) {
        String[] parts = signed(signedClaims).split("\\.", -1);
        return parts[0] + "." + part(otherClaims) + "." + parts[2];
    }

    static String unsigned(JsonNode claims) {
        return part(Wire.object().put("alg", "none")) + "." + part(claims) + ".";
    }

    private static String part(JsonNode json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Without the byte that only says that the number is positive. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
