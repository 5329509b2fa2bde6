package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Cause;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Base;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.run.LeftAlone;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** Undo of a connect and of a disconnect, over systems in memory. */
class UndoTest {
    private final ConnectedCompany world = new ConnectedCompany();
    private final UndoInErp undoing = world.desk.undoing();

    @Test
    void undoingAConnectTellsBeforehandWhatItPutsBackAndWritesNothing() {
        world.crm.calls().clearLog();

        PendingUndo pending = look();

        assertThat(pending.kind()).isEqualTo(OperationKind.UNDO_CONNECT);
        assertThat(pending.contacts()).hasSize(3);
        assertThat(pending.change().overwritten()).extracting(value -> value.side() + " " + value.field().key())
                .contains("ERP name", "ERP address.street", "CRM code").doesNotContain("ERP phone");
        assertThat(world.crm.calls().log()).doesNotContain("save", "saveKey", "deleteKey");
    }

    @Test
    void undoingAConnectRemovesTheLinksAndPutsBackWhatWasOverwritten() {
        LinkOutcome.Removed removed = removed(undo());

        assertThat(removed.leftAlone()).isEmpty();
        assertThat(removed.links()).hasSize(4);
        assertThat(world.values()).isEqualTo(world.before);
        assertThat(world.keys()).isEmpty();
        assertThat(world.desk.links().all(Samples.CONNECTION)).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void theLinkIsGoneBeforeTheFirstValueIsPutBack() {
        PendingUndo pending = look();
        world.crm.calls().before("save", () -> assertThat(linked()).isEmpty());
        world.erp.calls().before("save", () -> assertThat(linked()).isEmpty());

        removed(undoing.undo(Samples.connection(), pending));
    }

    @Test
    void theActorStaysInTheErp() {
        List<String> actors = world.erp.keys();
        removed(undo());
        assertThat(world.erp.keys()).isEqualTo(actors);
    }

    @Test
    void theActivityLogTellsWhatWasPutBack() {
        removed(undo());

        assertThat(world.desk.journal().of(Samples.COMPANY, 50)).extracting(Activity::side, Activity::field,
                Activity::before, Activity::after, row -> row.reason().circumstance()).contains(
                        tuple(Side.ERP, "Name", FieldValue.of("Stavne Elektro AS"),
                                FieldValue.of("STAVNE ELEKTRO AS"), Circumstance.PUT_BACK));
    }

    @Test
    void whatSomebodyChangedBeforeTheUndoIsListedAndLeftAlone() {
        world.erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");
        UndoPreview preview = undoing.preview(Samples.connection(), look());
        assertThat(preview.leftAlone()).extracting(value -> value.field().key(), UndoneValue::now)
                .containsExactly(tuple("name", FieldValue.of("Stavne Kraft AS")));
        assertThat(preview.back()).extracting(value -> value.side() + " " + value.field().key())
                .contains("ERP address.street", "CRM code").doesNotContain("ERP name");

        LinkOutcome.Removed removed = removed(undo());

        assertThat(removed.leftAlone()).extracting(value -> value.overwritten().field().key(), LeftAlone::now,
                value -> value.overwritten().before())
                .containsExactly(tuple("name", FieldValue.of("Stavne Kraft AS"), FieldValue.of("STAVNE ELEKTRO AS")));
        assertThat(world.erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Kraft AS");
        assertThat(world.erp.value(Samples.CUSTOMER, "address.street")).isEqualTo("Bromstadveien 57");
    }

    @Test
    void anotherNotationOfWhatWasWrittenIsSomebodysEdit() {
        world.erp.edit(Samples.CUSTOMER, "name", "Stavne  Elektro AS");

        assertThat(removed(undo()).leftAlone()).hasSize(1);
        assertThat(world.erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne  Elektro AS");
    }

    @Test
    void whatSomebodyChangesInTheVeryLastMomentIsLeftAlone() {
        PendingUndo pending = look();
        world.erp.calls().before("save", () -> world.erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS"));
        world.crm.calls().before("save", () -> world.crm.edit(Samples.COMPANY, "number", "K-1"));

        LinkOutcome.Removed removed = removed(undoing.undo(Samples.connection(), pending));

        assertThat(removed.leftAlone()).extracting(value -> value.overwritten().field().key())
                .containsExactlyInAnyOrder("name", "code");
        assertThat(world.erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne Kraft AS");
        assertThat(world.crm.value(Samples.COMPANY, "number")).isEqualTo("K-1");
        assertThat(world.erp.value(Samples.CUSTOMER, "address.street")).isEqualTo("Bromstadveien 57");
    }

    @Test
    void whatSomebodyPutBackThemselvesIsNotListed() {
        world.erp.edit(Samples.CUSTOMER, "name", "STAVNE ELEKTRO AS");

        assertThat(removed(undo()).leftAlone()).isEmpty();
        assertThat(world.values()).isEqualTo(world.before);
    }

    @Test
    void aRefusalToPutBackIsListedWithItsReason() {
        Problem refused = new Problem.Refused(FakeErp.SYSTEM, "Not on Sundays", null);
        PendingUndo pending = look();
        world.erp.calls().failBefore("save", 1, refused);

        LinkOutcome.Removed removed = removed(undoing.undo(Samples.connection(), pending));

        assertThat(removed.leftAlone()).isNotEmpty()
                .allMatch(value -> value.refusal().equals(Optional.of(refused)));
        assertThat(linked()).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void anActorThatWasDeletedMeanwhileHoldsNothingUp() {
        PendingUndo pending = look();
        world.erp.delete(Samples.CUSTOMER);

        assertThat(removed(undoing.undo(Samples.connection(), pending)).leftAlone()).isNotEmpty()
                .allMatch(value -> value.refusal().orElseThrow() instanceof Problem.NotFound);
    }

    @Test
    void whoeverMayNotWriteIsToldBeforeTheLinkGoes() {
        PendingUndo pending = look();
        world.erp.grant(Rights.READ_ONLY);

        assertThat(undoing.undo(Samples.connection(), pending)).isInstanceOfSatisfying(LinkOutcome.Stopped.class,
                stopped -> assertThat(stopped.unfinished()).isEmpty());
        assertThat(linked()).hasSize(4);
    }

    @Test
    void aLostAnswerToPuttingBackIsProbedAndNotSentTwice() {
        PendingUndo pending = look();
        long saves = world.erp.calls().count("save");
        world.erp.calls().failAfter("save", 1,
                new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test", Outcome.UNKNOWN));
        LinkOutcome.Stopped stopped = (LinkOutcome.Stopped) undoing.undo(Samples.connection(), pending);

        world.desk.connecting().carryOn(stopped.unfinished().orElseThrow());

        assertThat(world.erp.calls().count("save")).isEqualTo(saves + 1);
        assertThat(world.values()).isEqualTo(world.before);
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void aConnectThatAnotherWorkstationSavedIsNotUndoneHere() {
        Workstation other = new Workstation(world.crm, world.erp, "Ola");

        assertThat(other.undoing().look(Samples.connection(), Samples.COMPANY)).isEmpty();
    }

    @Test
    void aConnectWhoseLinkIsAnotherOneByNowIsNotUndone() {
        PendingUndo pending = look();
        Link own = pending.own();
        world.crm.saveKey(new LinkKey(own.connection(), own.entity(), own.actor(), LinkId.random()).key());
        Map<String, String> values = world.values();

        assertThat(undoing.undo(Samples.connection(), pending)).isEqualTo(new LinkOutcome.Changed());
        assertThat(world.values()).isEqualTo(values);
        assertThat(undoing.look(Samples.connection(), Samples.COMPANY)).isEmpty();
    }

    @Test
    void undoingADisconnectBringsBackTheSameLinksStampsAndBases() {
        List<CrmKey> keys = world.keys();
        List<Link> links = world.desk.links().all(Samples.CONNECTION);
        List<Optional<Base>> bases = links.stream().map(link -> world.desk.links().base(link.id())).toList();
        disconnect();
        Map<String, String> values = world.values();

        PendingUndo pending = look();
        LinkOutcome outcome = undoing.undo(Samples.connection(), pending);

        assertThat(pending.kind()).isEqualTo(OperationKind.UNDO_DISCONNECT);
        assertThat(outcome).isInstanceOf(LinkOutcome.Restored.class);
        assertThat(((LinkOutcome.Restored) outcome).links().getFirst().entity()).isEqualTo(Samples.COMPANY);
        assertThat(world.keys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(world.desk.links().all(Samples.CONNECTION)).containsExactlyInAnyOrderElementsOf(links);
        assertThat(links.stream().map(link -> world.desk.links().base(link.id())).toList()).isEqualTo(bases);
        assertThat(world.values()).isEqualTo(values);
    }

    @Test
    void afterUndoingADisconnectValuesAreComparedAgainstTheOldBase() {
        disconnect();
        world.crm.edit(Samples.COMPANY, "name", "Stavne Kraft AS");
        world.erp.edit(Samples.CUSTOMER, "name", "STAVNE ENERGI AS");

        Link link = ((LinkOutcome.Restored) undoing.undo(Samples.connection(), look())).links().getFirst();

        assertThat(world.desk.links().conflicts(link.id())).isEqualTo(1);
        assertThat(world.desk.connecting().resolve(Samples.connection(), Samples.COMPANY).plan().occasion())
                .isEqualTo(Occasion.SYNCHRONISATION);
        assertThat(world.crm.value(Samples.COMPANY, "name")).isEqualTo("Stavne Kraft AS");
        assertThat(world.erp.value(Samples.CUSTOMER, "name")).isEqualTo("STAVNE ENERGI AS");
    }

    @Test
    void whatChangedWhileADisconnectStoodIsAskedAboutAndNotCarriedOver() {
        disconnect();
        world.crm.edit(Samples.COMPANY, "phone", "");

        undoing.undo(Samples.connection(), look());

        MergePlan next = world.desk.connecting().resolve(Samples.connection(), Samples.COMPANY).plan();
        assertThat(next.undecided()).extracting(field -> field.key()).containsExactly("phone");
        assertThat(next.writes(Side.ERP)).isEmpty();
    }

    @Test
    void afterUndoingADisconnectTheLinkStandsAsASynchronisationWouldFindIt() {
        disconnect();
        world.erp.archive(Samples.CUSTOMER);

        Link link = ((LinkOutcome.Restored) undoing.undo(Samples.connection(), look())).links().getFirst();

        assertThat(world.desk.links().standings().of(link.id())).get().extracting(Standing::cause)
                .isEqualTo(Cause.ACTOR_ARCHIVED);
    }

    @Test
    void anActorThatSomebodyElseTookMeanwhileIsNotTakenBack() {
        disconnect();
        PendingUndo pending = look();
        CrmEntity other = CrmEntity.company(18);
        world.crm.put(other, Samples.companyValues());
        world.crm.saveKey(new LinkKey(Samples.CONNECTION, other, Samples.CUSTOMER, LinkId.random()).key());

        assertThat(undoing.undo(Samples.connection(), pending)).isEqualTo(new LinkOutcome.Taken(other));
        assertThat(linked()).containsExactly(other);
    }

    @Test
    void aContactIsNotConnectedAgainWhileItsCompanyIsNot() {
        CrmEntity contact = ConnectedCompany.CONTACTS.getFirst();
        DisconnectFromErp disconnecting = world.desk.disconnecting();
        disconnecting.disconnect(Samples.connection(), disconnecting.look(Samples.connection(), contact));
        PendingUndo pending = undoing.look(Samples.connection(), contact).orElseThrow();
        disconnect();

        assertThat(undoing.undo(Samples.connection(), pending))
                .isEqualTo(new LinkOutcome.CompanyNotConnected(Samples.COMPANY));
        assertThat(world.keys()).isEmpty();
    }

    @Test
    void aRecordThatWasDeletedIsNotRevived() {
        disconnect();
        PendingUndo pending = look();
        world.crm.delete(Samples.COMPANY);

        assertThat(undoing.undo(Samples.connection(), pending)).isInstanceOf(LinkOutcome.Stopped.class);
        assertThat(world.keys()).isEmpty();
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void aConnectCanBeUndoneAfterItsDisconnectWas() {
        disconnect();
        undoing.undo(Samples.connection(), look());

        removed(undo());

        assertThat(world.values()).isEqualTo(world.before);
    }

    @Test
    void anOlderDisconnectIsNotUndoneOnceTheConnectBeforeItWas() {
        disconnect();
        OperationId older = world.desk.journal().entries().getLast().operation().id();
        undoing.undo(Samples.connection(), look());
        removed(undo());

        assertThat(undoing.look(Samples.connection(), Samples.COMPANY)).isEmpty();
        assertThat(undoing.look(Samples.connection(), Samples.COMPANY, older)).isEmpty();
    }

    @Test
    void anOperationOfTheActivityLogIsFound() {
        JournalEntry connect = world.desk.journal().entries().getFirst();

        assertThat(undoing.look(Samples.connection(), Samples.COMPANY, connect.operation().id())).isPresent();
        disconnect();
        assertThat(undoing.look(Samples.connection(), Samples.COMPANY, connect.operation().id())).isEmpty();
    }

    private PendingUndo look() {
        return undoing.look(Samples.connection(), Samples.COMPANY).orElseThrow();
    }

    private LinkOutcome undo() {
        return undoing.undo(Samples.connection(), look());
    }

    private static LinkOutcome.Removed removed(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(LinkOutcome.Removed.class);
        return (LinkOutcome.Removed) outcome;
    }

    private void disconnect() {
        DisconnectFromErp disconnecting = world.desk.disconnecting();
        removed(disconnecting.disconnect(Samples.connection(),
                disconnecting.look(Samples.connection(), Samples.COMPANY)));
    }

    private List<CrmEntity> linked() {
        return world.keys().stream().map(LinkKey::of).flatMap(Optional::stream).map(LinkKey::entity).toList();
    }
}
