package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.CallLimits;
import dev.linkwright.model.Access;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Rights;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.RecordedRequest;
import dev.linkwright.testing.BusyServer;

class SuperOfficeGatewayTest {
    private static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");

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
    void theSignedInUserIsToldWithTenantAndRole() {
        assertThat(crm.gateway().whoAmI())
                .isEqualTo(new SignedIn("Cust26759", "Cust26759", "ingrid", "Ingrid Solheim", false,
                        Set.of("Sales", "Management")));
        assertThat(crm.gateway(SandboxUser.ADMINISTRATOR).whoAmI().administrator()).isTrue();
    }

    @Test
    void groupsAreToldByNameHoweverTheCrmListsFurtherOnes() throws IOException {
        try (SandboxCrm objects = new SandboxCrm(Assumption.SecondaryGroups.OBJECTS)) {
            assertThat(objects.gateway().whoAmI().groups()).containsExactlyInAnyOrder("Sales", "Management");
            assertThat(objects.gateway().groups()).contains("Sales", "Management");
        }
    }

    @Test
    void groupsAreToldByNumberWhereTheirNamesCannotBeHad() throws IOException {
        try (SandboxCrm unnamed = new SandboxCrm(Assumption.GroupList.UNKNOWN)) {
            assertThat(unnamed.gateway().whoAmI().groups()).containsExactlyInAnyOrder("1", "3");
        }
    }

    @Test
    void basicAndBearerBothSignIn() {
        SuperOfficeGateway basic = crm.gateway(() -> new Credentials.Basic("torstein", "torstein"));
        assertThat(basic.whoAmI().login()).isEqualTo("torstein");
        assertThat(crm.gateway().whoAmI().login()).isEqualTo("ingrid");
    }

    @Test
    void aWrongPasswordIsToldAndNotRepeated() {
        Credentials wrong = new Credentials.Basic("ingrid", "not-my-password");
        Problem problem = SandboxCrm.problem(() -> crm.gateway(() -> wrong).whoAmI());
        assertThat(problem).isInstanceOf(Problem.Unauthorised.class);
        assertThat(problem.details()).doesNotContain("not-my-password");
        assertThat(wrong.toString()).doesNotContain("not-my-password");
        assertThat(new Credentials.Bearer("8A:token").toString()).doesNotContain("8A");
    }

    @Test
    void everyRequestAsksForUtcAndALanguage() {
        crm.gateway().whoAmI();
        RecordedRequest request = crm.sandbox().requests().getLast();
        assertThat(request.headers()).containsEntry("so-timezone", "UTC, includeTZOffset")
                .containsEntry("accept-language", "en");
    }

    @Test
    void aCompanyIsReadWithItsFieldsLabelsAndKeys() {
        crm.company(company -> {
            company.put("Name", "Fjell & Sønn AS").put("OrgNr", "912345678").put("Number2", "10148");
            company.withArray("Phones").removeAll().addObject().put("Value", "+47 22 33 44 55");
            company.set("Category", company.objectNode().put("Id", 3));
            company.set("Country", company.objectNode().put("CountryId", 578));
            company.withObject("Address").withObject("Street").put("City", "OSLO").put("Zipcode", "0123");
        });
        crm.sandbox().saveForeignKey("Linkwright", DeviceName.of(CONNECTION), "Link", "customer:7;x",
                EntityKind.CONTACT,
                crm.id());
        crm.sandbox().saveForeignKey("Another", "Device", "Key", "1", EntityKind.CONTACT, crm.id());

        CrmRecord record = crm.read();

        assertThat(record.title()).isEqualTo("Fjell & Sønn AS");
        assertThat(record.country()).isEqualTo("NO");
        assertThat(record.rights()).isEqualTo(new Rights(true, true, true));
        assertThat(record.values()).contains(Map.entry("orgnr", FieldValue.of("912345678")),
                Map.entry("number", FieldValue.of("10148")), Map.entry("phone", FieldValue.of("+47 22 33 44 55")),
                Map.entry("category", FieldValue.of("3")), Map.entry("country", FieldValue.of("NO")),
                Map.entry("streetAddress.city", FieldValue.of("OSLO")),
                Map.entry("streetAddress.postalCode", FieldValue.of("0123")));
        assertThat(record.labels()).contains(Map.entry("category", "Supplier"), Map.entry("country", "Norway"));
        assertThat(record.bindings().rows()).containsEntry("phone", "+47 22 33 44 55");
        assertThat(record.keys()).containsExactly(new CrmKey(CONNECTION, crm.entity(), "Link", "customer:7;x"));
        assertThat(record.values().get("updated").textOrEmpty()).endsWith("Z");
    }

    @Test
    void aFieldWithoutReadRightIsNotReadableAndNotBlank() throws IOException {
        crm.close();
        crm = new SandboxCrm(SandboxUser.INGRID.withHidden("OrgNr", "Phones", "Address"));
        CrmRecord record = crm.read();
        assertThat(record.values().get("orgnr").isReadable()).isFalse();
        assertThat(record.values().get("phone").isReadable()).isFalse();
        assertThat(record.values().get("streetAddress.city").isReadable()).isFalse();
        assertThat(record.values().get("name").isReadable()).isTrue();
    }

