package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** What a contact hangs on, and whom an actor is taken by; over systems in memory that two workstations share. */
class LinkRuleTest {
    private static final ErpConnection CONNECTION = Samples.connection();
    private static final CrmEntity COLLEAGUE = new CrmEntity(EntityType.CONTACT, 24);
    private static final CrmEntity NEIGHBOUR = CrmEntity.company(18);
    private static final String COMPANY_NAME = "Stavne Elektro AS";

    private final FakeCrm crm = EntitySamples.crm();
    private final FakeErp erp = EntitySamples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");
    private final Workstation other = new Workstation(crm, erp, "Torstein");

    @BeforeEach
    void others() {
        crm.put(COLLEAGUE, EntitySamples.contactValues());
        crm.relate(COLLEAGUE, Samples.COMPANY);
        crm.put(NEIGHBOUR, Map.of("name", "Stavne Eiendom AS"));
    }

    @Test
    void aContactIsNotComparedBeforeItsCompanyIsLinked() {
        notComparable(EntitySamples.CONTACT, EntitySamples.PERSON,
                Sentence.of("rule.company", COMPANY_NAME, FakeErp.SYSTEM));
    }

    @Test
    void aContactWithoutACompanyIsNotCompared() {
        CrmEntity alone = new CrmEntity(EntityType.CONTACT, 25);
        crm.put(alone, EntitySamples.contactValues());

        notComparable(alone, EntitySamples.PERSON, Sentence.of("rule.no-company", FakeErp.SYSTEM));
    }

    @Test
    void aContactIsNotComparedWithAPersonOfAnotherActor() {
        linkCompany();
        ErpActor stranger = new ErpActor(ActorType.PERSON, "901");
        erp.put(stranger, Map.of("name", "Ola Fremmed"));

        notComparable(EntitySamples.CONTACT, stranger, Sentence.of("rule.other-actor", "Ola Fremmed", COMPANY_NAME));
    }

    @Test
    void aContactIsLinkedToAPersonOfItsCompanysActor() {
        linkCompany();

        assertThat(save(desk, contact(desk))).isInstanceOf(SaveOutcome.Done.class);
        assertThat(actorOf(EntitySamples.CONTACT)).contains(EntitySamples.PERSON);
        assertThat(crm.value(EntitySamples.CONTACT, "number")).isEqualTo("P-900");
    }

    @Test
    void aProjectIsLinkedWithoutItsCompanyBeing() {
        assertThat(save(desk, decided(desk, EntitySamples.PROJECT, EntitySamples.ERP_PROJECT)))
                .isInstanceOf(SaveOutcome.Done.class);
        assertThat(crm.value(EntitySamples.PROJECT, "number")).isEqualTo("J-700");
    }

    @Test
    void aCompanyDisconnectedOnAnotherWorkstationBetweenCompareAndSaveIsNoticed() {
        linkCompany();
        PendingConnect pending = contact(desk);
        disconnect(other, Samples.COMPANY);

        notWritten(save(desk, pending), Sentence.of("rule.company", COMPANY_NAME, FakeErp.SYSTEM));
        assertThat(crm.keys()).isEmpty();
    }

    @Test
    void aCompanyConnectedToAnotherActorMeanwhileIsNoticed() {
        linkCompany();
        PendingConnect pending = contact(desk);
        disconnect(other, Samples.COMPANY);
        ErpActor another = new ErpActor(ActorType.SUPPLIER, "813");
        erp.put(another, Map.of("name", "Stavne Service AS"));
        assertThat(save(other, decided(other, Samples.COMPANY, another))).isInstanceOf(SaveOutcome.Done.class);

        notWritten(save(desk, pending), Sentence.of("rule.other-actor", "Kari Stavne", COMPANY_NAME));
    }

    @Test
    void aPersonThatLeftTheActorBetweenCompareAndSaveIsNoticed() {
        linkCompany();
        PendingConnect pending = contact(desk);
        erp.leave(EntitySamples.PERSON, Samples.CUSTOMER);

        notWritten(save(desk, pending), Sentence.of("rule.other-actor", "Kari Stavne", COMPANY_NAME));
    }

    @Test
    void whileItsCompanyIsBeingDisconnectedAContactIsNotConnected() {
        linkCompany();
        PendingConnect pending = contact(desk);
        crm.saveKey(claim(Samples.COMPANY, Samples.CUSTOMER).key());

        assertThat(save(desk, pending)).isInstanceOf(SaveOutcome.Claimed.class);
        assertThat(actorOf(EntitySamples.CONTACT)).isEmpty();
    }

