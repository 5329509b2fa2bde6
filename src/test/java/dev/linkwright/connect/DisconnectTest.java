package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** Disconnect, over systems in memory. */
class DisconnectTest {
    private final ConnectedCompany world = new ConnectedCompany();
    private final DisconnectFromErp disconnecting = world.desk.disconnecting();

    @Test
    void theContactsThatGoWithACompanyAreToldBeforehandAndNothingIsWritten() {
        world.crm.calls().clearLog();

        PendingDisconnect pending = look();

        assertThat(pending.contacts()).extracting(Link::entity)
                .containsExactlyInAnyOrderElementsOf(ConnectedCompany.CONTACTS);
        assertThat(pending.own().entity()).isEqualTo(Samples.COMPANY);
        assertThat(world.crm.calls().log()).doesNotContain("saveKey", "deleteKey", "save");
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void allLinksGoAndNoRecordIsWritten() {
        Map<String, String> values = world.values();
        long crmSaves = world.crm.calls().count("save");
        long erpSaves = world.erp.calls().count("save");
        PendingDisconnect pending = look();

        LinkOutcome outcome = disconnecting.disconnect(Samples.connection(), pending);

        assertThat(outcome).isInstanceOf(LinkOutcome.Removed.class);
        assertThat(((LinkOutcome.Removed) outcome).links()).hasSize(4).last().extracting(Link::entity)
                .isEqualTo(Samples.COMPANY);
        assertThat(world.keys()).isEmpty();
        assertThat(world.values()).isEqualTo(values);
        assertThat(world.crm.calls().count("save")).isEqualTo(crmSaves);
        assertThat(world.erp.calls().count("save")).isEqualTo(erpSaves);
        assertThat(world.desk.links().all(Samples.CONNECTION)).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void theCompanysLinkStandsAsLongAsAContactsDoes() {
        PendingDisconnect pending = look();
        for (int nth = 1; nth <= 6; nth++) {
            world.crm.calls().after("deleteKey", nth, () -> assertThat(linked()).contains(Samples.COMPANY));
        }

        assertThat(disconnecting.disconnect(Samples.connection(), pending)).isInstanceOf(LinkOutcome.Removed.class);
    }

    @Test
    void aContactIsDisconnectedAlone() {
        CrmEntity contact = ConnectedCompany.CONTACTS.getFirst();
        PendingDisconnect pending = disconnecting.look(Samples.connection(), contact);

        assertThat(pending.contacts()).isEmpty();
        assertThat(disconnecting.disconnect(Samples.connection(), pending)).isInstanceOf(LinkOutcome.Removed.class);
        assertThat(linked()).hasSize(3).doesNotContain(contact).contains(Samples.COMPANY);
    }

    @Test
    void theActivityLogTellsWhichLinksWent() {
        disconnecting.disconnect(Samples.connection(), look());

        assertThat(world.desk.journal().of(Samples.COMPANY, 1)).extracting(Activity::field, Activity::before,
                Activity::after, row -> row.reason().circumstance()).containsExactly(
                        tuple("Link", FieldValue.of("C-10877"), new FieldValue.Blank(), Circumstance.LINK_REMOVED));
        assertThat(world.desk.journal().of(ConnectedCompany.CONTACTS.getFirst(), 1)).extracting(Activity::before)
                .containsExactly(FieldValue.of("P-41"));
    }

    @Test
    void whatIsNotConnectedCannotBeDisconnected() {
        assertThatThrownBy(() -> disconnecting.look(Samples.connection(), ConnectedCompany.UNCONNECTED))
                .hasMessageContaining("LW-303");
    }

    @Test
    void aLinkThatIsGoneIsSaidAndNothingIsWritten() {
        PendingDisconnect pending = look();
        world.crm.deleteKey(key(pending.own()).key());

        nothingIsWritten(pending, new LinkOutcome.Changed());
    }

    @Test
    void aLinkWithAnotherIdIsSaidAndNothingIsWritten() {
        PendingDisconnect pending = look();
        Link own = pending.own();
        world.crm.saveKey(new LinkKey(own.connection(), own.entity(), own.actor(), LinkId.random()).key());

        nothingIsWritten(pending, new LinkOutcome.Changed());
    }

    @Test
    void aContactThatWasConnectedMeanwhileIsToldFirst() {
        PendingDisconnect pending = look();
        world.connect(ConnectedCompany.UNCONNECTED);

        nothingIsWritten(pending, new LinkOutcome.Changed());
        assertThat(look().contacts()).hasSize(4);
    }

    @Test
    void aClaimOnAContactIsSaidAndNothingIsWritten() {
        PendingDisconnect pending = look();
        Link contact = pending.contacts().getFirst();
        Claim claim = new Claim(Samples.CONNECTION, contact.entity(), new OperationId("0".repeat(32)), contact.actor(),
                "Ola", "ola-desk", Instant.now());
        world.crm.saveKey(claim.key());

        LinkOutcome outcome = disconnecting.disconnect(Samples.connection(), pending);

        assertThat(outcome).isInstanceOfSatisfying(LinkOutcome.Claimed.class,
                claimed -> assertThat(claimed.user()).isEqualTo("Ola"));
        assertThat(linked()).hasSize(4);
        assertThat(claims()).containsExactly(claim.key());
    }

    @Test
    void aFailureBeforeTheFirstLinkWentLeavesNothingBehind() {
        Problem full = new Problem.NotAllowed(FakeCrm.SYSTEM, "foreign keys");
        world.crm.calls().failBefore("saveKey", 3, full);

        nothingIsWritten(look(), new LinkOutcome.Stopped(full, Optional.empty()));
    }

    @Test
    void aFailureBetweenTheLinksIsCarriedOnWith() {
        Problem cut = new Problem.Unreachable(FakeCrm.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN);
        PendingDisconnect pending = look();
        world.crm.calls().failBefore("deleteKey", 3, cut);
        LinkOutcome.Stopped stopped = (LinkOutcome.Stopped) disconnecting.disconnect(Samples.connection(), pending);
        assertThat(linked()).hasSize(3);

        SaveOutcome outcome = world.desk.connecting().carryOn(stopped.unfinished().orElseThrow());

        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.OfLinks.class,
                links -> assertThat(links.outcome()).isInstanceOf(LinkOutcome.Removed.class));
        assertThat(world.keys()).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void aRecordThatWasDeletedInTheCrmIsForgottenHere() {
        CrmEntity contact = ConnectedCompany.CONTACTS.getFirst();
        world.crm.delete(contact);

        LinkOutcome outcome = disconnecting.disconnect(Samples.connection(),
                disconnecting.look(Samples.connection(), contact));

        assertThat(outcome).isInstanceOf(LinkOutcome.Removed.class);
        assertThat(world.desk.links().of(Samples.CONNECTION, contact)).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void aConnectionToAnErpThatIsGoneCanBeEnded() {
        world.erp.become(new Fingerprint("https://erp.example", "bergen"));

        assertThat(disconnecting.disconnect(Samples.connection(), look())).isInstanceOf(LinkOutcome.Removed.class);
    }

    @Test
    void anotherWorkstationThatRemembersNothingDisconnectsToo() {
        Workstation other = new Workstation(world.crm, world.erp, "Ola");
        PendingDisconnect pending = other.disconnecting().look(Samples.connection(), Samples.COMPANY);

        assertThat(pending.contacts()).hasSize(3);
        assertThat(other.disconnecting().disconnect(Samples.connection(), pending))
                .isInstanceOf(LinkOutcome.Removed.class);
        assertThat(world.keys()).isEmpty();
    }

    @Test
    void aLinkThatAnotherWorkstationMadeAnewIsForgottenHereToo() {
        Link own = look().own();
        world.crm.saveKey(new LinkKey(own.connection(), own.entity(), own.actor(), LinkId.random()).key());

        assertThat(disconnecting.disconnect(Samples.connection(), look())).isInstanceOf(LinkOutcome.Removed.class);
        assertThat(world.desk.links().of(own.connection(), own.entity())).isEmpty();
    }

    private PendingDisconnect look() {
        return disconnecting.look(Samples.connection(), Samples.COMPANY);
    }

    private void nothingIsWritten(PendingDisconnect pending, LinkOutcome expected) {
        List<CrmKey> keys = world.keys();
        Map<String, String> values = world.values();
        assertThat(disconnecting.disconnect(Samples.connection(), pending)).isEqualTo(expected);
        assertThat(world.keys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(world.values()).isEqualTo(values);
        assertThat(world.desk.journal().unfinished()).isEmpty();
        assertThat(world.desk.journal().endings().values()).contains(Ending.WITHDRAWN);
    }

    private List<CrmEntity> linked() {
        return world.keys().stream().map(LinkKey::of).flatMap(Optional::stream).map(LinkKey::entity).toList();
    }

    private List<CrmKey> claims() {
        return world.keys().stream().filter(key -> key.name().startsWith("Claim")).toList();
    }

    private static LinkKey key(Link link) {
        ErpActor actor = link.actor();
        return new LinkKey(link.connection(), link.entity(), actor, link.id());
    }
}