    @Test
    void aRecordThatIsNotThereIsNotFound() {
        assertThat(SandboxCrm.problem(() -> crm.gateway().read(CrmEntity.company(999_999), Bindings.NONE)))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void fieldsAreDescribedWithLengthListGroupAndSlot() throws IOException {
        List<FieldDefinition> fields = crm.gateway().fields(EntityType.COMPANY);
        FieldDefinition name = field(fields, "name");
        assertThat(name.label()).isEqualTo("Company name");
        assertThat(name.maximumLength()).isEqualTo(219);
        assertThat(name.access()).isEqualTo(Access.MANDATORY);
        assertThat(field(fields, "phone").slot()).isEqualTo("phone");
        assertThat(field(fields, "phone").maximumLength()).isEqualTo(239);
        FieldDefinition country = field(fields, "country");
        assertThat(country.type()).isEqualTo(FieldType.LIST);
        assertThat(country.notation()).isEqualTo(Notation.COUNTRY);
        assertThat(country.listName()).isEqualTo("country");
        assertThat(country.group()).isEqualTo(field(fields, "streetAddress.city").group());
        assertThat(field(fields, "streetAddress.line1").maximumLength()).isEqualTo(79);
        assertThat(field(fields, "updated").access()).isEqualTo(Access.READ_ONLY);
        crm.close();
        crm = new SandboxCrm(SandboxUser.INGRID.withLocked("OrgNr"));
        assertThat(field(crm.gateway().fields(EntityType.COMPANY), "orgnr").access()).isEqualTo(Access.READ_ONLY);
    }

    @ParameterizedTest
    @CsvSource({"nb, no, Organisasjonsnummer", "sv, sv, Organisationsnummer", "en, en, Organisation number"})
    void labelsAndTheServersOwnWordsAreInTheLanguageOfThePerson(String language, String asked, String label) {
        List<FieldDefinition> fields = crm.gateway(Language.of(Locale.of(language))).fields(EntityType.COMPANY);
        assertThat(field(fields, "orgnr").label()).isEqualTo(label);
        assertThat(crm.sandbox().requests().getLast().headers()).containsEntry("accept-language", asked);
    }

    @Test
    void fieldsThatTheCustomerDefinedKeepTheLabelOfTheServer() {
        Language marked = new Language(Locale.GERMAN, key -> "<" + key + ">");
        List<FieldDefinition> fields = crm.gateway(marked).fields(EntityType.COMPANY);
        assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(field.label()).isEqualTo(
                field.key().startsWith("udef.")
                        ? field(crm.gateway().fields(EntityType.COMPANY), field.key()).label()
                        : "<crm.company.field." + field.key() + ">"));
    }

    @Test
    void contactsAndProjectsAreDescribedAndReadToo() {
        assertThat(crm.gateway().fields(EntityType.CONTACT)).extracting(FieldDefinition::key).contains("firstName");
        assertThat(crm.gateway().fields(EntityType.PROJECT)).extracting(FieldDefinition::key).contains("status");
        for (EntityType type : List.of(EntityType.CONTACT, EntityType.PROJECT)) {
            CrmHit hit = crm.gateway().find(new FinderQuery(type, "", Optional.empty(), 1)).items().getFirst();
            CrmRecord record = crm.gateway().read(hit.entity(), Bindings.NONE);
            assertThat(record.title()).isEqualTo(hit.title());
            assertThat(record.values().values()).allMatch(FieldValue::isReadable);
        }
    }

    @Test
    void aPersonOvertakesWhatQueuesInTheBackground() throws InterruptedException {
        BusyServer busy = new BusyServer();
        for (int request = 1; request <= CallLimits.USUAL.backgroundCalls(); request++) {
            crm.sandbox().faults().before(request, _ -> true, _ -> busy.hold());
        }

        busy.letsAPersonOvertake(crm::read);
    }

    @Test
    void listsAreReadOnce() {
        assertThat(crm.gateway().list("category")).contains(new ListItem("3", "Supplier"));
        int requests = crm.sandbox().requests().size();
        assertThat(crm.gateway().list("category")).hasSizeGreaterThan(3);
        assertThat(crm.gateway().list("country")).contains(new ListItem("NO", "Norway"));
        assertThat(crm.gateway().list("country")).contains(new ListItem("SE", "Sweden"));
        assertThat(crm.sandbox().requests()).hasSize(requests + 1);
        assertThat(crm.gateway().list("business")).isNotEmpty();
    }

