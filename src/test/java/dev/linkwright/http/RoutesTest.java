package dev.linkwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HeldCertificate;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.testing.ConnectProxy;
import dev.linkwright.testing.TlsServer;

class RoutesTest {
    private static final HeldCertificate AUTHORITY = TlsServer.authority("Authority of the house");
    private static final HeldCertificate STRANGER = TlsServer.authority("Authority of another house");
    private static final Route TRUSTING = trusting(AUTHORITY, new Route.Proxy.None());

    private final HttpClients clients = new HttpClients();

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefusedAndNamedAsTheReason() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "localhost"))) {
            Problem problem = problem(clients, "localhost", server.port());
            assertThat(problem).isEqualTo(new Problem.Unreachable("ERP", Problem.Failure.NOT_TRUSTED,
                    ((Problem.Unreachable) problem).detail(), Problem.Outcome.NOTHING_DONE));
            assertThat(problem.sentence().key()).isEqualTo("problem.unreachable.not_trusted");
            assertThat(problem.nextStep().key()).isEqualTo("problem.not-trusted.next");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void everyAuthorityOfTheRouteIsTrusted() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "localhost"))) {
            call(clients.over(TRUSTING), "localhost", server.port());
            Route both = new Route(STRANGER.certificatePem() + AUTHORITY.certificatePem(), new Route.Proxy.None());
            call(clients.over(both), "localhost", server.port());
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void theAuthoritiesOfTheComputerStayTrusted() {
        OkHttpClient usual = new OkHttpClient();
        assertThat(Routes.over(TRUSTING, usual).x509TrustManager().getAcceptedIssuers())
                .contains(usual.x509TrustManager().getAcceptedIssuers()).contains(AUTHORITY.certificate());
    }

    @Test
    void theAuthorityOfOneConnectionIsNotTrustedForAnother() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "localhost"))) {
            call(clients.over(TRUSTING), "localhost", server.port());
            assertThat(failure(clients.over(trusting(STRANGER, new Route.Proxy.None())), server.port()))
                    .isEqualTo(Problem.Failure.NOT_TRUSTED);
            assertThat(failure(clients, server.port())).isEqualTo(Problem.Failure.NOT_TRUSTED);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedWhoeverVouchesForIt() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "erp.example"))) {
            Problem problem = problem(clients.over(TRUSTING), "localhost", server.port());
            assertThat(problem.sentence().key()).isEqualTo("problem.unreachable.wrong_host");
            assertThat(problem.nextStep().key()).isEqualTo("problem.wrong-host.next");
            assertThat(problem.code()).isEqualTo("LW-108");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void requestsGoThroughTheProxyAndStillTrustOnlyTheAuthorityOfTheRoute() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "erp.example"));
                ConnectProxy proxy = new ConnectProxy(server.port())) {
            Route.Proxy through = new Route.Proxy.Through("127.0.0.1", proxy.port());
            call(clients.over(trusting(AUTHORITY, through)), "erp.example", 443);
            assertThat(proxy.asked()).containsExactly("CONNECT erp.example:443 HTTP/1.1");
            Problem problem = problem(clients.over(new Route("", through)), "erp.example", 443);
            assertThat(((Problem.Unreachable) problem).failure()).isEqualTo(Problem.Failure.NOT_TRUSTED);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void requestsToThisComputerNeverGoThroughTheProxy() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "localhost"));
                ConnectProxy proxy = new ConnectProxy(server.port())) {
            call(clients.over(trusting(AUTHORITY, new Route.Proxy.Through("127.0.0.1", proxy.port()))), "localhost",
                    server.port());
            assertThat(proxy.asked()).isEmpty();
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void theProxyOfOneConnectionIsNotUsedForAnother() throws IOException {
        try (TlsServer server = new TlsServer(TlsServer.certificate(AUTHORITY, "erp.invalid"));
                ConnectProxy proxy = new ConnectProxy(server.port())) {
            call(clients.over(trusting(AUTHORITY, new Route.Proxy.Through("127.0.0.1", proxy.port()))),
                    "erp.invalid", 443);
            // Straight there is no such host.
            Problem problem = problem(clients.over(TRUSTING), "erp.invalid", 443);
            assertThat(((Problem.Unreachable) problem).failure()).isEqualTo(Problem.Failure.NO_CONNECTION);
            assertThat(proxy.asked()).hasSize(1);
        }
    }

    @Test
    void aProxyThatIsNotThereIsAFailureToReachTheSystem() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Route route = new Route("", new Route.Proxy.Through("127.0.0.1", free));
        Problem problem = problem(clients.over(route), "erp.example", 443);
        assertThat(((Problem.Unreachable) problem).failure()).isEqualTo(Problem.Failure.NO_CONNECTION);
    }

    @Test
    void certificatesThatCannotBeReadOpenNoRoute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.over(new Route("no certificate", new Route.Proxy.None())));
    }

    private static Route trusting(HeldCertificate authority, Route.Proxy proxy) {
        return new Route(authority.certificatePem(), proxy);
    }

    private static void call(HttpClients over, String host, int port) {
        HttpUrl address = new HttpUrl.Builder().scheme("https").host(host).port(port).build();
        JsonAnswer answer = over.caller(RemoteSystem.of("ERP", address, Authorisation.none()))
                .read(new Request.Builder().url(address).build(), Priority.current());
        assertThat(answer.body()).isEmpty();
    }

    private static Problem problem(HttpClients over, String host, int port) {
        return catchThrowableOfType(ProblemException.class, () -> call(over, host, port)).problem();
    }

    private static Problem.Failure failure(HttpClients over, int port) {
        return ((Problem.Unreachable) problem(over, "localhost", port)).failure();
    }
}
