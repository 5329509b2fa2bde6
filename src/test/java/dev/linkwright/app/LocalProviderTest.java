package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sample.csv.CsvProvider;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.GivenErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Texts;

class LocalProviderTest {
    private final HttpClients clients = new HttpClients();

    @AfterEach
    void close() {
        clients.close();
    }

    private Stream<SyncConnectorProvider> ours() {
        return Stream.of(new TrytonProvider(clients), new BusinessCentralProvider(clients, LocalProviderTest::noPage));
    }

    private static void noPage(URI page) {
        throw new AssertionError("Nobody signs in here: " + page);
    }

    private static Texts texts(String language) {
        return new Texts(Locale.of(language), Locale.of(language), ZoneOffset.UTC);
    }

    @Test
    void whatOurConnectorsSayThemselvesIsTheEnglishText() {
        assertThat(ours()).allSatisfy(provider -> assertThat(
                new LocalProvider(provider, texts("en")).configuration()).isEqualTo(provider.configuration()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "sv", "da", "de"})
    void whatOurConnectorsAskForIsAskedInTheLanguageOfThePerson(String language) {
        assertThat(ours()).allSatisfy(provider -> {
            List<ConfigurationField> local = new LocalProvider(provider, texts(language)).configuration();
            assertThat(local).extracting(ConfigurationField::key)
                    .containsExactlyElementsOf(provider.configuration().stream().map(ConfigurationField::key).toList());
            assertThat(labels(local)).allSatisfy(
                    label -> assertThat(label).matches("Tenant \\(online\\)|(?!.*\\b(the|of|and|is|code)\\b).*"));
            assertThat(labels(local).filter(labels(provider.configuration()).toList()::contains))
                    .isSubsetOf("Tenant (online)");
        });
    }

    private static Stream<String> labels(List<ConfigurationField> fields) {
        return fields.stream().flatMap(
                field -> Stream.concat(Stream.of(field.label()), field.items().stream().map(ListItem::label)));
    }

    @Test
    void connectorsOfOthersKeepTheirLabels() {
        SyncConnectorProvider theirs = new CsvProvider();
        LocalProvider local = new LocalProvider(theirs, texts("sv"));
        assertThat(local.configuration()).isEqualTo(theirs.configuration());
        Map<String, String> configuration = Map.of("file", Path.of("customers.csv").toString());
        try (SyncConnector connector = local.open("Customers", configuration);
                SyncConnector bare = theirs.open("Customers", configuration)) {
            assertThat(connector.fields(ActorType.CUSTOMER)).isEqualTo(bare.fields(ActorType.CUSTOMER));
        }
    }

    @Test
    void theFieldsOfAnErpThatTellsNoLabelsHaveOurs() {
        SyncConnectorProvider silent = new Named("business-central", new GivenErp(Samples.erp()));
        SyncConnector connector = new LocalProvider(silent, texts("nb")).open("Oslo", Map.of());
        assertThat(connector.fields(ActorType.CUSTOMER)).filteredOn(field -> field.key().equals("email"))
                .extracting(FieldDefinition::label).containsExactly("E-post");
    }

    @Test
    void whatAConnectorThrowsComesAsItIs() {
        FakeErp erp = Samples.erp();
        Problem problem = new Problem.Stale("ERP");
        erp.calls().failBefore("test", 1, problem);
        SyncConnector connector = new LocalProvider(new GivenErp(erp), texts("nb")).open("Oslo", Map.of());
        assertThatExceptionOfType(ProblemException.class).isThrownBy(connector::test)
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(problem));
    }

    /** One under the id of another. */
    private record Named(String id, SyncConnectorProvider provider) implements SyncConnectorProvider {
        @Override
        public String name() {
            return provider.name();
        }

        @Override
        public List<ConfigurationField> configuration() {
            return provider.configuration();
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            return provider.open(connectionName, configuration);
        }
    }
}
