package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.linkwright.crm.Claim;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

class StoredHealthTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");
    private final SyncHealth health = desk.health();

    private static final class Ended extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aLinkThatNobodyLookedAtIsInSyncAndSaysSo() {
        link(17, "Bø AS");
        assertThat(health.counts(HealthFilter.ALL)).isEqualTo(Map.of(Heading.IN_SYNC, 1, Heading.WAITING, 0,
                Heading.LEFT_OUT, 0, Heading.FAILING, 0));
        assertThat(lines(Heading.IN_SYNC)).singleElement().satisfies(line -> {
            assertThat(line.because()).isEqualTo(Sentence.of("health.because.agreed.not-here"));
            assertThat(line.steps()).containsExactly(HealthStep.OPEN);
            assertThat(line.connectionName()).isEqualTo(FakeErp.SYSTEM);
        });
    }

    @Test
    void everyCauseHasAHeadingAReasonAndANextStep() {
        for (Cause cause : Cause.values()) {
            stands(link(100L + cause.ordinal(), cause.name()), cause, Optional.empty());
        }
        for (Heading heading : Heading.values()) {
            assertThat(lines(heading)).isNotEmpty().allSatisfy(line -> {
                assertThat(line.steps()).isNotEmpty();
                assertThat(line.because().key()).startsWith("health.because.");
            });
        }
        assertThat(lines(Heading.WAITING)).filteredOn(HealthLine::isParked).extracting(HealthLine::title)
                .containsExactly("BRAKE", "PING_PONG");
        assertThat(lines(Heading.WAITING)).allMatch(HealthLine::canBeSettled);
        assertThat(health.counts(HealthFilter.ALL).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Cause.values().length);
    }

    @Test
    void theReasonThatWasToldStandsFirst() {
        Sentence told = Sentence.of("problem.refused", "ERP", "Too long");
        stands(link(17, "Bø AS"), Cause.PROBLEM, Optional.of(told));
        assertThat(lines(Heading.FAILING)).singleElement()
                .satisfies(line -> assertThat(line.because()).isEqualTo(told));
    }

    @Test
    void aSaveThatWasInterruptedIsUnfinishedWithWhatHappened() {
        erp.calls().after("save", 1, () -> {
            throw new Ended();
        });
        try {
            desk.connecting().save(Samples.connection(), desk.decided(Side.CRM));
        } catch (Ended expected) {
            assertThat(expected).isNotNull();
        }
        assertThat(health.unfinished()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Stavne Elektro AS");
            assertThat(one.workstation()).isEqualTo("Ingrid-desk");
            assertThat(one.amongFailing()).isFalse();
            assertThat(one.standing()).isInstanceOfSatisfying(UnfinishedWork.Standing.Stopped.class, stopped -> {
                assertThat(stopped.kind()).isEqualTo(ErpTabState.Interrupted.Kind.CONNECT);
                assertThat(stopped.canRollBack()).isTrue();
                assertThat(stopped.steps()).isNotEmpty();
            });
        });
        assertThat(health.unfinishedElsewhere()).as("our own claim").isEmpty();
    }

    @Test
    void whatOthersBeganIsKnownByTheirClaims() {
        Claim fresh = claim(Samples.COMPANY, Instant.EPOCH.plus(Duration.ofDays(30_000)));
        crm.saveKey(fresh.key());
        assertThat(health.unfinishedElsewhere()).singleElement().satisfies(one -> {
            assertThat(one.user()).isEqualTo("Ola");
            assertThat(one.workstation()).isEqualTo("BERGEN-02");
            assertThat(one.standing()).isEqualTo(new UnfinishedWork.Standing.Elsewhere(false));
        });
        crm.saveKey(claim(Samples.COMPANY, Instant.EPOCH).key());
        assertThat(health.unfinishedElsewhere()).extracting(UnfinishedWork::standing)
                .contains(new UnfinishedWork.Standing.Elsewhere(true));
    }

    @Test
    void aCrmThatDoesNotAnswerIsNotAskedForEveryName() {
        crm.calls().failBefore("read", 1, new Problem.Unreachable("CRM", Problem.Failure.TIME_LIMIT, "",
                Problem.Outcome.NOTHING_DONE));
        Map<CrmEntity, String> names = health
                .names(List.of(CrmEntity.company(1), CrmEntity.company(2), CrmEntity.company(3)));
        assertThat(names).containsValues("#1", "#2", "#3");
        assertThat(crm.calls().count("read")).isEqualTo(1);
    }

    @Test
    void whoeverWatchesLearnsOfStandings() {
        Link link = link(17, "Bø AS");
        AtomicInteger told = new AtomicInteger();
        health.whenChanged(told::incrementAndGet);
        stands(link, Cause.CONFLICT, Optional.empty());
        assertThat(told).hasPositiveValue();
    }

    private List<HealthLine> lines(Heading heading) {
        return health.lines(heading, HealthFilter.ALL, 0, 50);
    }

    private void stands(Link link, Cause cause, Optional<Sentence> reason) {
        desk.links().standings().save(List.of(new Standing(link.id(), cause, 0, reason, NOON, 0, Optional.empty())));
    }

    private Link link(long company, String title) {
        Link link = new Link(LinkId.random(), Samples.CONNECTION, CrmEntity.company(company), title,
                new ErpActor(Samples.CUSTOMER.type(), String.valueOf(company)), null, Bindings.NONE,
                Bindings.NONE, null, "", null, "");
        desk.links().save(link);
        return link;
    }

    private static Claim claim(CrmEntity entity, Instant since) {
        return new Claim(Samples.CONNECTION, entity, OperationId.random(), Samples.CUSTOMER, "Ola", "BERGEN-02",
                since);
    }
}
