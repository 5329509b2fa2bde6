package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.ListMapping;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.ui.plans.Plans;

/** Settings travel as a file, and a bad file changes nothing. */
class ProfileExchangeTest {
    private static final ErpConnection OSLO = connection("1", "Oslo", "name");
    private static final ErpConnection BERGEN = connection("2", "Bergen", "name");

    private final HttpClients http = new HttpClients();
    private final TrytonProvider tryton = new TrytonProvider(http);
    private final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(OSLO, BERGEN), Optional.empty()), List.of(tryton));
    private final ProfileExchange exchange = new ProfileExchange(Set.of(tryton), working, new MemoryLinks());
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void whatIsExportedIsImportedWithoutAChange() throws IOException {
        Path file = folder.resolve("profile.json");
        exchange.export(file);
        assertThat(exchange.read(file, working.current()))
                .isEqualTo(new ProfileExchange.Read.Valid(working.current(), List.of()));
    }

    @Test
    void theFingerprintFollowsTheSettings() {
        String before = exchange.fingerprint();
        working.change(profile -> profile.withRetentionDays(3));
        assertThat(exchange.fingerprint()).isNotEqualTo(before).matches("[0-9a-f]{8}");
        working.change(profile -> profile.withRetentionDays(Profile.USUAL_RETENTION));
        assertThat(exchange.fingerprint()).isEqualTo(before);
    }

    @Test
    void whatWouldChangeIsToldBeforeAnythingDoes() throws IOException {
        Path file = folder.resolve("profile.json");
        ErpConnection added = connection("3", "Stavanger", "name");
        ErpConnection other = connection("1", "Oslo AS", "code").withNoBlankOverValue(true);
        new ProfileFile(List.of(tryton)).write(new Profile(Profile.VERSION, List.of(added, other),
                Optional.of(new Automatic(Optional.of("kari"), Optional.empty(), Duration.ofMinutes(9))), 30), file);
        assertThat(exchange.read(file, working.current())).asInstanceOf(type(ProfileExchange.Read.Valid.class))
                .satisfies(valid -> assertThat(valid.changes()).map(ProfileExchangeTest::said).containsExactly(
                        "Bergen is removed; no links are left without a connection",
                        "Stavanger is added (tryton)",
                        "Oslo, values stay where the other side was blanked: No \u2192 Yes",
                        "Oslo, customer, order of the fields: name \u2192 code",
                        "Oslo, customer, field name: name, both ways, in the ERP tab \u2192 (Nothing)",
                        "Oslo, customer, list country, item NO: 1 of country \u2192 (Nothing)",
                        "Oslo, customer, field code: (Nothing) \u2192 name, both ways, in the ERP tab",
                        "Oslo, customer, list country, item SE: (Nothing) \u2192 1 of country",
                        "Oslo, name: Oslo \u2192 Oslo AS",
                        "Automatic sync: (Nothing) \u2192 The account kari synchronises automatically.",
                        "Automatic sync, minutes: (Nothing) \u2192 9",
                        "Days for which values are kept: 365 \u2192 30"));
        assertThat(working.current().connections()).containsExactly(OSLO, BERGEN);
    }

    @ParameterizedTest
    @MethodSource
    void aBadFileIsRefusedWithThePlaceAndNothingChanges(String text, String path, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        assertThat(exchange.read(file, working.current())).asInstanceOf(type(ProfileExchange.Read.Faulty.class))
                .satisfies(faulty -> {
                    assertThat(faulty.faults().getFirst().path()).isEqualTo(path);
                    assertThat(Plans.texts().say(faulty.faults().getFirst().sentence()).toLowerCase(Locale.ROOT))
                            .contains(said);
                });
        assertThat(working.current().connections()).containsExactly(OSLO, BERGEN);
    }

    static Stream<Arguments> aBadFileIsRefusedWithThePlaceAndNothingChanges() {
        return Stream.of(given("{\"version\": 1, \"connections\": [", "", "line 1"),
                given("{\"version\": 99, \"connections\": []}", "version", "99"),
                given("{\"version\": 1, \"connections\": [], \"colour\": 1}", "colour", ""),
                given(" ".repeat(50 * 1024 * 1024), "", "8"),
                given("[".repeat(100_000), "", "line 1, column 101: here it is nested"));
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBe() {
        assertThat(exchange.read(folder.resolve("gone.json"), working.current()))
                .isEqualTo(new ProfileExchange.Read.Unreadable());
    }

    private static Arguments given(String text, String path, String said) {
        return Arguments.of(text, path, said);
    }

    private static String said(ProfileChange change) {
        String about = Plans.texts().say(change.about());
        return change.kind() == ProfileChange.Kind.CHANGED
                ? about + ": " + Plans.texts().say(change.before()) + " \u2192 " + Plans.texts().say(change.after())
                : about;
    }

    private static ErpConnection connection(String digit, String name, String field) {
        return new ErpConnection(new ConnectionId(digit.repeat(32)), name, "tryton", true, "", "NO",
                Map.of("address", "http://127.0.0.1:1/x/"),
                List.of(new ActorMapping(ActorType.CUSTOMER, true,
                        List.of(new FieldMapping(field, "name", Direction.BOTH, false, true)),
                        List.of(new ListMapping("country", "country",
                                Map.of(field.equals("name") ? "NO" : "SE", "1"))))));
    }
}
