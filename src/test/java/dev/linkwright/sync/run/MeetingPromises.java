package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.CreationStep;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.testing.Samples;

/** What holds at every moment of every schedule, and what holds at its end. */
final class MeetingPromises {
    private final Meeting meeting;
    private final MeetingWorld world;

    MeetingPromises(Meeting meeting, MeetingWorld world) {
        this.meeting = meeting;
        this.world = world;
    }

    void holdNow() {
        assertThat(world.failures()).isEmpty();
        atMostOneIsInside();
        atMostOneLinkForEachRecordAndActor();
        linksWereSavedBySomebody();
        atMostOneActorWasMade();
        aJournalKnowsEveryClaim();
        fieldsHoldWhatTheyHeldOrWhatWasAgreed();
        aJournalKnowsWhatWasWritten();
    }

    void holdAtTheEnd() {
        aLinkIsThereIfAndOnlyIfItsOwnerWasToldSo();
        whatIsUnfinishedIsTold();
        if (world.ended() == 0) {
            noClaimIsLeft();
            if (world.late() == 0) {
                somebodyHasWon();
                if (meeting.wishes().stream().allMatch(Wish.Connected.class::isInstance)) {
                    notBothHaveWon();
                }
            }
        }
    }

    private void atMostOneIsInside() {
        assertThat(world.desks).filteredOn(Desk::isInside).hasSizeLessThanOrEqualTo(1);
    }

    private void atMostOneLinkForEachRecordAndActor() {
        List<LinkKey> links = links();
        assertThat(links).extracting(LinkKey::entity).doesNotHaveDuplicates();
        assertThat(links).extracting(link -> link.actor().key()).doesNotHaveDuplicates();
    }

    private void linksWereSavedBySomebody() {
        Set<LinkId> saved = world.desks.stream().flatMap(desk -> desk.journal.entries().stream())
                .filter(entry -> entry.state(Step.LINK).isPresent()).map(entry -> entry.operation().link())
                .collect(Collectors.toSet());
        assertThat(saved).containsAll(links().stream().map(LinkKey::link).toList());
    }

    private void atMostOneActorWasMade() {
        assertThat(world.erp.actors(ActorType.CUSTOMER))
                .filteredOn(actor -> world.erp.value(actor, "name").equals(Desk.NEW_NAME))
                .hasSizeLessThanOrEqualTo(1);
    }

    private void aJournalKnowsEveryClaim() {
        Set<OperationId> known = new HashSet<>();
        for (Desk desk : world.desks) {
            desk.journal.unfinished().forEach(entry -> known.add(entry.operation().id()));
            desk.creations.unfinished().forEach(entry -> known.add(entry.creation().id()));
        }
        if (meeting.wishes().stream().noneMatch(Wish.Claimed.class::isInstance)) {
            assertThat(known).containsAll(claims().stream().map(Claim::operation).toList());
        }
    }

    private void fieldsHoldWhatTheyHeldOrWhatWasAgreed() {
        for (Desk desk : world.desks) {
            for (Write write : writes(desk).toList()) {
                String now = held(desk, write);
                boolean somebodyAgreed = world.desks.stream().flatMap(this::writes)
                        .anyMatch(other -> other.after().textOrEmpty().equals(now));
                assertThat(now.equals(write.before().textOrEmpty()) || somebodyAgreed).as(write.field().key())
                        .isTrue();
            }
        }
    }

    /** Who wrote has an entry that is unfinished, or rows in the activity log. */
    private void aJournalKnowsWhatWasWritten() {
        Set<String> known = new HashSet<>();
        for (Desk desk : world.desks) {
            desk.journal.unfinished().stream().filter(entry -> !entry.steps().isEmpty())
                    .forEach(_ -> writes(desk).forEach(write -> known.add(write.after().textOrEmpty())));
            desk.journal.of(desk.operation.plan().entity(), Integer.MAX_VALUE)
                    .forEach(row -> known.add(row.after().textOrEmpty()));
        }
        for (Desk desk : world.desks) {
            writes(desk).filter(write -> !held(desk, write).equals(write.before().textOrEmpty()))
                    .forEach(write -> assertThat(known).as(write.field().key()).contains(held(desk, write)));
        }
    }

    private void aLinkIsThereIfAndOnlyIfItsOwnerWasToldSo() {
        Set<LinkId> there = links().stream().map(LinkKey::link).collect(Collectors.toSet());
        for (Desk desk : world.desks) {
            boolean completed = desk.journal.endings().get(desk.operation.id()) == Ending.COMPLETED;
            boolean told = desk.client().told().toString().contains("Done[");
            assertThat(there.contains(desk.operation.link())).as("link of %s", desk.operation.user())
                    .isEqualTo(completed);
            assertThat(completed || !told).isTrue();
        }
    }

    /** Besides, an actor that was made, or may have been, waits for its person. */
    private void whatIsUnfinishedIsTold() {
        for (Desk desk : world.desks) {
            desk.journal.unfinished().forEach(entry -> assertThat(desk.client().told().toString())
                    .contains("unfinished=Optional[" + entry.operation().id()));
            assertThat(desk.creations.unfinished()).allMatch(entry -> entry.state(CreationStep.ERP_CREATE)
                    .filter(state -> state != StepState.FAILED).isPresent());
        }
    }

    private void noClaimIsLeft() {
        assertThat(claims()).isEmpty();
    }

    private void somebodyHasWon() {
        assertThat(winners()).isPositive();
    }

    private void notBothHaveWon() {
        assertThat(winners()).isEqualTo(1);
    }

    private long winners() {
        return world.desks.stream().filter(desk -> {
            String told = desk.client().told().toString();
            return told.contains("Done[") || told.contains("Made[") || told.equals("[true]");
        }).count();
    }

    private List<LinkKey> links() {
        return world.crm.keys().stream().map(LinkKey::of).flatMap(Optional::stream).toList();
    }

    private List<Claim> claims() {
        return Claim.among(world.crm.keys(), Samples.CONNECTION);
    }

    private Stream<Write> writes(Desk desk) {
        return Stream.of(Side.values()).flatMap(side -> desk.operation.plan().writes(side).stream());
    }

    private String held(Desk desk, Write write) {
        CrmEntity company = desk.operation.plan().entity();
        String field = write.field().on(write.side()).key();
        return write.side() == Side.CRM
                ? world.crm.value(company, field)
                : world.erp.value(desk.operation.plan().actor(), field);
    }
}