    @Test
    void namesThatBeginWithWhatWasTypedComeFirstOverAllPages() {
        Map<Integer, String> names = Map.of(0, "Alm Zvedal", 1, "Bro Zvedal", 2, "Zvedal Sag", 3, "Dyr Zvedal", 4,
                "zvedal bygg", 5, "Eik Zvedal", 6, "Fly Zvedal", 7, "Zvedal Torg");
        names.forEach((place, name) -> crm.sandbox().change(EntityKind.CONTACT,
                crm.sandbox().ids(EntityKind.CONTACT).get(place), company -> company.put("Name", name)));
        List<String> ranked = List.of("zvedal bygg", "Zvedal Sag", "Zvedal Torg", "Alm Zvedal", "Bro Zvedal",
                "Dyr Zvedal", "Eik Zvedal", "Fly Zvedal");
        for (int size : List.of(1, 2, 3, 4, 5, 8, 20)) {
            List<String> found = new ArrayList<>();
            Optional<String> page = Optional.empty();
            do {
                Page<CrmHit> hits = crm.gateway().find(new FinderQuery(EntityType.COMPANY, "zvedal", page, size));
                assertThat(hits.items().isEmpty() && hits.next() != null).as("a page of %d", size).isFalse();
                hits.items().forEach(hit -> found.add(hit.title()));
                page = Optional.ofNullable(hits.next());
            } while (page.isPresent());
            assertThat(found).as("pages of %d", size).isEqualTo(ranked);
        }
    }

    @Test
    void theFinderFindsTheStartOfAnyWordAndNumbers() {
        crm.company(company -> company.put("Name", "O'Hara Kvikksølv AS").put("OrgNr", "998877665"));
        assertThat(crm.find("O'Hara").getFirst()).satisfies(hit -> {
            assertThat(hit.title()).isEqualTo("O'Hara Kvikksølv AS");
            assertThat(hit.number()).isEqualTo("998877665");
        });
        assertThat(crm.find("kvikk")).extracting(CrmHit::entity).containsExactly(crm.entity());
        assertThat(crm.find("vikks")).isEmpty();
        assertThat(crm.find("998 877 665")).extracting(CrmHit::entity).containsExactly(crm.entity());
    }

    @Test
    void aBlankFinderShowsWhatWasChangedLast() {
        crm.sandbox().edit(crm.id(), Map.of("Department", "Changed last"));
        assertThat(crm.find("").getFirst().entity()).isEqualTo(crm.entity());
    }

    @Test
    void theFinderPagesWithoutLosingOrRepeating() {
        List<CrmHit> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmHit> hits = crm.gateway().find(new FinderQuery(EntityType.COMPANY, "", page, 25));
            assertThat(hits.items()).hasSizeLessThanOrEqualTo(25);
            all.addAll(hits.items());
            page = Optional.ofNullable(hits.next());
        } while (page.isPresent());
        assertThat(all).extracting(CrmHit::entity).doesNotHaveDuplicates()
                .hasSize(crm.sandbox().ids(EntityKind.CONTACT).size());
    }

    @Test
    void aContactIsFoundByItsNamesAndShowsItsCompany() {
        CrmHit any = crm.gateway().find(new FinderQuery(EntityType.CONTACT, "", Optional.empty(), 1)).items()
                .getFirst();
        String[] names = any.title().split(" ", -1);
        String typed = names[0].substring(0, 2).toLowerCase(Locale.ROOT) + " " + names[names.length - 1];
        assertThat(crm.gateway().find(new FinderQuery(EntityType.CONTACT, typed, Optional.empty(), 100)).items())
                .contains(any);
        assertThat(any.place()).isNotEmpty();
    }

    @Test
    void recordsAreShownAsTheyAreNowHoweverManyTheyAre() {
        crm.sandbox().edit(crm.id(), Map.of("Name", "Renamed AS"));
        List<Long> ids = crm.sandbox().ids(EntityKind.CONTACT).stream().map(Integer::longValue).limit(120).toList();
        assertThat(crm.gateway().hits(EntityType.COMPANY, ids)).hasSameSizeAs(ids)
                .extracting(hit -> hit.entity().id()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(crm.gateway().hits(EntityType.COMPANY, List.of((long) crm.id(), 999_999L)))
                .extracting(CrmHit::title).containsExactly("Renamed AS");
    }

    @Test
    void anExpiredTokenAsksToSignInAgain() {
        crm.sandbox().expire(SandboxUser.INGRID.token());
        assertThat(SandboxCrm.problem(crm::read)).isInstanceOf(Problem.Unauthorised.class);
    }

    @Test
    void theAddressOpensTheRecordInSuperOffice() {
        assertThat(crm.gateway().address(CrmEntity.company(25)).orElseThrow().toString())
                .endsWith("/default.aspx?contact_id=25");
        SuperOfficeAccess online = new SuperOfficeAccess("CRM", "https://sod.superoffice.com/Cust26759/api",
                () -> new Credentials.Bearer("x"), Locale.ENGLISH);
        assertThat(online.tenant().root()).hasToString("https://sod.superoffice.com/Cust26759/api/v1/");
    }

    @Test
    void plainHttpToAForeignHostIsRefused() {
        SuperOfficeAccess access = new SuperOfficeAccess("CRM", "http://crm.example.com/",
                () -> new Credentials.Basic("a", "b"), Locale.ENGLISH);
        assertThatThrownBy(access.tenant()::root).isInstanceOf(IllegalArgumentException.class);
    }

    private static FieldDefinition field(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }
}
