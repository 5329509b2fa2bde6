package dev.linkwright.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.ReactivateOutcome;
import dev.linkwright.connect.ResyncReport;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.run.SyncReport;

/** What the program tells after something went wrong, and what the person answers, until nothing is asked any more. */
final class Talk {
    /** No server works on a request that long. */
    private static final Duration LONG = Duration.ofMinutes(11);
    private static final int MORE_THAN_A_PERSON_IS_ASKED = 12;

    private enum Answer {
        CARRY_ON, ROLL_BACK, RESTART, CANCEL, TAKE_CRM, TAKE_ERP, SAVE, KEEP, NONE, LOOK_AGAIN, TAKE_OVER, WAIT
    }

    private final World world;
    private final Person person;
    private final Allowed allowed;
    private final List<String> told = new ArrayList<>();
    private int questions;
    private int compared;

    Talk(World world, Person person, Allowed allowed) {
        this.world = world;
        this.person = person;
        this.allowed = allowed;
    }

    /** The outcomes, in their order. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Goes on until nothing is unfinished, as far as answers can bring it there. */
    void untilNothingIsAsked(Supplier<Optional<Object>> first) {
        Optional<Object> outcome = first.get();
        outcome.ifPresentOrElse(this::follow, this::restart);
        for (JournalEntry entry : world.desk().journal().unfinished()) {
            unfinished(entry.operation().id(), List.of(Answer.CARRY_ON, Answer.ROLL_BACK));
        }
        Optional<UnfinishedCreate> creation = world.desk().creating().unfinished(world.desk().connection(),
                world.company());
        creation.ifPresent(one -> follow(world.desk().creating().lookAgain(one.operation())));
        if (!world.desk().journal().unfinished().isEmpty()) {
            restart();
        }
        colleagues();
    }

    /** Those who were cut off come back, before or after what they left is taken over. */
    private void colleagues() {
        List<World> cut = world.everybody().stream().filter(one -> one.interference().isEnded()).toList();
        if (!cut.isEmpty() && Before.isClaimed(world)
                && person.choose(List.of(Answer.TAKE_OVER, Answer.WAIT)) == Answer.TAKE_OVER) {
            takeOver();
        }
        cut.forEach(one -> one.desk().restart());
        while (!cut.isEmpty() && Before.isClaimed(world)) {
            takeOver();
            // Whoever found somebody at the record waits until it is free.
            cut.forEach(one -> one.desk().restart());
        }
    }

    private void takeOver() {
        Before.letTimePass(world);
        follow(world.desk().takingOver().takeOver(world.desk().connection(), world.company(), Before.claim(world)));
    }

    private void restart() {
        told.add("restart");
        world.desk().restart();
    }

    private void follow(Object outcome) {
        if (++questions > MORE_THAN_A_PERSON_IS_ASKED) {
            throw new AssertionError("Asked again and again: " + told);
        }
        told.add(outcome.getClass().getSimpleName());
        switch (outcome) {
            case SaveOutcome saved -> saved(saved);
            case LinkOutcome changed -> changed(changed);
            case CreateOutcome created -> created(created);
            case SyncReport report -> report.lines()
                    .forEach(line -> told.add(line.standing().cause().toString()));
            case ResyncReport report -> resynced(report);
            case ReactivateOutcome.Stopped(var _, Optional<OperationId> left) -> left.ifPresent(this::stopped);
            case ReactivateOutcome _ -> {
                // nothing is asked
            }
            case TakeOverClaim.Outcome taken -> told.add(taken.toString());
            case ProblemException _ -> {
                // nothing came of it, and the person was told so
            }
            default -> throw new IllegalArgumentException(outcome.toString());
        }
    }

    private void resynced(ResyncReport report) {
        told.add("%d written".formatted(report.values()));
        report.notWritten().forEach(left -> told.add(left.why().key()));
        report.stopped().ifPresent(problem -> told.add(problem.code()));
    }

    private void saved(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Moved(PendingConnect again, boolean _) -> again(again);
            case SaveOutcome.OfLinks(LinkOutcome changed) -> follow(changed);
            case SaveOutcome.Stopped(var _, Optional<OperationId> left) -> left.ifPresent(this::stopped);
            case SaveOutcome.Done _,SaveOutcome.Taken _,SaveOutcome.Claimed _,SaveOutcome.TakenBack _ -> {
                // nothing is asked
            }
        }
    }

    private void changed(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Stopped(var _, Optional<OperationId> left)) {
            left.ifPresent(this::stopped);
        }
    }

    private void stopped(OperationId operation) {
        unfinished(operation, List.of(Answer.CARRY_ON, Answer.ROLL_BACK, Answer.RESTART));
    }

    private void unfinished(OperationId operation, List<Answer> options) {
        switch (person.choose(options)) {
            case CARRY_ON -> follow(world.desk().connecting().carryOn(operation));
            case ROLL_BACK -> follow(world.desk().connecting().rollBack(operation));
            default -> restart();
        }
    }

    private void again(PendingConnect again) {
        if (compared++ > 0) {
            return;
        }
        switch (person.choose(List.of(Answer.CANCEL, Answer.TAKE_CRM, Answer.TAKE_ERP))) {
            case TAKE_CRM -> save(again, Side.CRM);
            case TAKE_ERP -> save(again, Side.ERP);
            default -> {
                // both stay as they are
            }
        }
    }

    private void save(PendingConnect pending, Side side) {
        PendingConnect decided = pending.decided(pending.plan().useForTheRest(side));
        allowed.hold(world.values());
        allowed.agree(decided.plan());
        follow(world.desk().connecting().save(world.desk().connection(), decided));
    }

    private void created(CreateOutcome outcome) {
        switch (outcome) {
            case CreateOutcome.Created(OperationId operation, PendingConnect pending) -> {
                if (person.choose(List.of(Answer.SAVE, Answer.KEEP)) == Answer.SAVE) {
                    save(pending, Side.CRM);
                } else {
                    world.desk().creating().keep(operation);
                }
            }
            case CreateOutcome.Asks(OperationId operation, List<Lookalike> candidates) -> asks(operation,
                    candidates.stream().map(Lookalike::actor).toList());
            case CreateOutcome.NotYetKnown(OperationId operation, var _) -> {
                world.desk().later(LONG);
                follow(world.desk().creating().lookAgain(operation));
            }
            case CreateOutcome.Stopped(var _, Optional<OperationId> left) -> left.ifPresent(operation -> {
                if (person.choose(List.of(Answer.LOOK_AGAIN, Answer.RESTART)) == Answer.RESTART) {
                    restart();
                }
                follow(world.desk().creating().lookAgain(operation));
            });
            case CreateOutcome.NotPossible _,CreateOutcome.Invalid _,CreateOutcome.LooksAlike _,CreateOutcome.NotMade _,CreateOutcome.Connected _,CreateOutcome.Taken _,CreateOutcome.Claimed _ -> {
                // nothing is asked
            }
        }
    }

    private void asks(OperationId operation, List<ErpActor> candidates) {
        List<Object> options = candidates.stream().collect(Collectors.toCollection(ArrayList::new));
        options.add(Answer.NONE);
        Object answer = person.choose(options);
        if (answer instanceof ErpActor actor) {
            follow(world.desk().creating().isThis(operation, actor));
        } else {
            if (!candidates.isEmpty()) {
                world.history().add(new History.Wanted());
            }
            follow(world.desk().creating().isNone(operation, candidates));
        }
    }
}
