package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderKeeperTest extends SandboxTest {

    @Test
    void whatWasWrittenIsThereAtTheNextStart(@TempDir Path folder) throws Exception {
        int added;
        try (CrmSandbox first = CrmSandbox.start(CrmSandboxOptions.small().withFolder(folder))) {
            SandboxClient client = client(first);
            client.send("PATCH", "Contact/1", "{\"Department\":\"Kept\"}");
            added = client.send("POST", "Contact", "{\"Name\":\"Nytt AS\"}").json().path("ContactId").asInt();
            first.saveForeignKey("Linkwright", "d1", "Link", "customer:7", EntityKind.CONTACT, 1);
            first.remove(EntityKind.CONTACT, 2);
            first.saveForeignKey("Linkwright", "d2", "Link", "customer:8", EntityKind.CONTACT, 1);
            client(first, SandboxUser.ADMINISTRATOR).send("DELETE", "ForeignApp/Linkwright/d2/", "");
        }
        CrmSandbox second = start(CrmSandboxOptions.small().withFolder(folder));
        assertThat(second.company(1).path("Department").asText()).isEqualTo("Kept");
        assertThat(second.company(added).path("Name").asText()).isEqualTo("Nytt AS");
        assertThat(second.company(2)).isNull();
        assertThat(second.ids(EntityKind.CONTACT)).hasSize(60);
        assertThat(second.foreignKeys(EntityKind.CONTACT, 1))
                .containsOnly(Map.entry("Linkwright.d1.Link", "customer:7"));
    }
}
