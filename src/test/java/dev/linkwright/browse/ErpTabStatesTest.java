package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState.ActorArchived;
import dev.linkwright.browse.ErpTabState.ActorGone;
import dev.linkwright.browse.ErpTabState.Claimed;
import dev.linkwright.browse.ErpTabState.Connected;
import dev.linkwright.browse.ErpTabState.EntityGone;
import dev.linkwright.browse.ErpTabState.LeftOut;
import dev.linkwright.browse.ErpTabState.NotConnected;
import dev.linkwright.browse.ErpTabState.OutOfReach;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.Feature;
import dev.linkwright.link.Creation;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.SteppingClock;
import dev.linkwright.testing.Workstation;

/** How records of all kinds stand, as a workstation reads it from systems in memory. */
class ErpTabStatesTest {
    private static final String COMPANY_NAME = "Stavne Elektro AS";
    private static final ErpConnection CONNECTION = Samples.connection();
    private static final Problem AWAY = new Problem.Unreachable("ERP", Problem.Failure.NO_CONNECTION, "",
            Problem.Outcome.NOTHING_DONE);

    private final FakeCrm crm = EntitySamples.crm();
    private final FakeErp erp = EntitySamples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    @Test
    void aCompanyCanBeConnectedToACustomerOrASupplier() {
        assertThat(tab(Samples.COMPANY))
                .isEqualTo(new NotConnected(CONNECTION, List.of(ActorType.CUSTOMER, ActorType.SUPPLIER)));
    }

    @Test
    void aContactOfACompanyThatIsNotLinkedSaysWhichCompanyToConnectFirst() {
        assertThat(tab(EntitySamples.CONTACT)).isEqualTo(
                new NotConnected(CONNECTION, List.of(ActorType.PERSON), Optional.empty(),
                        Optional.of(Sentence.of("erptab.why-not.company", COMPANY_NAME, FakeErp.SYSTEM))));
    }

    @Test
    void aContactOfALinkedCompanyIsConnectedWithinItsActor() {
        link(Samples.COMPANY, Samples.CUSTOMER);

        assertThat(tab(EntitySamples.CONTACT)).isEqualTo(new NotConnected(CONNECTION, List.of(ActorType.PERSON),
                Optional.of(Samples.CUSTOMER), Optional.empty()));
    }

    @Test
    void aContactWithoutACompanyCannotBeConnected() {
        CrmEntity alone = new CrmEntity(EntityType.CONTACT, 24);
        crm.put(alone, EntitySamples.contactValues());

        assertThat(((NotConnected) tab(alone)).whyNot()).contains(Sentence.of("erptab.why-not.no-company"));
    }

    @Test
    void aProjectDependsOnNoCompany() {
        assertThat(tab(EntitySamples.PROJECT))
                .isEqualTo(new NotConnected(CONNECTION, List.of(ActorType.PROJECT)));
    }

    @Test
    void whatTheErpItselfDoesNotKeepIsSaidSo() {
        Workstation other = new Workstation(crm, new FakeErp(Samples.erpFields()), "Ingrid");

        assertThat(((NotConnected) other.records().tab(CONNECTION, EntitySamples.PROJECT)))
                .extracting(NotConnected::possible, NotConnected::whyNot)
                .containsExactly(List.of(),
                        Optional.of(Sentence.of("erptab.why-not.erp-has-none", FakeErp.SYSTEM)));
    }

    @Test
    void aLinkedContactIsConnectedWhileItsCompanyIsLinkedToThePersonsActor() {
        link(Samples.COMPANY, Samples.CUSTOMER);
        link(EntitySamples.CONTACT, EntitySamples.PERSON);

        assertThat(((Connected) tab(EntitySamples.CONTACT)).number()).isEqualTo("P-900");
    }

    @Test
    void aLinkedContactIsLeftOutOnceItsCompanyIsNotLinked() {
        link(EntitySamples.CONTACT, EntitySamples.PERSON);

        assertThat(((LeftOut) tab(EntitySamples.CONTACT)).why())
                .isEqualTo(Sentence.of("erptab.left-out.company", COMPANY_NAME, FakeErp.SYSTEM));
    }

    @Test
    void aLinkedContactIsLeftOutOnceItsPersonHasLeftTheCompanysActor() {
        link(Samples.COMPANY, Samples.CUSTOMER);
        link(EntitySamples.CONTACT, EntitySamples.PERSON);
        erp.leave(EntitySamples.PERSON, Samples.CUSTOMER);

        LeftOut state = (LeftOut) tab(EntitySamples.CONTACT);

        assertThat(state.why()).isEqualTo(Sentence.of("erptab.left-out.other-actor", "Kari Stavne", COMPANY_NAME));
        assertThat(state.fields()).isNotEmpty();
    }

    @Test
    void anArchivedActorIsShown() {
        link(EntitySamples.PROJECT, EntitySamples.ERP_PROJECT);
        erp.archive(EntitySamples.ERP_PROJECT);

        assertThat(((ActorArchived) tab(EntitySamples.PROJECT)).number()).isEqualTo("J-700");
        assertThat(((ActorArchived) tab(EntitySamples.PROJECT)).whyNot()).isEmpty();
    }

