package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;

class ProfileFileTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String FIELDS = """
            [{"erp": "name", "crm": "name", "direction": "both", "showInSearch": true},
             {"erp": "code", "crm": "number", "direction": "erp-to-crm", "showInTab": true},
             {"erp": "note"}]""";
    private static final String GOOD = """
            {"version": 1, "connections": [{"id": "%s", "name": "Tryton", "connector": "tryton", "homeCountry": "NO",
              "configuration": {"address": "http://127.0.0.1/"},
              "mappings": [{"actorType": "customer", "fields": %s,
                "lists": [{"erpList": "c", "crmList": "k", "items": {"1": "NO", "2": "SE"}}]}]}]}""".formatted(ID,
            FIELDS);

    @TempDir
    Path folder;
    private final ProfileFile files = new ProfileFile(List.of(new KnownConnector()));

    /** A connector of which only the configuration is asked. */
    private static final class KnownConnector implements SyncConnectorProvider {
        @Override
        public String id() {
            return "tryton";
        }

        @Override
        public String name() {
            return "Tryton";
        }

        @Override
        public List<ConfigurationField> configuration() {
            return List.of(new ConfigurationField("address", "Address", FieldType.TEXT, true, ""),
                    new ConfigurationField("user", "User", FieldType.TEXT, true, ""),
                    new ConfigurationField("password", "Password", FieldType.PASSWORD, true, ""));
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            throw new UnsupportedOperationException("Reading a profile opens nothing");
        }
    }

    @Test
    void howLongValuesAreKeptIsAYearOrAsTheProfileSays() throws Exception {
        assertThat(files.read(stream(GOOD)).retentionDays()).isEqualTo(365);
        assertThat(files.read(stream(GOOD.replace("\"version\": 1,", "\"version\": 1, \"retentionDays\": 30,")))
                .retentionDays()).isEqualTo(30);
    }

    @Test
    void defaultsAreReadAndWritten() throws Exception {
        String profile = GOOD.replace("\"lists\"", """
                "defaults": [{"erp": "terms", "ask": true, "mandatory": true},
                  {"erp": "group", "value": "Domestic"}], "lists\"""");
        Profile read = files.read(stream(profile));
        assertThat(read.connections().getFirst().mapping(ActorType.CUSTOMER).orElseThrow().defaults()).containsExactly(
                new DefaultValue("terms", new FieldValue.Blank(), true, true),
                new DefaultValue("group", FieldValue.of("Domestic"), false, false));
        Path file = folder.resolve("profile.json");
        files.write(read, file);
        assertThat(files.read(file)).isEqualTo(read);
    }

    @Test
    void wrongDefaultsAreToldWithTheirPlace() {
        String profile = GOOD.replace("\"lists\"", """
                "defaults": [{"erp": "terms"}, {"erp": "group", "value": "A", "ask": "yes"},
                  {"erp": "group", "value": 3}, {"value": "B"}], "lists\"""");
        assertThat(faults(profile)).map(ProfileFault::toString).containsExactlyInAnyOrder(
                "connections[0].mappings[0].defaults[0].value: profile.no-default []",
                "connections[0].mappings[0].defaults[1].ask: profile.not-yes-or-no []",
                "connections[0].mappings[0].defaults[2].value: profile.not-a-text []",
                "connections[0].mappings[0].defaults[2].value: profile.no-default []",
                "connections[0].mappings[0].defaults[3].erp: profile.missing []",
                "connections[0].mappings[0].defaults[2].erp: profile.twice [group]");
    }

    @Test
    void aProfileIsRead() throws Exception {
        ErpConnection connection = files.read(stream(GOOD)).connections().getFirst();
        assertThat(connection.id()).isEqualTo(new ConnectionId(ID));
        assertThat(connection.active()).isTrue();
        assertThat(connection.actorTypes()).containsExactly(ActorType.CUSTOMER);
        ActorMapping mapping = connection.mapping(ActorType.CUSTOMER).orElseThrow();
        assertThat(mapping.fields()).containsExactly(new FieldMapping("name", "name", Direction.BOTH, true, false),
                new FieldMapping("code", "number", Direction.ERP_TO_CRM, false, true),
                new FieldMapping("note", null, Direction.ERP_TO_CRM, false, false));
        assertThat(mapping.lists()).containsExactly(new ListMapping("c", "k", Map.of("1", "NO", "2", "SE")));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws Exception {
        Profile profile = files.read(stream(GOOD));
        Path file = folder.resolve("profile.json");
        files.write(profile, file);
        files.write(profile, file);
        assertThat(files.read(file)).isEqualTo(profile);
    }

    @Test
    void aConnectionMaySayThatNoBlankTakesThePlaceOfAValue() throws Exception {
        assertThat(files.read(stream(GOOD)).connections().getFirst().noBlankOverValue()).isFalse();
        Profile profile = files
                .read(stream(GOOD.replace("\"homeCountry\"", "\"noBlankOverValue\": true, \"homeCountry\"")));
        ErpConnection connection = profile.connections().getFirst();
        assertThat(connection.noBlankOverValue()).isTrue();
        assertThat(connection.withConfiguration(Map.of("user", "crm")).noBlankOverValue()).isTrue();
        Path file = folder.resolve("profile.json");
        files.write(profile, file);
        assertThat(files.read(file)).isEqualTo(profile);
    }

    @Test
    void theShippedProfileIsGood() {
        Profile profile = files.shipped(List.of("tryton"));
        ErpConnection connection = profile.connections().getFirst();
        assertThat(connection.actorTypes()).containsExactly(ActorType.values());
        for (ActorType company : List.of(ActorType.CUSTOMER, ActorType.SUPPLIER)) {
            assertThat(connection.mapping(company).orElseThrow().fields()).hasSize(10)
                    .contains(new FieldMapping("code", "number", Direction.ERP_TO_CRM, true, true));
        }
        assertThat(connection.mapping(ActorType.PERSON).orElseThrow().fields())
                .contains(new FieldMapping("name", "fullName", Direction.CRM_TO_ERP, true, true));
    }

    @Test
    void configurationValuesAreOverridden() throws Exception {
        Profile profile = files.read(stream(GOOD));
        ConnectionId id = new ConnectionId(ID);
        assertThat(profile.withConfiguration(id, Map.of("user", "crm")).connections().getFirst().configuration())
                .isEqualTo(Map.of("address", "http://127.0.0.1/", "user", "crm"));
        assertThat(profile.withConfiguration(ConnectionId.random(), Map.of("user", "crm"))).isEqualTo(profile);
    }

    @Test
    void eachFaultIsToldWithItsPath() {
        assertFault("\"both\"", "\"sideways\"", "connections[0].mappings[0].fields[0].direction",
                "profile.none-of");
        assertFault("\"showInSearch\"", "\"showInSerch\"", "connections[0].mappings[0].fields[0].showInSerch",
                "profile.unknown-key");
        assertFault("\"homeCountry\": \"NO\"", "\"homeCountry\": \"Norway\"", "connections[0].homeCountry",
                "profile.bad-country");
        assertFault(ID, ID.toUpperCase(Locale.ROOT), "connections[0].id", "profile.bad-id");
        assertFault("\"name\": \"Tryton\", ", "", "connections[0].name", "profile.missing");
        assertFault("\"Tryton\"", "7", "connections[0].name", "profile.not-a-text");
        assertFault("true", "\"true\"", "connections[0].mappings[0].fields[0].showInSearch", "profile.not-yes-or-no");
        assertFault("\"tryton\"", "\"sap\"", "connections[0].connector", "profile.none-of");
        assertFault("\"address\":", "\"password\":", "connections[0].configuration.password", "profile.secret");
        assertFault("\"address\":", "\"adress\":", "connections[0].configuration.adress", "profile.unknown-key");
        assertFault("\"customer\"", "\"client\"", "connections[0].mappings[0].actorType", "profile.none-of");
        assertFault("\"erp\": \"code\"", "\"erp\": \"name\"", "connections[0].mappings[0].fields[1].erp",
                "profile.twice");
        assertFault("\"crm\": \"number\"", "\"crm\": \"name\"", "connections[0].mappings[0].fields[1].crm",
                "profile.twice");
        assertFault("\"SE\"", "\"NO\"", "connections[0].mappings[0].lists[0].items.2", "profile.twice");
        assertFault(FIELDS, "{}", "connections[0].mappings[0].fields", "profile.not-a-list");
        assertFault("\"version\": 1", "\"version\": 2, \"future\": true", "version", "profile.other-version");
        assertFault("{\"version\": 1,", "{\"version\": 1, \"conections\": [],", "conections", "profile.unknown-key");
        assertFault("{\"1\": \"NO\"", "{\"1\": \"NO\", \"1\": \"DK\"", "", "profile.no-json");
        assertFault("]}]}", "]}]", "", "profile.no-json");
        assertFault(GOOD, "[]", "", "profile.not-an-object");
        assertFault(GOOD, "", "", "profile.not-an-object");
    }

    @Test
    void connectionsHaveDifferentIdsAndNames() {
        String connection = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("]}"));
        String twice = GOOD.replace(connection, connection + "," + connection.replace("\"Tryton\"", "\"tryton \""));
        assertThat(faults(twice)).extracting(ProfileFault::path).containsExactly("connections[1].id",
                "connections[1].name");
    }

    @Test
    void allFaultsAreToldAtOnceAndInWords() {
        List<ProfileFault> faults = faults(GOOD.replace("\"both\"", "\"sideways\"").replace("\"tryton\"", "\"sap\""));
        assertThat(faults).hasSize(2);
        assertThat(faults.toString()).contains(
                "connections[0].mappings[0].fields[0].direction: profile.none-of [sideways, both, crm-to-erp, erp-to-crm]");
    }

    private void assertFault(String from, String to, String path, String key) {
        assertThat(GOOD).contains(from);
        int place = GOOD.indexOf(from);
        String wrong = GOOD.substring(0, place) + to + GOOD.substring(place + from.length());
        assertThat(faults(wrong)).as(to).first().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.sentence().key()).isEqualTo(key);
        });
    }

    private List<ProfileFault> faults(String text) {
        return catchThrowableOfType(ProfileException.class, () -> files.read(stream(text))).faults();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
