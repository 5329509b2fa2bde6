package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import okhttp3.tls.HeldCertificate;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.TlsServer;

class RouteOfConnectionTest {
    private static final HeldCertificate AUTHORITY = TlsServer.authority("Authority of the house");
    private static final Route TRUSTING = new Route(AUTHORITY.certificatePem(), new Route.Proxy.OfComputer());

    private final HttpClients clients = new HttpClients();
    private TlsServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TlsServer(TlsServer.certificate(AUTHORITY, "localhost"));
    }

    @AfterEach
    void stop() {
        server.close();
        clients.close();
    }

    @Test
    void anAuthorityIsTrustedForItsConnectionOnlyWhateverTheConnector() {
        List<SyncConnectorProvider> providers = List.of(new TrytonProvider(clients),
                new BusinessCentralProvider(clients, _ -> {
                    throw new IllegalStateException("Nobody signs in here");
                }));
        try (OpenConnections open = new OpenConnections(Set.copyOf(providers), _ -> Optional.of("secret"))) {
            for (ErpConnection connection : List.of(tryton(), businessCentral())) {
                Problem refused = problem(open, connection);
                assertThat(refused.sentence().key()).isEqualTo("problem.unreachable.not_trusted");
                int before = server.requests();
                // The server speaks no ERP's protocol; that this was found out shows that it was trusted.
                assertThat(problem(open, connection.withRoute(TRUSTING))).isInstanceOf(Problem.Malformed.class);
                assertThat(server.requests()).isGreaterThan(before);
            }
        }
    }

    @Test
    void aConnectorThatKnowsNoRoutesIsNotOpenedOnOne() {
        SyncConnectorProvider simple = new Simple();
        try (OpenConnections open = new OpenConnections(Set.of(simple), _ -> Optional.empty())) {
            assertThat(open.connector(Samples.connection())).isNotNull();
            assertThat(catchThrowableOfType(ProblemException.class,
                    () -> open.connector(Samples.connection().withRoute(TRUSTING)).fingerprint()).problem())
                    .isInstanceOf(Problem.Refused.class);
        }
    }

    private record Simple() implements SyncConnectorProvider {
        @Override
        public String id() {
            return Samples.connection().connector();
        }

        @Override
        public String name() {
            return "Simple ERP";
        }

        @Override
        public List<ConfigurationField> configuration() {
            return List.of();
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            return new FakeErp(List.of());
        }
    }

    private ErpConnection tryton() {
        return connection("tryton", Map.of("address", address(), "database", "house", "user", "crm"));
    }

    private ErpConnection businessCentral() {
        return connection("business-central", Map.of("address", address(), "user", "crm", "company", "House",
                "signIn", "key"));
    }

    private String address() {
        return "https://localhost:" + server.port() + "/";
    }

    private static ErpConnection connection(String connector, Map<String, String> configuration) {
        return new ErpConnection(ConnectionId.random(), connector, connector, true, "", "NO", configuration,
                List.of());
    }

    private static Problem problem(OpenConnections open, ErpConnection connection) {
        return catchThrowableOfType(ProblemException.class, () -> open.connector(connection).test()).problem();
    }
}
