package dev.linkwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.linkwright.crm.CrmChanges;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

class FakesTest {
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();

    @Test
    void aStaleVersionIsRefusedAndNothingIsWritten() {
        CrmRecord read = crm.read(Samples.COMPANY, Bindings.NONE);
        crm.edit(Samples.COMPANY, "name", "Stavne AS");
        assertThatThrownBy(() -> crm.save(Samples.COMPANY, change(read, "name", "Other")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("LW-302");
        assertThat(crm.value(Samples.COMPANY, "name")).isEqualTo("Stavne AS");
    }

    @Test
    void aChildRowMovesTheVersion() {
        ErpRecord read = erpRecord(Bindings.NONE);
        erp.addRow(Samples.CUSTOMER, "phone", Map.of("phone", "+4722518000"));
        assertThat(erpRecord(Bindings.NONE).version()).isNotEqualTo(read.version());
    }

    @Test
    void aBoundSlotStaysItsRowAndABlankRemovesOnlyThat() {
        String second = erp.addRow(Samples.CUSTOMER, "phone", Map.of("phone", "+4722518000"));
        ErpRecord read = erpRecord(Bindings.NONE.with("phone", second));
        assertThat(read.values()).containsEntry("phone", new FieldValue.Text("+4722518000"));
        Saved saved = erp.save(Samples.CUSTOMER, new SaveRequest(
                List.of(new FieldChange("phone", read.values().get("phone"), new FieldValue.Blank())), read.version(),
                read.bindings()));
        assertThat(erp.value(Samples.CUSTOMER, "phone")).isEqualTo("+4773802210");
        assertThat(saved.values().get("phone").isBlank()).isTrue();
        assertThat(erpRecord(saved.bindings()).values().get("phone").isBlank()).isTrue();
        assertThat(saved.version()).isEqualTo(erpRecord(Bindings.NONE).version());
    }

    @Test
    void aFailureAfterTheCallLeavesItCarriedOut() {
        erp.calls().failAfter("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "", Problem.Outcome.UNKNOWN));
        ErpRecord read = erpRecord(Bindings.NONE);
        SaveRequest request = new SaveRequest(
                List.of(new FieldChange("name", read.values().get("name"), new FieldValue.Text("New"))),
                read.version(), read.bindings());
        assertThatThrownBy(() -> erp.save(Samples.CUSTOMER, request)).isInstanceOf(ProblemException.class);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("New");
        assertThat(erp.calls().log()).containsExactly("read", "save");
    }

    @Test
    void aHookRunsOnceBeforeItsCall() {
        crm.calls().before("save", () -> crm.edit(Samples.COMPANY, "email", "ny@stavne.example"));
        CrmRecord read = crm.read(Samples.COMPANY, Bindings.NONE);
        assertThatThrownBy(() -> crm.save(Samples.COMPANY, change(read, "name", "Other")))
                .hasMessageContaining("LW-302");
        CrmRecord again = crm.read(Samples.COMPANY, Bindings.NONE);
        assertThat(crm.save(Samples.COMPANY, change(again, "name", "Other")).values()).containsEntry("name",
                new FieldValue.Text("Other"));
    }

    @Test
    void keysComeWithTheRecordAndByValueAndPaged() {
        CrmKey key = new CrmKey(Samples.CONNECTION, Samples.COMPANY, "Link", "customer:812;1");
        crm.saveKey(key);
        crm.saveKey(key);
        assertThat(crm.read(Samples.COMPANY, Bindings.NONE).keys()).containsExactly(key);
        assertThat(crm.keysStartingWith(Samples.CONNECTION, "customer:812;")).containsExactly(key);
        assertThat(crm.keys(Samples.CONNECTION, Optional.empty()).items()).containsExactly(key);
        crm.deleteKey(key);
        assertThat(crm.keys()).isEmpty();
    }

    @Test
    void personsAreFoundWithinTheActorTheyBelongToUntilTheyLeave() {
        ErpActor ola = new ErpActor(ActorType.PERSON, "77");
        erp.put(ola, Map.of("name", "Ola Rask"));
        erp.join(ola, Samples.CUSTOMER);
        SearchRequest within = new SearchRequest(ActorType.PERSON, "", List.of(), Optional.of(Samples.CUSTOMER),
                List.of(), Optional.empty(), Optional.empty(), 10);
        ErpRecord before = read(ola);
        assertThat(before.belongsTo(Samples.CUSTOMER)).isTrue();
        assertThat(erp.search(within).items()).extracting(ErpHit::actor).containsExactly(ola);

        erp.leave(ola, Samples.CUSTOMER);

        assertThat(read(ola).parents()).isEmpty();
        assertThat(read(ola).version()).isNotEqualTo(before.version());
        assertThat(erp.search(within).items()).isEmpty();
    }

    private ErpRecord read(ErpActor actor) {
        return erp.read(List.of(new ActorRead(actor, Bindings.NONE)), Set.of("name")).getFirst();
    }

    @Test
    void contactsAndProjectsAreKeptBesideCompanies() {
        FakeCrm all = EntitySamples.crm();
        CrmRecord contact = all.read(EntitySamples.CONTACT, Bindings.NONE);
        assertThat(contact.title()).isEqualTo("Kari Stavne");
        assertThat(contact.company()).contains(Samples.COMPANY);
        assertThat(related(all, Samples.COMPANY, EntityType.CONTACT)).containsExactly(EntitySamples.CONTACT);
        assertThat(related(all, EntitySamples.PROJECT, EntityType.CONTACT)).containsExactly(EntitySamples.CONTACT);
        assertThat(related(all, EntitySamples.CONTACT, EntityType.PROJECT)).containsExactly(EntitySamples.PROJECT);
        assertThat(all.fields(EntityType.PROJECT)).extracting(FieldDefinition::key).contains("endDate");
        assertThat(all.find(new FinderQuery(EntityType.CONTACT, "stav", Optional.empty(), 5)).items())
                .containsExactly(new CrmHit(EntitySamples.CONTACT, "Kari Stavne", "Stavne Elektro AS", "20017"));
    }

    @Test
    void theCrmTellsWhatChangedSince() {
        FakeCrm all = EntitySamples.crm();
        CrmChanges start = all.changedSince(EntityType.CONTACT, Optional.empty());
        assertThat(start.entities()).isEmpty();
        all.edit(EntitySamples.CONTACT, "title", "Boss");
        assertThat(all.changedSince(EntityType.CONTACT, Optional.of(start.next())).entities())
                .extracting(CrmChanges.ChangedEntity::entity).containsExactly(EntitySamples.CONTACT);
    }

    @Test
    void changesComeWithAnOverlap() {
        var start = erp.changedSince(Samples.CUSTOMER.type(), Optional.empty());
        assertThat(start.actors()).isEmpty();
        erp.edit(Samples.CUSTOMER, "name", "New");
        assertThat(erp.changedSince(Samples.CUSTOMER.type(), Optional.of(start.next())).actors())
                .extracting(changed -> changed.actor()).containsExactly(Samples.CUSTOMER);
    }

    private static List<CrmEntity> related(FakeCrm crm, CrmEntity entity, EntityType type) {
        return crm.related(new RelatedQuery(entity, type, Optional.empty(), 10)).items().stream()
                .map(CrmHit::entity).toList();
    }

    private ErpRecord erpRecord(Bindings bindings) {
        return erp.read(List.of(new ActorRead(Samples.CUSTOMER, bindings)), Set.of("name", "phone")).getFirst();
    }

    private static SaveRequest change(CrmRecord read, String field, String text) {
        return new SaveRequest(List.of(new FieldChange(field, read.values().get(field), new FieldValue.Text(text))),
                read.version(), read.bindings());
    }
}