    @Test
    void whileOneOfItsContactsIsBeingConnectedACompanyIsNotDisconnected() {
        linkCompany();
        DisconnectFromErp disconnecting = desk.disconnecting();
        PendingDisconnect pending = disconnecting.look(CONNECTION, Samples.COMPANY);
        crm.saveKey(claim(EntitySamples.CONTACT, EntitySamples.PERSON).key());

        assertThat(disconnecting.disconnect(CONNECTION, pending)).isInstanceOf(LinkOutcome.Claimed.class);
        assertThat(actorOf(Samples.COMPANY)).contains(Samples.CUSTOMER);
    }

    @Test
    void aContactThatWasLeftHalfConnectedLongAgoDoesNotHoldItsCompany() {
        linkCompany();
        crm.saveKey(claim(EntitySamples.CONTACT, EntitySamples.PERSON).key());
        desk.later(Claim.OLD.plusMinutes(1));

        disconnect(desk, Samples.COMPANY);
        assertThat(actorOf(Samples.COMPANY)).isEmpty();
    }

    @Test
    void whereverADisconnectOfTheCompanyMeetsTheSaveOfAContactNoContactIsLeftWithoutItsCompany() {
        int met = 0;
        for (int call = 1; call <= 40; call++) {
            LinkRuleTest fresh = new LinkRuleTest();
            fresh.linkCompany();
            PendingConnect pending = fresh.contact(fresh.desk);
            boolean[] ran = {false};
            fresh.crm.calls().before(CallScript.ANY, call, () -> {
                ran[0] = true;
                DisconnectFromErp disconnecting = fresh.other.disconnecting();
                disconnecting.disconnect(CONNECTION, disconnecting.look(CONNECTION, Samples.COMPANY));
            });
            save(fresh.desk, pending);
            boolean orphan = fresh.actorOf(EntitySamples.CONTACT).isPresent()
                    && fresh.actorOf(Samples.COMPANY).isEmpty();
            assertThat(orphan).as("before call %s of the CRM", call).isFalse();
            met += ran[0] ? 1 : 0;
        }
        assertThat(met).isGreaterThan(5);
    }

    @Test
    void whereverTheSaveOfAContactMeetsADisconnectOfItsCompanyNoContactIsLeftWithoutItsCompany() {
        int met = 0;
        for (int call = 1; call <= 40; call++) {
            LinkRuleTest fresh = new LinkRuleTest();
            fresh.linkCompany();
            PendingConnect pending = fresh.contact(fresh.desk);
            DisconnectFromErp disconnecting = fresh.other.disconnecting();
            PendingDisconnect looked = disconnecting.look(CONNECTION, Samples.COMPANY);
            boolean[] ran = {false};
            fresh.crm.calls().before(CallScript.ANY, call, () -> {
                ran[0] = true;
                save(fresh.desk, pending);
            });
            disconnecting.disconnect(CONNECTION, looked);
            boolean orphan = fresh.actorOf(EntitySamples.CONTACT).isPresent()
                    && fresh.actorOf(Samples.COMPANY).isEmpty();
            assertThat(orphan).as("before call %s of the CRM", call).isFalse();
            met += ran[0] ? 1 : 0;
        }
        assertThat(met).isGreaterThan(5);
    }

    @Test
    void aSaveThatStoppedHalfWayAndLostItsCompanyStaysToBeRolledBack() {
        linkCompany();
        erp.edit(EntitySamples.PERSON, "email", "");
        PendingConnect pending = contact(desk);
        crm.calls().failBefore("save", 1, new Problem.Unreachable("CRM", Problem.Failure.NO_CONNECTION, "",
                Problem.Outcome.NOTHING_DONE));
        OperationId unfinished = ((SaveOutcome.Stopped) save(desk, pending)).unfinished().orElseThrow();
        assertThat(erp.value(EntitySamples.PERSON, "email")).isEqualTo("kari@stavne.example");
        crm.keys().stream().filter(key -> key.entity().equals(Samples.COMPANY)).forEach(crm::deleteKey);

        SaveOutcome carriedOn = desk.connecting().carryOn(unfinished);

        assertThat(((SaveOutcome.Stopped) carriedOn).unfinished()).contains(unfinished);
        assertThat(actorOf(EntitySamples.CONTACT)).isEmpty();
        assertThat(desk.connecting().rollBack(unfinished)).isEqualTo(new SaveOutcome.TakenBack(0));
        assertThat(erp.value(EntitySamples.PERSON, "email")).isEmpty();
    }

