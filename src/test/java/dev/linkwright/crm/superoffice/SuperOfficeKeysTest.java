package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Page;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;

class SuperOfficeKeysTest {
    private static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");
    private static final ConnectionId OTHER = new ConnectionId("ffffffffffffffffffffffffffffffff");

    private SandboxCrm crm;

    @BeforeEach
    void open() throws IOException {
        crm = new SandboxCrm();
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aSavedKeyComesWithItsRecordAndIsOverwrittenByName() {
        crm.gateway().saveKey(key(crm.entity(), "Link", "customer:O'Hara;1"));
        crm.gateway().saveKey(key(crm.entity(), "Link", "customer:8;2"));
        crm.gateway().saveKey(key(crm.entity(), "Base", "abcdef"));
        assertThat(crm.read().keys()).containsExactlyInAnyOrder(key(crm.entity(), "Link", "customer:8;2"),
                key(crm.entity(), "Base", "abcdef"));
        assertThat(crm.sandbox().foreignKeys(EntityKind.CONTACT, crm.id()))
                .containsEntry("Linkwright." + DeviceName.of(CONNECTION) + ".Link", "customer:8;2");
    }

    @Test
    void aDeletedKeyIsGoneAndDeletingItAgainIsNoError() {
        crm.gateway().deleteKey(key(crm.entity(), "Link", ""));
        crm.gateway().saveKey(key(crm.entity(), "Link", "customer:8;2"));
        crm.gateway().deleteKey(key(crm.entity(), "Link", ""));
        crm.gateway().deleteKey(key(crm.entity(), "Link", ""));
        assertThat(crm.read().keys()).isEmpty();
    }

    @Test
    void keysAreFoundByTheStartOfTheirValue() {
        List<CrmEntity> companies = companies(4);
        crm.gateway().saveKey(key(companies.get(0), "Link", "customer:a'b;1"));
        crm.gateway().saveKey(key(companies.get(1), "Claim-1", "customer:a'b;ann"));
        crm.gateway().saveKey(key(companies.get(2), "Link", "customer:a'bc;1"));
        crm.gateway().saveKey(key(companies.get(3), "Link", "customer:A'B;1"));
        crm.gateway().saveKey(new CrmKey(OTHER, companies.get(3), "Link", "customer:a'b;9"));
        assertThat(crm.gateway().keysStartingWith(CONNECTION, "customer:a'b;")).containsExactlyInAnyOrder(
                key(companies.get(0), "Link", "customer:a'b;1"), key(companies.get(1), "Claim-1", "customer:a'b;ann"));
    }

    @Test
    void keysOfAllKindsOfRecordsComeInPages() throws IOException {
        crm.close();
        crm = new SandboxCrm(CrmSandboxOptions.small().withPageCap(7), SandboxUser.INGRID);
        List<CrmKey> saved = new ArrayList<>();
        companies(20).forEach(company -> saved.add(key(company, "Link", "customer:" + company.id() + ";1")));
        saved.add(key(new CrmEntity(EntityType.CONTACT, crm.sandbox().ids(EntityKind.PERSON).getFirst()), "Link",
                "person:1;1"));
        saved.add(key(new CrmEntity(EntityType.PROJECT, crm.sandbox().ids(EntityKind.PROJECT).getFirst()), "Link",
                "project:1;1"));
        saved.forEach(crm.gateway()::saveKey);
        crm.gateway().saveKey(new CrmKey(OTHER, crm.entity(), "Link", "customer:1;1"));
        assertThat(allKeys(crm.gateway())).containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void anUnknownConnectionHasNoKeys() {
        assertThat(allKeys(crm.gateway())).isEmpty();
        assertThat(crm.gateway().keysStartingWith(CONNECTION, "customer:1;")).isEmpty();
    }

    static List<CrmKey> allKeys(SuperOfficeGateway gateway) {
        List<CrmKey> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmKey> keys = gateway.keys(CONNECTION, page);
            all.addAll(keys.items());
            page = Optional.ofNullable(keys.next());
        } while (page.isPresent());
        return all;
    }

    private List<CrmEntity> companies(int count) {
        return crm.sandbox().ids(EntityKind.CONTACT).stream().limit(count).map(CrmEntity::company).toList();
    }

    private static CrmKey key(CrmEntity entity, String name, String value) {
        return new CrmKey(CONNECTION, entity, name, value);
    }
}
