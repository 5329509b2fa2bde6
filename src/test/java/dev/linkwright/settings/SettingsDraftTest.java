package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

class SettingsDraftTest {
    private static final ErpConnection OSLO = connection("1", "Oslo");
    private static final ErpConnection BERGEN = connection("2", "Bergen");
    private static final SecretPlace PASSWORD = new SecretPlace.OfConnection(OSLO.id(), "password");

    private final HttpClients http = new HttpClients();
    private final TrytonProvider tryton = new TrytonProvider(http);
    private final MemorySecrets secrets = new MemorySecrets();
    private final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(OSLO, BERGEN), Optional.empty()), List.of(tryton));
    private final OpenConnections open = new OpenConnections(Set.of(tryton), secrets);
    private final SettingsDraft draft = new SettingsDraft(working, secrets, secrets, open, Set.of(tryton));

    @AfterEach
    void close() {
        open.close();
        http.close();
    }

    @Test
    void nothingCountsBeforeItIsSaved() {
        draft.change(renamed(OSLO, "Oslo 2"));
        draft.type(PASSWORD, "sesame-7");
        assertThat(draft.isChanged()).isTrue();
        assertThat(working.current().connections()).containsExactly(OSLO, BERGEN);
        assertThat(secrets.kept).isEmpty();
        assertThat(draft.secrets().secret(PASSWORD)).contains("sesame-7");
        draft.saving().run();
        assertThat(working.current().connections()).extracting(ErpConnection::name).containsExactly("Oslo 2", "Bergen");
        assertThat(secrets.kept).containsEntry(PASSWORD, "sesame-7");
    }

    @Test
    void whatIsDroppedIsGone() {
        draft.change(renamed(OSLO, "Oslo 2"));
        draft.type(PASSWORD, "sesame-7");
        draft.drop();
        assertThat(draft.isChanged()).isFalse();
        assertThat(draft.profile()).isEqualTo(working.current());
        assertThat(draft.secrets().secret(PASSWORD)).isEmpty();
    }

    @Test
    void everyChangeIsToldOnceAndWhatChangesNothingIsNot() {
        AtomicInteger told = new AtomicInteger();
        draft.whenChanged(told::incrementAndGet);
        draft.change(renamed(OSLO, "Oslo 2"));
        draft.change(same -> same);
        assertThat(told).hasValue(1);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileStays() {
        draft.change(renamed(OSLO, "Oslo 2"));
        working.change(renamed(BERGEN, "Bergen 2"));
        working.change(profile -> profile.withRetentionDays(30));
        ErpConnection added = connection("3", "Stavanger");
        working.change(profile -> profile.withConnections(
                List.of(profile.connections().getFirst(), profile.connections().getLast(), added)));
        draft.saving().run();
        assertThat(working.current().connections()).extracting(ErpConnection::name).containsExactly("Oslo 2",
                "Bergen 2",
                "Stavanger");
        assertThat(working.current().retentionDays()).isEqualTo(30);
    }

    @Test
    void theSecretsOfADeletedConnectionGoWithIt() {
        secrets.kept.put(PASSWORD, "sesame-7");
        draft.change(profile -> profile.withConnections(List.of(BERGEN)));
        draft.saving().run();
        assertThat(secrets.kept).isEmpty();
        assertThat(working.current().connections()).containsExactly(BERGEN);
    }

    @Test
    void withoutAPlaceForItsSecretNothingOfAConnectionIsSaved() {
        draft.change(renamed(OSLO, "Oslo 2"));
        draft.type(PASSWORD, "sesame-7");
        secrets.closed = true;
        ProblemException failed = catchThrowableOfType(ProblemException.class, () -> draft.saving().run());
        assertThat(failed.problem()).isInstanceOf(Problem.SecretsClosed.class);
        assertThat(working.current().connections()).containsExactly(OSLO, BERGEN);
        assertThat(draft.isChanged()).isTrue();
    }

    private static UnaryOperator<Profile> renamed(ErpConnection connection, String name) {
        return profile -> profile.withConnection(connection.id(),
                one -> new ErpConnection(one.id(), name, one.connector(), one.active(), one.description(),
                        one.homeCountry(), one.configuration(), one.mappings()));
    }

    private static ErpConnection connection(String digit, String name) {
        return new ErpConnection(new ConnectionId(digit.repeat(32)), name, "tryton", true, "", "NO",
                Map.of("address", "http://127.0.0.1:1/x/"), List.of());
    }
}
