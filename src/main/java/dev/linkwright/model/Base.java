package dev.linkwright.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of both sides at the last successful synchronisation of a link.
 *
 * @param pairs     {@link MappedField#key()} to what both sides held
 * @param settledAt when, UTC
 */
public record Base(Map<String, BasePair> pairs, Instant settledAt) {
    public Base {
        pairs = Map.copyOf(pairs);
    }

    /**
     * A short digest of the agreed values, 16 hexadecimal digits. It is kept in the CRM beside the link, so that a
     * workstation whose own base differs knows that it is out of date.
     */
    public String stamp() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(pairs).forEach((field, pair) -> text.append(field).append('\u0000')
                .append(pair.crm().textOrEmpty()).append('\u0000').append(pair.erp().textOrEmpty()).append('\u0001'));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
