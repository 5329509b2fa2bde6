package dev.linkwright.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/**
 * How requests get to a system, and whom it must be vouched for by.
 *
 * @param authorities certificates (PEM, one after the other) of authorities that are trusted for this system, besides those
 *                    that the computer trusts; empty for none
 */
public record Route(String authorities, Proxy proxy) {
    /** As the computer is set up. */
    public static final Route USUAL = new Route("", new Proxy.OfComputer());
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    public Route {
        authorities = authorities.strip();
    }

    /** Through whom requests go. Requests to this very computer never go through anybody. */
    public sealed interface Proxy {
        /** What the computer is set up for. */
        record OfComputer() implements Proxy {
        }

        /** Straight to the system, whatever the computer is set up for. */
        record None() implements Proxy {
        }

        record Through(String host, int port) implements Proxy {
            public Through {
                if (host.isBlank() || port < 1 || port > 65_535) {
                    throw new IllegalArgumentException("No proxy: " + host + ":" + port);
                }
            }

            @Override
            public String toString() {
                return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
            }
        }

        /** Stands for none. */
        String STRAIGHT = "none";

        /**
         * Reads what {@link #text()} writes: nothing for that of the computer, {@value #STRAIGHT}, or {@code host:port}.
         *
         * @throws IllegalArgumentException if it is something else
         */
        static Proxy of(String text) {
            String given = text.strip();
            if (given.isEmpty()) {
                return new OfComputer();
            }
            return given.equals(STRAIGHT) ? new None() : parse(given);
        }

        /** As it is written down. */
        default String text() {
            return switch (this) {
                case OfComputer() -> "";
                case None() -> STRAIGHT;
                case Through through -> through.toString();
            };
        }

        /**
         * Reads {@code host:port}. Proxies that ask for a password are not supported.
         *
         * @throws IllegalArgumentException if it is something else
         */
        static Through parse(String text) {
            String given = text.strip();
            // The port stands behind the last colon, a host of IP version 6 in brackets.
            if (!given.matches("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}")) {
                throw new IllegalArgumentException("Not host:port");
            }
            int colon = given.lastIndexOf(':');
            String host = given.substring(0, colon).replaceAll("[\\[\\]]", "");
            return new Through(host.toLowerCase(Locale.ROOT), Integer.parseInt(given.substring(colon + 1)));
        }
    }

    /**
     * The authorities.
     *
     * @throws CertificateException if they cannot be read, or a private key stands among them
     */
    public List<X509Certificate> certificates() throws CertificateException {
        if (authorities.isEmpty()) {
            return List.of();
        }
        if (authorities.contains(PRIVATE_KEY)) {
            throw new CertificateException("A private key stands among the certificates");
        }
        List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(authorities.getBytes(StandardCharsets.US_ASCII)))
                .stream().map(X509Certificate.class::cast).toList();
        if (certificates.isEmpty()) {
            throw new CertificateException("No certificate");
        }
        return certificates;
    }

    /** Whether a private key stands where only certificates belong. */
    public boolean holdsPrivateKey() {
        return authorities.contains(PRIVATE_KEY);
    }

    @Override
    public String toString() {
        return "Route[" + (authorities.isEmpty() ? "" : "own authorities, ") + proxy + "]";
    }
}
