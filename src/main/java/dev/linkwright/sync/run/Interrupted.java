package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** What is unfinished on a connection. Synchronisations that were interrupted are carried on with. */
final class Interrupted {
    private final Journal journal;
    private final PlanApplier applier;
    private final UnderWay underWay;

    @Inject
    Interrupted(Journal journal, PlanApplier applier, UnderWay underWay) {
        this.journal = journal;
        this.applier = applier;
        this.underWay = underWay;
    }

    /** Carries on with what was interrupted at a record; answers what is left in the way of synchronising it. */
    Optional<Problem> inTheWay(Systems systems, CrmEntity entity) {
        Optional<Problem> problem = Optional.empty();
        for (JournalEntry entry : unfinished(systems)) {
            if (entry.operation().plan().entity().equals(entity)) {
                Optional<Problem> left = carryOn(systems, entry);
                problem = problem.or(() -> left);
            }
        }
        return problem.or(() -> records(systems).contains(entity) ? Optional.of(halfway()) : Optional.empty());
    }

    /** Carries on with all that was interrupted; answers the first problem of the whole connection that it meets. */
    Optional<Problem> carryOn(Systems systems) {
        for (JournalEntry entry : unfinished(systems)) {
            Optional<Problem> problem = carryOn(systems, entry).filter(Verdict::isOfConnection);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** The records at which something is unfinished, or at work this moment. */
    Set<CrmEntity> records(Systems systems) {
        return unfinished(systems).stream().map(entry -> entry.operation().plan().entity())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Problem halfway() {
        return new Problem.NotLinkable(Sentence.of("standing.unfinished"), Sentence.of("standing.unfinished.next"));
    }

    private Optional<Problem> carryOn(Systems systems, JournalEntry entry) {
        if (entry.operation().kind() != OperationKind.SYNCHRONISE || underWay.has(entry.operation().id())) {
            return Optional.empty();
        }
        return applier.carryOn(systems, entry) instanceof RunOutcome.Stopped(Problem problem, var unfinished)
                ? Optional.of(problem).filter(_ -> unfinished.isPresent())
                : Optional.empty();
    }

    private List<JournalEntry> unfinished(Systems systems) {
        return journal.unfinished().stream()
                .filter(entry -> entry.operation().plan().connection().equals(systems.connection().id())).toList();
    }
}
