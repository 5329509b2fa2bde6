package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeignKeyEndpointsTest extends SandboxTest {

    private CrmSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = start(CrmSandboxOptions.small());
        client = client(sandbox);
    }

    private void save(String value, int record) throws Exception {
        assertThat(client.send("PUT", "ForeignApp/Linkwright/d1//Key",
                "{\"key\":\"Link\",\"value\":\"" + value + "\",\"tableName\":\"contact\",\"recordId\":" + record + "}")
                .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyIsSavedReadOnItsRecordFoundByItsValueAndDeleted() throws Exception {
        save("customer:7", 3);
        assertThat(client.get("Contact/3/ForeignKey").json().path("Linkwright.d1.Link").asText())
                .isEqualTo("customer:7");
        assertThat(client.get("Contact/3?fk=true").json().path("ExtraFields").path("Linkwright.d1.Link").asText())
                .isEqualTo("customer:7");
        assertThat(client.get("Contact/3").json().path("ExtraFields")).isEmpty();
        assertThat(client.get("ForeignApp/Linkwright/d1/Key/Link/contact?keyValue=customer:7").json().path("RecordId")
                .asInt())
                .isEqualTo(3);
        assertThat(client.get("ForeignApp/Linkwright/d1/Key/Link/contact/3/Value").json().asText())
                .isEqualTo("customer:7");
        assertThat(client.get("ForeignApp/Linkwright/d1//Key/Link/contact/3").json().path("Value").asText())
                .isEqualTo("customer:7");
        assertThat(client.send("DELETE", "ForeignApp/Linkwright/d1//Key/Link/contact/3", "").status()).isEqualTo(204);
        assertThat(sandbox.foreignKeys(EntityKind.CONTACT, 3)).isEmpty();
    }

    @Test
    void savingAgainReplacesTheValueWithoutAsking() throws Exception {
        save("customer:7", 3);
        save("customer:8", 3);
        assertThat(sandbox.foreignKeys(EntityKind.CONTACT, 3)).isEqualTo(Map.of("Linkwright.d1.Link", "customer:8"));
    }

    @Test
    void allKeysAreListedInOnePagedQueryWithBareApplicationsToo() throws Exception {
        client.send("PUT", "ForeignApp/Empty", "");
        for (int record = 1; record <= 7; record++) {
            save("customer:" + record, record);
        }
        String columns = "Archive/ForeignKeys?$select=appName,deviceName,keyName,keyValue,tableId,recordId,keyUpdatedDate";
        var page = client.list(columns + "&$top=5&$orderby=recordId", "appName is 'Linkwright' and keyName is 'Link'")
                .json();
        assertThat(page.path("value")).hasSize(5);
        assertThat(page.path("value").path(0).path("tableId").asInt()).isEqualTo(5);
        assertThat(client.get(page.path("odata.nextLink").asText()).json().path("value")).hasSize(2);
        assertThat(client.get(columns).json().path("value")).hasSize(8);
    }

    @Test
    void applicationsAndDevicesAreMadeAndListed() throws Exception {
        assertThat(client.get("ForeignApp/Linkwright").status()).isEqualTo(404);
        client.send("PUT", "ForeignApp/Linkwright", "");
        client.send("PUT", "ForeignApp/Linkwright/d1/abc", "");
        assertThat(client.get("ForeignApp/Linkwright/Devices").json().path(0).path("DeviceIdentifier").asText())
                .isEqualTo("abc");
        assertThat(client.send("DELETE", "ForeignApp/Linkwright/d1/abc", "").status()).isEqualTo(204);
        assertThat(client.get("ForeignApp/Linkwright").json().path("Devices")).isEmpty();
    }

    @Test
    void agentsDoTheSameAndAnswerNullForWhatIsNotThere() throws Exception {
        String names = "\"applicationName\":\"A\",\"deviceName\":\"D\",\"deviceIdentifier\":\"\",\"keyName\":\"K\",\"tableName\":\"contact\"";
        client.send("POST", "Agents/ForeignSystem/SaveForeignKey",
                "{\"foreignKey\":{\"key\":\"K\",\"value\":\"v\",\"recordId\":2,"
                        + "\"tableName\":\"contact\"}," + names + "}");
        assertThat(
                client.send("POST", "Agents/ForeignSystem/GetKeyByValue", "{" + names + ",\"keyValue\":\"v\"}").json()
                        .path("RecordId").asInt())
                .isEqualTo(2);
        assertThat(client.send("POST", "Agents/ForeignSystem/GetKeyByValue", "{" + names + ",\"keyValue\":\"w\"}")
                .json().isNull())
                .isTrue();
        client.send("POST", "Agents/ForeignSystem/DeleteForeignKeyOnName", "{" + names + ",\"recordId\":2}");
        assertThat(sandbox.foreignKeys(EntityKind.CONTACT, 2)).isEmpty();
    }

    @Test
    void whoOnlyReadsSavesNoKeys() throws Exception {
        assertThat(client(sandbox, SandboxUser.GUEST).send("PUT", "ForeignApp/Linkwright/d1//Key",
                "{\"Key\":\"Link\",\"Value\":\"x\",\"TableName\":\"contact\",\"RecordId\":1}").status()).isEqualTo(403);
    }
}
