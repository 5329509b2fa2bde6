package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import okhttp3.tls.HeldCertificate;

import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.testing.TlsServer;

class AuthorityFileTest {
    private final HeldCertificate authority = TlsServer.authority("Nordvik authority");
    @TempDir
    private Path folder;

    @Test
    void textIsTakenWithoutWhatStandsAroundTheCertificates() throws IOException, CertificateException {
        Path file = Files.writeString(folder.resolve("own.pem"), "Our authority\n" + authority.certificatePem());
        assertThat(read(file).certificates()).containsExactly(authority.certificate());
    }

    @Test
    void aBinaryFileBecomesText() throws IOException, CertificateException {
        Path file = Files.write(folder.resolve("own.cer"), authority.certificate().getEncoded());
        assertThat(read(file).certificates()).containsExactly(authority.certificate());
    }

    @Test
    void aPrivateKeyIsNotTakenFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("own.pem"),
                authority.certificatePem() + authority.privateKeyPkcs8Pem());
        assertThatThrownBy(() -> AuthorityFile.read(file)).isInstanceOf(ProblemException.class)
                .hasMessageNotContaining(authority.privateKeyPkcs8Pem())
                .satisfies(thrown -> assertThat(((ProblemException) thrown).problem().sentence().key())
                        .isEqualTo("connections.network.file.private-key"));
    }

    @Test
    void aFileWithoutCertificatesOrNoneAtAllIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("own.pem"), "nothing");
        assertThatThrownBy(() -> AuthorityFile.read(file)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> AuthorityFile.read(folder.resolve("missing.pem")))
                .isInstanceOf(ProblemException.class);
    }

    private static Route read(Path file) {
        return new Route(AuthorityFile.read(file), Route.USUAL.proxy());
    }
}
