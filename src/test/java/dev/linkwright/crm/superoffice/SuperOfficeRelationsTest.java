package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Page;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.EntityKind;

class SuperOfficeRelationsTest {
    private static final CrmEntity COMPANY = CrmEntity.company(1);

    private SandboxCrm crm;
    private CrmEntity contact;
    private CrmEntity project;

    @BeforeEach
    void open() throws IOException {
        open(new SandboxCrm());
    }

    private void open(SandboxCrm opened) {
        crm = opened;
        contact = crm.entity(EntityType.CONTACT);
        project = crm.entity(EntityType.PROJECT);
        // Two people of the company, one of another, and a company without a person.
        crm.edit(project, json -> {
            ArrayNode members = json.putArray("ProjectMembers");
            members.addObject().put("ContactId", 1).put("PersonId", contact.id());
            members.addObject().put("ContactId", 1).put("PersonId", colleague());
            members.addObject().put("ContactId", 3).put("PersonId", 0);
        });
    }

    private long colleague() {
        return crm.sandbox().ids(EntityKind.PERSON).stream()
                .map(id -> new CrmEntity(EntityType.CONTACT, id)).filter(one -> !one.equals(contact))
                .filter(one -> crm.held(one).path("Contact").path("ContactId").asInt() == 1).findFirst().orElseThrow()
                .id();
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aContactLeadsToItsCompanyAndItsProjects() {
        assertThat(related(contact, EntityType.COMPANY, 10)).extracting(CrmHit::entity).containsExactly(COMPANY);
        assertThat(related(contact, EntityType.COMPANY, 10).getFirst().title()).isEqualTo("Stavne Elektro AS");
        assertThat(entities(contact, EntityType.PROJECT, 10)).contains(project);
    }

    @Test
    void aCompanyLeadsToItsContactsPageByPage() {
        List<CrmEntity> expected = crm.sandbox().ids(EntityKind.PERSON).stream()
                .map(id -> new CrmEntity(EntityType.CONTACT, id))
                .filter(one -> crm.held(one).path("Contact").path("ContactId").asInt() == 1).toList();
        assertThat(expected).hasSizeGreaterThan(2);
        assertThat(entities(COMPANY, EntityType.CONTACT, 2)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(related(COMPANY, EntityType.CONTACT, 2)).extracting(CrmHit::place)
                .containsOnly("Stavne Elektro AS");
    }

    @Test
    void aProjectLeadsToItsCompaniesAndContactsEachOnce() {
        for (int size : List.of(1, 2, 10)) {
            assertThat(entities(project, EntityType.COMPANY, size)).containsExactlyInAnyOrder(COMPANY,
                    CrmEntity.company(3));
            assertThat(entities(project, EntityType.CONTACT, size)).containsExactlyInAnyOrder(contact,
                    new CrmEntity(EntityType.CONTACT, colleague()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyHasAProjectOnceHoweverManyMembersItHas(Assumption.MemberRows rows) throws IOException {
        reopen(rows);
        for (int size : List.of(1, 2, 10)) {
            assertThat(entities(COMPANY, EntityType.PROJECT, size)).containsOnlyOnce(project).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void formerEmployeesAndCompaniesWithAStopAreNotLost(Assumption.UnnamedEntities unnamed) throws IOException {
        reopen(unnamed);
        crm.edit(contact, json -> json.put("Retired", true));
        crm.edit(CrmEntity.company(3), json -> json.put("Xstop", true));
        assertThat(entities(project, EntityType.CONTACT, 10)).contains(contact);
        assertThat(entities(project, EntityType.COMPANY, 10)).contains(CrmEntity.company(3));
        assertThat(entities(COMPANY, EntityType.CONTACT, 10)).contains(contact);
        assertThat(entities(contact, EntityType.COMPANY, 10)).containsExactly(COMPANY);
        assertThat(crm.read(contact).values().get("retired").textOrEmpty()).isEqualTo("true");
    }

    @Test
    void aDeletedMemberIsNotListed() throws IOException {
        crm.delete(contact);
        assertThat(entities(project, EntityType.CONTACT, 10)).hasSize(1);
        assertThat(entities(COMPANY, EntityType.CONTACT, 10)).doesNotContain(contact);
    }

    @Test
    void recordsOfTheSameKindAreNotRelated() {
        for (EntityType type : EntityType.values()) {
            assertThat(entities(crm.entity(type), type, 10)).isEmpty();
        }
    }

    private void reopen(Assumption assumption) throws IOException {
        crm.close();
        open(new SandboxCrm(assumption));
    }

    private List<CrmEntity> entities(CrmEntity entity, EntityType type, int size) {
        return related(entity, type, size).stream().map(CrmHit::entity).toList();
    }

    private List<CrmHit> related(CrmEntity entity, EntityType type, int size) {
        List<CrmHit> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmHit> hits = crm.gateway().related(new RelatedQuery(entity, type, page, size));
            assertThat(hits.items()).hasSizeLessThanOrEqualTo(size);
            all.addAll(hits.items());
            page = Optional.ofNullable(hits.next());
        } while (page.isPresent());
        return all;
    }
}
