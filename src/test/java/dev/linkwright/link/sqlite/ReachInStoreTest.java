package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.link.MemberStore.Member;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Route;

/** Scope and route of connections, and who the user is, in the file. */
class ReachInStoreTest {
    @TempDir
    Path home;

    @Test
    void scopeAndRouteOutliveTheProgram() {
        ErpConnection chosen = Samples.connection(Samples.TRYTON, "Tryton")
                .withScope(new Scope.Chosen(Set.of("ingrid"), Set.of("Sales")))
                .withRoute(new Route("PEM", new Route.Proxy.Through("proxy.example", 3128)));
        ErpConnection straight = Samples.connection(ConnectionId.random(), "Other")
                .withRoute(new Route("", new Route.Proxy.None()));
        try (SqliteStore store = open()) {
            store.connections().replaceAll(List.of(chosen, straight));
        }
        try (SqliteStore store = open()) {
            assertThat(store.connections().connections()).containsExactly(chosen, straight);
        }
    }

    @Test
    void connectionsOfAnOlderStoreAreForEveryoneOverTheUsualRoute() throws Exception {
        ErpConnection connection = Samples.connection(Samples.TRYTON, "Tryton");
        try (SqliteStore store = open()) {
            store.connections().replaceAll(List.of(connection));
        }
        asBefore("update connection set body = json_remove(body, '$.scope', '$.route')", "drop table crm_member",
                "pragma user_version = 6");
        try (SqliteStore store = open()) {
            assertThat(store.connections().connections()).containsExactly(connection);
            assertThat(store.members().member()).isEmpty();
        }
    }

    @Test
    void whoTheUserIsOutlivesTheProgram() {
        try (SqliteStore store = open()) {
            assertThat(store.members().member()).isEmpty();
            store.members().save(new Member("ingrid", Set.of("Sales")));
            store.members().save(new Member("ingrid", Set.of("Service", "Management")));
        }
        try (SqliteStore store = open()) {
            assertThat(store.members().member()).contains(new Member("ingrid", Set.of("Service", "Management")));
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(home.resolve("store"), Clock.systemUTC());
    }

    private void asBefore(String... statements) throws Exception {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("store/links.db"));
                Statement statement = file.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }
}
