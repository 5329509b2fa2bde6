package sample.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.plugin.Plugin;
import dev.linkwright.config.plugin.Plugins;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Direction;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** What the contract does not ask of every connector: the file itself, and a company that is connected to its lines. */
class CsvConnectorTest {
    private static final ErpActor STAVNE = new ErpActor(ActorType.CUSTOMER, "10877");
    private static final String CONTENT = """
            id,name,orgnr,phone,street,city
            10877,"STAVNE ELEKTRO AS",995525828,,"Bromstadveien 57, ""B\"\"\",Trondheim
            10878,Åse & Sønn,,,,
            """;

    @TempDir
    private Path folder;

    private Path file;
    private SyncConnector connector;

    @BeforeEach
    void aFileIsThere() throws IOException {
        file = Files.writeString(folder.resolve("customers.csv"), CONTENT);
        connector = new CsvProvider().open("Customers", Map.of("file", file.toString()));
    }

    @Test
    void theWholeConnectorHasAtMost150Lines() throws IOException {
        assertThat(CsvJar.lines()).isLessThanOrEqualTo(150);
    }

    @Test
    void aCompanyIsConnectedToALineByTheJar() throws IOException {
        Path jar = CsvJar.write(Files.createDirectory(folder.resolve("connectors")));
        try (Plugins plugins = CsvJar.load(jar.getParent())) {
            assertThat(plugins.refused()).isEmpty();
            Plugin plugin = plugins.loaded().getFirst();
            assertThat(plugin.version()).isEqualTo("1.0");
            SyncConnector loaded = plugin.provider().open("Customers", Map.of("file", file.toString()));
            ConnectToErp desk = new Workstation(Samples.crm(), loaded, "Ingrid").connecting();
            ErpConnection connection = connection();

            PendingConnect pending = desk.compare(connection, Samples.COMPANY, STAVNE);
            SaveOutcome outcome = desk.save(connection,
                    pending.decided(pending.plan().useForTheRest(Side.CRM)));

            assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
            assertThat(Files.readString(file)).contains("Stavne Elektro AS", "Bromstadvegen 57", "Åse & Sønn")
                    .doesNotContain("STAVNE");
        }
    }

    @Test
    void quotesAndLineBreaksComeThroughASaveOfAnotherLine() {
        save("10878", "street", "Nygata 1\n\"Baksiden\"");

        assertThat(read(STAVNE).values()).containsEntry("street", FieldValue.of("Bromstadveien 57, \"B\""));
        assertThat(read(new ErpActor(ActorType.CUSTOMER, "10878")).values())
                .containsEntry("street", FieldValue.of("Nygata 1\n\"Baksiden\""));
    }

    @Test
    void whatACrashLeftBehindDoesNoHarm() throws IOException {
        Files.writeString(folder.resolve("customers.csv.new"), "half of a lo");
        Files.writeString(folder.resolve("customers.csv.lock"), "");

        save("10878", "city", "Oslo");

        assertThat(Files.readString(file)).startsWith("id,name").contains("Oslo").doesNotContain("half of a lo");
        assertThat(folder.resolve("customers.csv.new")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndNotOverwritten() throws IOException {
        assertThat(problem(() -> new CsvProvider().open("Customers", Map.of("file", folder + "/absent")).test()))
                .isInstanceOf(Problem.Unreachable.class);
        Files.writeString(file, CONTENT + CONTENT.lines().skip(1).findFirst().orElseThrow());
        assertThat(problem(() -> save("10878", "city", "Oslo"))).isInstanceOf(Problem.Malformed.class);
        assertThat(Files.readString(file)).startsWith(CONTENT);
    }

    @Test
    void aConnectionWithoutFileIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CsvProvider().open("Customers", Map.of())).withMessage("File is missing");
    }

    @Test
    void lettersOutsideAsciiAreFoundAndTheirCaseDoesNotMatter() {
        assertThat(connector.search(new SearchRequest(ActorType.CUSTOMER, "åSE & sØNN", List.of(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty(), 10)).items()).extracting(ErpHit::title)
                .containsExactly("Åse & Sønn");
    }

    private ErpRecord read(ErpActor actor) {
        return connector.read(List.of(new ActorRead(actor, Bindings.NONE)), Set.of("name", "street", "city"))
                .getFirst();
    }

    private Saved save(String id, String field, String text) {
        ErpRecord record = read(new ErpActor(ActorType.CUSTOMER, id));
        return connector.save(record.actor(),
                new SaveRequest(List.of(new FieldChange(field, record.values().get(field), FieldValue.of(text))),
                        record.version(), Bindings.NONE));
    }

    private static Problem problem(ThrowingCallable call) {
        return assertThatExceptionOfType(ProblemException.class).isThrownBy(call).actual().problem();
    }

    private static ErpConnection connection() {
        Map<String, String> fields = Map.of("name", "name", "orgnr", "orgnr", "phone", "phone", "street",
                "streetAddress.line1", "city", "streetAddress.city");
        List<FieldMapping> mappings = fields.entrySet().stream()
                .map(field -> new FieldMapping(field.getKey(), field.getValue(), Direction.BOTH, true, true)).toList();
        return new ErpConnection(Samples.CONNECTION, "Customers", Samples.connection().connector(), true, "", "NO",
                Map.of(), List.of(new ActorMapping(ActorType.CUSTOMER, true, mappings, List.of())));
    }
}
