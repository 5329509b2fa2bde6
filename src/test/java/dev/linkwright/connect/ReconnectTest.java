package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.browse.ErpTabState.ActorArchived;
import dev.linkwright.browse.ErpTabState.ActorMerged;
import dev.linkwright.browse.ErpTabState.Connected;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** A connected company whose customer the ERP merged into another one, over systems in memory. */
class ReconnectTest {
    private static final ErpConnection CONNECTION = Samples.connection();
    private static final ErpActor NOW = new ErpActor(ActorType.CUSTOMER, "813");
    private static final Problem CUT = new Problem.Unreachable("CRM", Problem.Failure.CUT, "",
            Problem.Outcome.UNKNOWN);

    private final ConnectedCompany world = new ConnectedCompany();
    private final Workstation other = new Workstation(world.crm, world.erp, "Torstein");
    private final Link old = world.desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow();

    @BeforeEach
    void merge() {
        Map<String, String> values = new HashMap<>(Samples.customerValues());
        values.put("code", "C-10900");
        values.put("name", "STAVNE ELEKTRO GRUPPEN AS");
        world.erp.put(NOW, values);
        world.erp.merge(Samples.CUSTOMER, NOW);
    }

    @Test
    void theTabSaysWhatTheActorIsNow() {
        ActorMerged state = (ActorMerged) world.desk.records().tab(CONNECTION, Samples.COMPANY);

        assertThat(state.number()).isEqualTo("C-10877");
        assertThat(state.into()).isEqualTo(NOW);
        assertThat(state.intoNumber()).isEqualTo("C-10900");
        assertThat(state.intoTitle()).isEqualTo("STAVNE ELEKTRO GRUPPEN AS");
    }

    @Test
    void anActorThatWasMergedTwiceIsWhatItIsAtTheEnd() {
        ErpActor last = new ErpActor(ActorType.CUSTOMER, "814");
        world.erp.put(last, Map.of("name", "Nordisk Elektro AS"));
        world.erp.merge(NOW, last);

        assertThat(((ActorMerged) world.desk.records().tab(CONNECTION, Samples.COMPANY)).into()).isEqualTo(last);
    }

    @Test
    void anActorMergedIntoOneThatIsGoneIsArchived() {
        world.erp.delete(NOW);

        assertThat(world.desk.records().tab(CONNECTION, Samples.COMPANY)).isInstanceOf(ActorArchived.class);
    }

    @Test
    void theOldLinkStandsUntilSave() {
        List<CrmKey> keys = world.keys();

        decided();

        assertThat(world.keys()).isEqualTo(keys);
    }

    @Test
    void oneSaveTakesTheRecordFromTheOldActorToTheNewOneAndLeavesItsContactsLinked() {
        PendingConnect pending = decided();

        assertThat(save(pending)).isInstanceOf(SaveOutcome.Done.class);
        assertThat(link()).map(LinkKey::actor).contains(NOW);
        assertThat(link()).map(LinkKey::link).contains(pending.link());
        assertThat(world.keys().stream().map(LinkKey::of).flatMap(Optional::stream).map(LinkKey::entity))
                .containsAll(ConnectedCompany.CONTACTS);
        assertThat(world.desk.links().all(Samples.CONNECTION)).doesNotContain(old);
        assertThat(world.desk.records().tab(CONNECTION, Samples.COMPANY)).isInstanceOf(Connected.class);
        assertThat(world.desk.journal().of(Samples.COMPANY, 50)).extracting(Activity::reason)
                .anyMatch(reason -> reason.circumstance() == Circumstance.LINK_REMOVED);
        assertThat(world.keys()).noneMatch(key -> Claim.of(key).isPresent());
    }

    @Test
    void aLinkWhoseAnswerWasLostIsCarriedOnWith() {
        world.crm.calls().failAfter("saveKey", 2, CUT);
        OperationId unfinished = unfinished(save(decided()));

        assertThat(world.desk.connecting().carryOn(unfinished)).isInstanceOf(SaveOutcome.Done.class);
        assertThat(link()).map(LinkKey::actor).contains(NOW);
        assertThat(world.desk.links().all(Samples.CONNECTION)).doesNotContain(old);
    }

