package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import okhttp3.tls.HeldCertificate;

import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Route;

/** Scope and route of a connection, as they stand in a profile. */
class ReachOfConnectionTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder().certificateAuthority(0).build();

    @TempDir
    Path folder;
    private final ProfileFile files = new ProfileFile(List.of(new TrytonProvider(new HttpClients())));
    private final ObjectNode connection = new ObjectMapper().createObjectNode()
            .put("id", "0123456789abcdef0123456789abcdef").put("name", "Tryton").put("connector", "tryton")
            .put("homeCountry", "NO");

    @Test
    void aConnectionIsForEveryoneOverTheUsualRouteUnlessTheProfileSaysOtherwise() throws Exception {
        ErpConnection read = read();
        assertThat(read.scope()).isEqualTo(Scope.EVERYONE);
        assertThat(read.route()).isEqualTo(Route.USUAL);
        Path file = folder.resolve("profile.json");
        files.write(profile(), file);
        assertThat(Files.readString(file)).doesNotContain("scope").doesNotContain("route");
    }

    @Test
    void scopeAndRouteAreReadAndWritten() throws Exception {
        connection.putObject("scope").putArray("users").add("ingrid");
        connection.withObject("scope").putArray("groups").add("Sales").add("Service");
        connection.putObject("route").put("proxy", "Proxy.example:3128").put("authorities",
                AUTHORITY.certificatePem() + AUTHORITY.certificatePem());
        ErpConnection read = read();
        assertThat(read.scope()).isEqualTo(new Scope.Chosen(Set.of("ingrid"), Set.of("Sales", "Service")));
        assertThat(read.route().proxy()).isEqualTo(new Route.Proxy.Through("proxy.example", 3128));
        assertThat(read.route().certificates()).containsExactly(AUTHORITY.certificate(), AUTHORITY.certificate());
        assertWrittenAsRead();
    }

    @Test
    void noProxyAndAProxyByNumberAreReadAndWritten() throws Exception {
        connection.putObject("route").put("proxy", "none");
        assertThat(read().route().proxy()).isEqualTo(new Route.Proxy.None());
        assertWrittenAsRead();
        connection.putObject("route").put("proxy", "[2001:db8::7]:3128");
        assertThat(read().route().proxy()).isEqualTo(new Route.Proxy.Through("2001:db8::7", 3128));
        assertWrittenAsRead();
    }

    @Test
    void aScopeOfNobodyIsAFault() {
        connection.putObject("scope").putArray("users");
        assertThat(fault()).isEqualTo("connections[0].scope: profile.scope.nobody []");
    }

    @Test
    void anUnnamedUserIsAFault() {
        connection.putObject("scope").putArray("users").add(" ");
        assertThat(fault()).isEqualTo("connections[0].scope.users[0]: profile.missing []");
    }

    @Test
    void certificatesThatCannotBeReadAreAFault() {
        connection.putObject("route").put("authorities", "-----BEGIN CERTIFICATE-----\nAAAA\n");
        assertThat(fault()).isEqualTo("connections[0].route.authorities: profile.route.no-certificate []");
        connection.withObject("route").put("authorities", "The certificate of our authority");
        assertThat(fault()).isEqualTo("connections[0].route.authorities: profile.route.no-certificate []");
    }

    @Test
    void aPrivateKeyIsRefused() {
        connection.putObject("route").put("authorities",
                AUTHORITY.certificatePem() + AUTHORITY.privateKeyPkcs8Pem());
        assertThat(fault()).isEqualTo("connections[0].route.authorities: profile.route.private-key []");
    }

    @Test
    void whatIsNoProxyIsAFault() {
        for (String wrong : List.of("proxy.example", "proxy.example:0", "proxy.example:70000", "http://proxy:3128",
                "user:secret@proxy:3128", "proxy:")) {
            connection.putObject("route").put("proxy", wrong);
            assertThat(fault()).as(wrong)
                    .isEqualTo("connections[0].route.proxy: profile.route.bad-proxy [" + wrong + "]");
        }
    }

    private Profile profile() throws Exception {
        String text = "{\"version\": 1, \"connections\": [" + connection + "]}";
        return files.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ErpConnection read() throws Exception {
        return profile().connections().getFirst();
    }

    private void assertWrittenAsRead() throws Exception {
        Path file = folder.resolve("profile.json");
        files.write(profile(), file);
        assertThat(files.read(file)).isEqualTo(profile());
    }

    private String fault() {
        List<ProfileFault> faults = catchThrowableOfType(ProfileException.class, this::profile).faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst().toString();
    }
}
