package dev.linkwright.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.stream.Collectors;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;

/** Reads certificates of authorities from a file, as text or as computers export them in binary. */
public final class AuthorityFile {
    private static final int LARGEST = 1024 * 1024;
    private static final int LINE = 64;

    private AuthorityFile() {
    }

    /**
     * The certificates of a file as PEM text; blocks.
     *
     * @throws ProblemException if there are none, or a private key stands among them
     */
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST);
            Route given = new Route(new String(bytes, StandardCharsets.US_ASCII), Route.USUAL.proxy());
            if (given.holdsPrivateKey()) {
                throw unusable(file, "connections.network.file.private-key");
            }
            StringBuilder text = new StringBuilder();
            for (Certificate one : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))) {
                text.append(pem(one));
            }
            if (text.isEmpty()) {
                throw unusable(file, "connections.network.file.none");
            }
            return text.toString();
        } catch (IOException | CertificateException unreadable) {
            ProblemException problem = unusable(file, "connections.network.file.none");
            problem.addSuppressed(unreadable);
            throw problem;
        }
    }

    private static String pem(Certificate one) throws CertificateException {
        String body = Base64.getMimeEncoder(LINE, new byte[]{'\n'}).encodeToString(one.getEncoded());
        return body.lines().collect(Collectors.joining("\n", "-----BEGIN CERTIFICATE-----\n",
                "\n-----END CERTIFICATE-----\n"));
    }

    private static ProblemException unusable(Path file, String why) {
        return new ProblemException(new Problem.NotLinkable(Sentence.of(why, file.toString()),
                Sentence.of("connections.network.file.next")));
    }
}