    @Test
    void theValuesOfAContactThatIsLeftOutAreNotWritten() {
        linkCompany();
        save(desk, contact(desk));
        erp.edit(EntitySamples.PERSON, "email", "kari.stavne@stavne.example");
        PendingConnect changed = desk.connecting().resolve(CONNECTION, EntitySamples.CONTACT);
        erp.leave(EntitySamples.PERSON, Samples.CUSTOMER);

        notWritten(save(desk, changed.decided(changed.plan().useForTheRest(Side.ERP))),
                Sentence.of("rule.other-actor", "Kari Stavne", COMPANY_NAME));
        assertThat(crm.value(EntitySamples.CONTACT, "email")).isEqualTo("kari@stavne.example");
    }

    @Test
    void aCompanyLinkedAsCustomerIsNotLinkedAsSupplierToo() {
        ErpActor supplier = new ErpActor(ActorType.SUPPLIER, "813");
        erp.put(supplier, Map.of("name", "Stavne Service AS"));
        PendingConnect pending = decided(desk, Samples.COMPANY, supplier);
        linkCompany();

        assertThat(save(desk, pending)).isEqualTo(new SaveOutcome.Taken(Samples.COMPANY));
        assertThat(actorOf(Samples.COMPANY)).contains(Samples.CUSTOMER);
    }

    @Test
    void aLinkedRecordIsComparedWithAnotherActorAndSavedOnceItsLinkHasGone() {
        linkCompany();
        ErpActor another = new ErpActor(ActorType.CUSTOMER, "813");
        erp.put(another, Map.of("name", "Stavne Service AS"));
        PendingConnect pending = decided(desk, Samples.COMPANY, another);
        assertThat(save(desk, pending)).isEqualTo(new SaveOutcome.Taken(Samples.COMPANY));

        disconnect(desk, Samples.COMPANY);
        assertThat(save(desk, pending)).isInstanceOf(SaveOutcome.Done.class);
    }

    @Test
    void aPartyLinkedAsCustomerIsTakenAsSupplierToo() {
        ErpActor samePartyAsSupplier = new ErpActor(ActorType.SUPPLIER, Samples.CUSTOMER.key());
        erp.put(samePartyAsSupplier, Samples.customerValues());
        PendingConnect pending = decided(other, NEIGHBOUR, samePartyAsSupplier);
        linkCompany();

        assertThat(save(other, pending)).isEqualTo(new SaveOutcome.Taken(Samples.COMPANY));
        assertThat(actorOf(NEIGHBOUR)).isEmpty();
    }

    @Test
    void anActorThatAnotherWorkstationConnectedSaysByWhomAtSave() {
        linkCompany();
        PendingConnect late = decided(desk, COLLEAGUE, EntitySamples.PERSON);
        PendingConnect lateProject = decided(desk, EntitySamples.PROJECT, EntitySamples.ERP_PROJECT);
        CrmEntity secondProject = new CrmEntity(EntityType.PROJECT, 32);
        crm.put(secondProject, EntitySamples.projectValues());
        save(other, contact(other));
        save(other, decided(other, secondProject, EntitySamples.ERP_PROJECT));

        assertThat(save(desk, late)).isEqualTo(new SaveOutcome.Taken(EntitySamples.CONTACT));
        assertThat(save(desk, lateProject)).isEqualTo(new SaveOutcome.Taken(secondProject));
    }

    @Test
    void anActorThatAnotherWorkstationConnectedIsNotComparedAndTheNextSearchSaysByWhom() {
        linkCompany();
        save(other, contact(other));
        HitQuery query = new HitQuery(ActorType.PERSON, "Kari");
        assertThat(desk.connecting().search(CONNECTION, query).hits()).extracting(Hit::taken)
                .containsExactly(Optional.empty());

        notComparable(COLLEAGUE, EntitySamples.PERSON, Sentence.of("rule.actor-taken", "P-900", "Kari Stavne"));
        assertThat(desk.connecting().search(CONNECTION, query).hits()).extracting(Hit::taken)
                .containsExactly(Optional.of(new Hit.Taken(EntitySamples.CONTACT, "Kari Stavne")));
    }

    @Test
    void aProjectWithTheKeyOfALinkedCustomerIsFree() {
        desk.links().save(new Link(LinkId.random(), Samples.CONNECTION, Samples.COMPANY, COMPANY_NAME,
                new ErpActor(ActorType.CUSTOMER, "701"), null, Bindings.NONE, Bindings.NONE, null, "", null, ""));
        erp.put(new ErpActor(ActorType.PROJECT, "701"), Map.of("name", "Extension"));

        assertThat(desk.connecting().search(CONNECTION, new HitQuery(ActorType.PROJECT, "Extension")).hits())
                .extracting(Hit::taken).containsExactly(Optional.empty());
    }