    @Test
    void anArchivedActorSaysWhyItCannotBeMadeActiveFromHere() {
        link(EntitySamples.PROJECT, EntitySamples.ERP_PROJECT);
        erp.archive(EntitySamples.ERP_PROJECT);
        erp.grant(new Rights(true, false, false));
        assertThat(((ActorArchived) tab(EntitySamples.PROJECT)).whyNot())
                .contains(Sentence.of("erptab.reactivate.may-not", Samples.connection().name()));

        erp.can(new Capabilities(Map.of(Feature.REACTIVATE, Sentence.verbatim("It never comes back.")),
                CreateSafety.LOOK_UP_ONLY));
        assertThat(((ActorArchived) tab(EntitySamples.PROJECT)).whyNot())
                .contains(Sentence.verbatim("It never comes back."));
    }

    @Test
    void anActorThatIsGoneIsSaidWithItsLastKnownValues() {
        link(EntitySamples.PROJECT, EntitySamples.ERP_PROJECT);
        tab(EntitySamples.PROJECT);
        erp.delete(EntitySamples.ERP_PROJECT);

        ActorGone state = (ActorGone) tab(EntitySamples.PROJECT);

        assertThat(state.number()).isEqualTo("J-700");
        assertThat(state.lastKnown()).extracting(TabField::text).contains("Renewal");
    }

    @Test
    void aDeletedRecordOfAnyKindIsSaidToBe() {
        for (CrmEntity entity : List.of(Samples.COMPANY, EntitySamples.CONTACT, EntitySamples.PROJECT)) {
            crm.delete(entity);
            assertThat(tab(entity)).isInstanceOf(EntityGone.class);
        }
    }

    @Test
    void recordsOfAllKindsAreShownFromMemoryWithoutANetwork() {
        List<CrmEntity> seen = linkedAndSeen();
        goAway(crm.calls());
        goAway(erp.calls());

        assertThat(seen).allSatisfy(entity -> isWhatWasSeen((OutOfReach) tab(entity)));
        assertThat(((OutOfReach) tab(Samples.COMPANY)).fields()).extracting(TabField::text).contains("Norway");
    }

    @Test
    void recordsOfAllKindsAreShownFromMemoryWhileOnlyTheErpIsAway() {
        List<CrmEntity> seen = linkedAndSeen();
        goAway(erp.calls());

        assertThat(seen).allSatisfy(entity -> isWhatWasSeen((OutOfReach) tab(entity)));
    }

    @Test
    void aRecordThatIsNotLinkedCannotBeEditedWhileTheErpIsAway() {
        goAway(erp.calls());

        assertThat(((OutOfReach) tab(Samples.COMPANY)).actor()).isEmpty();
    }

    @Test
    void somebodyElsesClaimIsShown() {
        Claim claim = claim(OperationId.random(), "Torstein");
        crm.saveKey(claim.key());

        assertThat(tab(Samples.COMPANY))
                .isEqualTo(new Claimed(CONNECTION, claim.operation(), claim.knownActor(), "Torstein", "desk",
                        claim.since(), false));
    }

    @Test
    void theClaimOfAnUnfinishedCreateOfThisWorkstationIsNobodyElses() {
        Claim claim = claim(OperationId.random(), "Ingrid");
        crm.saveKey(claim.key());
        desk.creations().open(new Creation(claim.operation(), Samples.CONNECTION, Samples.COMPANY, COMPANY_NAME,
                ActorType.CUSTOMER, List.of(), Optional.empty(), List.of(), "Ingrid", "desk", claim.since()));

        assertThat(tab(Samples.COMPANY)).isInstanceOf(NotConnected.class);
    }

    private static Claim claim(OperationId operation, String user) {
        return new Claim(Samples.CONNECTION, Samples.COMPANY, operation, new ErpActor(ActorType.CUSTOMER, "new"),
                user, "desk", new SteppingClock().instant());
    }

    private static void isWhatWasSeen(OutOfReach state) {
        assertThat(state.actor()).isPresent();
        assertThat(state.number()).contains("-");
        assertThat(state.fields()).isNotEmpty();
        assertThat(state.fields()).extracting(TabField::label).contains("Name", "Code");
        assertThat(state.seenAt()).contains(new SteppingClock().instant());
    }

    private static void goAway(CallScript calls) {
        for (int call = 1; call <= 40; call++) {
            calls.failBefore(CallScript.ANY, call, AWAY);
        }
    }

    private List<CrmEntity> linkedAndSeen() {
        link(Samples.COMPANY, Samples.CUSTOMER);
        link(EntitySamples.CONTACT, EntitySamples.PERSON);
        link(EntitySamples.PROJECT, EntitySamples.ERP_PROJECT);
        List<CrmEntity> all = List.of(Samples.COMPANY, EntitySamples.CONTACT, EntitySamples.PROJECT);
        all.forEach(this::tab);
        return all;
    }

    private void link(CrmEntity entity, ErpActor actor) {
        crm.saveKey(new LinkKey(Samples.CONNECTION, entity, actor, LinkId.random()).key());
    }

    private ErpTabState tab(CrmEntity entity) {
        return desk.records().tab(CONNECTION, entity);
    }
}
