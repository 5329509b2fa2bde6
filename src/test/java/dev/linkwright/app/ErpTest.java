package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;

/** The ERP of the README's first command: started, signed in, mapped, with data. */
class ErpTest {
    @TempDir
    private Path folder;

    private final HttpClients http = new HttpClients();
    private Connectors connectors;
    private ErpChoice choice;
    private SqliteStore store;

    @BeforeEach
    void theSandboxIsChosen() {
        connectors = Connectors.load(http, List.of());
        store = SqliteStore.open(folder.resolve("store"), Clock.systemUTC());
        choice = new ErpChoice.Sandbox(new ProfileFile(connectors.all()).shipped(List.of("business-central")));
    }

    @AfterEach
    void close() {
        store.close();
        connectors.close();
        http.close();
    }

    @Test
    void theSandboxIsSignedInAndMappedAndHasData() throws IOException {
        try (Erp erp = erp(folder.resolve("erp"));
                OpenConnections open = new OpenConnections(Set.copyOf(connectors.all()), erp.secrets())) {
            ErpConnection connection = erp.profile().current().connections().getFirst();
            SyncConnector connector = open.connector(connection);

            connector.test();
            for (ActorType type : connection.actorTypes()) {
                Set<String> fields = connector.fields(type).stream().map(FieldDefinition::key)
                        .collect(Collectors.toSet());
                assertThat(connection.mapping(type).orElseThrow().fields()).extracting(FieldMapping::erpField)
                        .as("%s", type).isSubsetOf(fields);
                assertThat(connector.search(new SearchRequest(type, "", List.of(), Optional.empty(), List.of("number"),
                        Optional.empty(), Optional.empty(), 100)).items()).as("%s", type).hasSize(100);
            }
        }
    }

    @Test
    void itsAddressStaysFromOneStartToTheNext() throws IOException {
        Path data = folder.resolve("erp");
        String first;
        try (Erp erp = erp(data)) {
            first = address(erp);
        }
        try (Erp again = erp(data); Erp other = erp(folder.resolve("other"))) {
            assertThat(address(again)).isEqualTo(first);
            assertThat(address(other)).isNotEqualTo(first);
        }
    }

    @Test
    void anAddressThatAnotherProgramTookIsNotChangedQuietly() throws IOException {
        Path data = folder.resolve("erp");
        try (Erp running = erp(data)) {
            assertThatExceptionOfType(BindException.class).isThrownBy(() -> erp(data));
            assertThat(running.sandbox().orElseThrow().address().getPort()).isEqualTo(Erp.port(data));
        }
    }

    @Test
    void aDamagedPortFileIsMadeAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("erp.port"), "");
        assertThat(KeptPort.in(file)).isEqualTo(KeptPort.in(file)).isPositive();
    }

    @Test
    void whatWasSetInTheWindowsIsThereBesidesTheSandbox() throws IOException {
        Path data = folder.resolve("erp");
        ErpConnection further;
        try (Erp erp = erp(data)) {
            ErpConnection first = erp.profile().current().connections().getFirst();
            further = new ErpConnection(ConnectionId.random(), "Tryton Göteborg", "tryton", false, "", "SE", Map.of(),
                    first.mappings());
            erp.profile().change(profile -> profile.withConnections(List.of(first, further)));
        }
        try (Erp again = erp(data)) {
            assertThat(again.profile().current().connections()).extracting(ErpConnection::name)
                    .containsExactly("Business Central", "Tryton Göteborg");
        }
    }

    @Test
    void aKeptProfileThatCannotBeReadIsSaidAndStaysAsItIs() throws IOException {
        Path data = folder.resolve("erp");
        store.keptProfile().write("{\"version\": 1, \"connections\": [{}]}");
        try (Erp erp = erp(data)) {
            assertThat(erp.profile().fixed().orElseThrow().arguments()).first().asString()
                    .startsWith("connections[0]");
        }
        assertThat(store.keptProfile().read()).contains("{\"version\": 1, \"connections\": [{}]}");
    }

    private Erp erp(Path data) throws IOException {
        return Erp.of(choice, new ProfileFile(connectors.all()), store, GivenSecrets.NONE, data);
    }

    private static String address(Erp erp) {
        return erp.profile().current().connections().getFirst().configuration().get("address");
    }
}