    @Test
    void noPersonIsMadeOnceTheCompanyIsDisconnectedOnAnotherWorkstation() {
        linkCompany();
        CreateForm form = personForm();
        disconnect(other, Samples.COMPANY);
        int actors = erp.keys().size();

        notMade(desk.creating().create(CONNECTION, form, List.of()),
                Sentence.of("rule.company", COMPANY_NAME, FakeErp.SYSTEM));
        assertThat(erp.keys()).hasSize(actors);
    }

    @Test
    void noPersonIsMadeBelowAnActorThatTheCompanyHasLeft() {
        linkCompany();
        CreateForm form = personForm();
        disconnect(other, Samples.COMPANY);
        ErpActor another = new ErpActor(ActorType.SUPPLIER, "813");
        erp.put(another, Map.of("name", "Stavne Service AS"));
        save(other, decided(other, Samples.COMPANY, another));
        int actors = erp.keys().size();

        notMade(desk.creating().create(CONNECTION, form, List.of()), Sentence.of("rule.other-parent", COMPANY_NAME));
        assertThat(erp.keys()).hasSize(actors);
    }

    private CreateForm personForm() {
        return desk.creating().form(CONNECTION, EntitySamples.CONTACT, ActorType.PERSON).typed("name",
                FieldValue.of("Kari Stavne"));
    }

    private void notMade(CreateOutcome outcome, Sentence why) {
        assertThat(outcome).isInstanceOfSatisfying(CreateOutcome.Stopped.class, stopped -> {
            assertThat(stopped.problem().sentence()).isEqualTo(why);
            assertThat(stopped.unfinished()).isEmpty();
        });
        assertThat(desk.creations().unfinished()).isEmpty();
        assertThat(crm.keys()).noneMatch(key -> Claim.of(key).isPresent());
    }

    @Test
    void theSearchOfAContactStaysWithinItsCompanysActor() {
        ErpActor stranger = new ErpActor(ActorType.PERSON, "901");
        erp.put(stranger, Map.of("name", "Kari Fremmed"));
        HitQuery within = new HitQuery(ActorType.PERSON, "Kari", List.of(), Optional.of(Samples.CUSTOMER),
                Optional.empty(), true, Optional.empty());

        assertThat(desk.connecting().search(CONNECTION, within).hits()).extracting(Hit::actor)
                .containsExactly(EntitySamples.PERSON);
    }

    private void notComparable(CrmEntity entity, ErpActor actor, Sentence why) {
        assertThatThrownBy(() -> desk.connecting().compare(CONNECTION, entity, actor))
                .isInstanceOfSatisfying(ProblemException.class,
                        failure -> assertThat(failure.problem().sentence()).isEqualTo(why));
    }

    private void notWritten(SaveOutcome outcome, Sentence why) {
        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Stopped.class, stopped -> {
            assertThat(stopped.problem().sentence()).isEqualTo(why);
            assertThat(stopped.unfinished()).isEmpty();
        });
        assertThat(desk.journal().unfinished()).isEmpty();
        assertThat(crm.keys()).noneMatch(key -> Claim.of(key).isPresent());
    }

    private void linkCompany() {
        assertThat(save(other, other.decided(Side.CRM))).isInstanceOf(SaveOutcome.Done.class);
    }

    private static void disconnect(Workstation at, CrmEntity entity) {
        DisconnectFromErp disconnecting = at.disconnecting();
        assertThat(disconnecting.disconnect(CONNECTION, disconnecting.look(CONNECTION, entity)))
                .isInstanceOf(LinkOutcome.Removed.class);
    }

    private PendingConnect contact(Workstation at) {
        return decided(at, EntitySamples.CONTACT, EntitySamples.PERSON);
    }

    private static PendingConnect decided(Workstation at, CrmEntity entity, ErpActor actor) {
        PendingConnect pending = at.connecting().compare(CONNECTION, entity, actor);
        return pending.decided(pending.plan().useForTheRest(Side.CRM));
    }

    private static SaveOutcome save(Workstation at, PendingConnect pending) {
        return at.connecting().save(CONNECTION, pending);
    }

    private Optional<ErpActor> actorOf(CrmEntity entity) {
        return crm.keys().stream().filter(key -> key.entity().equals(entity)).map(LinkKey::of)
                .flatMap(Optional::stream).map(LinkKey::actor).findFirst();
    }

    private static Claim claim(CrmEntity entity, ErpActor actor) {
        return new Claim(Samples.CONNECTION, entity, OperationId.random(), actor, "Torstein", "desk",
                Instant.parse("2026-11-22T10:15:00Z"));
    }
}