    @Test
    void rollingBackBringsTheOldLinkBackWithItsStamp() {
        List<CrmKey> keys = world.keys();
        world.crm.calls().failAfter("saveKey", 2, CUT);
        OperationId unfinished = unfinished(save(decided()));
        assertThat(link()).map(LinkKey::actor).contains(NOW);

        assertThat(world.desk.connecting().rollBack(unfinished)).isInstanceOf(SaveOutcome.TakenBack.class);
        assertThat(world.keys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(world.desk.links().of(Samples.CONNECTION, Samples.COMPANY)).contains(old);
    }

    @Test
    void aRollBackThatIsCutAtAnyCallIsEndedByTheNextStart() {
        int calls = 0;
        boolean cut = true;
        while (cut) {
            calls++;
            cut = new ReconnectTest().isWholeThoughRollBackIsCut(calls);
        }
        assertThat(calls).isGreaterThan(6);
    }

    /** False if there are not so many calls. */
    private boolean isWholeThoughRollBackIsCut(int call) {
        merge();
        List<CrmKey> keys = world.keys();
        world.crm.calls().failAfter("saveKey", 2, CUT);
        OperationId unfinished = unfinished(save(decided()));
        world.crm.calls().failAfter(CallScript.ANY, call, CUT);
        boolean cut = world.desk.connecting().rollBack(unfinished) instanceof SaveOutcome.Stopped
                || !world.desk.journal().unfinished().isEmpty();

        world.desk.restart();

        assertThat(world.keys()).as("cut after call %d", call).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(world.desk.links().of(Samples.CONNECTION, Samples.COMPANY)).contains(old);
        assertThat(world.desk.journal().unfinished()).isEmpty();
        return cut;
    }

    @Test
    void rollingBackRevivesNoLinkThatSomebodyHasRemovedMeanwhile() {
        world.crm.calls().failBefore("saveKey", 2, CUT);
        OperationId unfinished = unfinished(save(decided()));
        world.crm.keys().stream().filter(key -> key.entity().equals(Samples.COMPANY))
                .filter(key -> Claim.of(key).isEmpty()).forEach(world.crm::deleteKey);

        world.desk.connecting().rollBack(unfinished);

        assertThat(link()).isEmpty();
    }

    @Test
    void ofTwoWorkstationsThatReconnectOnlyOneDoes() {
        PendingConnect late = decided();
        PendingConnect first = other.connecting().reconnect(CONNECTION, Samples.COMPANY, NOW);
        first = first.decided(first.plan().useForTheRest(Side.CRM));
        assertThat(other.connecting().save(CONNECTION, first)).isInstanceOf(SaveOutcome.Done.class);

        assertThat(save(late)).isEqualTo(new SaveOutcome.Taken(Samples.COMPANY));
        assertThat(link()).map(LinkKey::link).contains(first.link());
    }

    @Test
    void whatSomebodyElseConnectedIsNotReconnectedTo() {
        CrmEntity neighbour = CrmEntity.company(18);
        world.crm.put(neighbour, Map.of("name", "Stavne Eiendom AS"));
        PendingConnect taking = other.connecting().compare(CONNECTION, neighbour, NOW);
        other.connecting().save(CONNECTION, taking.decided(taking.plan().useForTheRest(Side.CRM)));

        assertThatThrownBy(() -> world.desk.connecting().reconnect(CONNECTION, Samples.COMPANY, NOW))
                .isInstanceOfSatisfying(ProblemException.class,
                        failure -> assertThat(failure.problem()).isInstanceOf(Problem.NotLinkable.class));
    }

    @Test
    void aRecordThatIsNotLinkedIsNotReconnected() {
        assertThatThrownBy(() -> world.desk.connecting().reconnect(CONNECTION, ConnectedCompany.UNCONNECTED, NOW))
                .isInstanceOfSatisfying(ProblemException.class,
                        failure -> assertThat(failure.problem()).isInstanceOf(Problem.NotFound.class));
    }

    private PendingConnect decided() {
        PendingConnect pending = world.desk.connecting().reconnect(CONNECTION, Samples.COMPANY, NOW);
        return pending.decided(pending.plan().useForTheRest(Side.CRM));
    }

    private SaveOutcome save(PendingConnect pending) {
        return world.desk.connecting().save(CONNECTION, pending);
    }

    private static OperationId unfinished(SaveOutcome outcome) {
        return ((SaveOutcome.Stopped) outcome).unfinished().orElseThrow();
    }

    private Optional<LinkKey> link() {
        return LinkKey.among(world.keys().stream().filter(key -> key.entity().equals(Samples.COMPANY)).toList(),
                Samples.CONNECTION);
    }
}
