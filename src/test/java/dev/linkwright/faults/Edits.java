package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.OperationId;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/** What became of the edits that strangers made. */
final class Edits {
    private final Aftermath after;

    Edits(Aftermath after) {
        this.after = after;
    }

    /** Values that the program wrote over without having seen them. */
    List<String> overwritten() {
        List<String> broken = new ArrayList<>();
        List<History.Event> events = after.history().events();
        for (int at = after.begun(); at < events.size(); at++) {
            if (!(events.get(at) instanceof History.Written written)) {
                continue;
            }
            if (!written.held().equals(written.seen().textOrEmpty())) {
                broken.add("%s held '%s' when '%s' was written over '%s'".formatted(written.place(), written.held(),
                        written.after(), written.seen().textOrEmpty()));
            } else if (isForward(written) && editedSinceOpened(events.subList(0, at), written)) {
                broken.add("%s was edited to '%s' after the operation was begun that wrote '%s'".formatted(
                        written.place(), written.held(), written.after()));
            }
        }
        return broken;
    }

    /** Edits that stand, and of which neither the other side nor the next comparison knows. */
    List<String> swallowed() {
        Optional<MergePlan> next = after.next().map(PendingConnect::plan);
        if (next.isEmpty()) {
            return List.of();
        }
        List<String> broken = new ArrayList<>();
        after.since(History.Edited.class).filter(this::stands).filter(edit -> !wasSeen(edit)).forEach(edit -> {
            Place other = after.world().counterpart(edit.place());
            boolean there = Objects.equals(after.world().values().get(other), edit.value());
            boolean shown = next.get().fields().stream()
                    .filter(field -> field.field().on(edit.place().side()).key().equals(edit.place().field()))
                    .anyMatch(field -> field.isUndecided() || !field.writes().isEmpty());
            if (!there && !shown) {
                broken.add("'%s' in %s counts as settled".formatted(edit.value(), edit.place()));
            }
        });
        return broken;
    }

    /** Values that were written over by what came to an end, and that are in no log. */
    List<String> unlogged() {
        List<String> broken = new ArrayList<>();
        after.since(History.Written.class).filter(Edits::isForward).filter(this::ended).forEach(written -> {
            OperationId operation = written.operation().orElseThrow();
            boolean logged = after.world().logged().stream()
                    .filter(row -> row.operation().equals(operation)).anyMatch(
                            row -> row.side() == written.place().side() && row.before().equals(written.seen()));
            if (!logged) {
                broken.add("'%s' of %s is in no log".formatted(written.held(), written.place()));
            }
        });
        return broken;
    }

    /** A step that could not be told from what strangers did is in the journal, and both sides are compared anew. */
    private boolean ended(History.Written written) {
        boolean done = after.since(History.Stepped.class)
                .filter(line -> Optional.of(line.operation()).equals(written.operation())
                        && Optional.of(line.step()).equals(written.step()))
                .reduce((_, later) -> later).filter(line -> line.state() == StepState.DONE).isPresent();
        return done
                && after.ended().stream().anyMatch(one -> Optional.of(one.operation().id()).equals(written.operation())
                        && one.ending() != Ending.WITHDRAWN);
    }

    private boolean stands(History.Edited edit) {
        return edit.value().equals(after.world().values().get(edit.place()));
    }

    /** Whether a person, or the program by its rules, decided about it with the value in view. */
    private boolean wasSeen(History.Edited edit) {
        List<History.Event> events = after.history().events();
        return events.subList(events.indexOf(edit), events.size()).stream()
                .filter(History.Opened.class::isInstance).map(event -> ((History.Opened) event).operation().plan())
                .flatMap(plan -> plan.fields().stream())
                .anyMatch(field -> holds(field, edit));
    }

    private static boolean holds(PlannedField field, History.Edited edit) {
        return field.field().on(edit.place().side()).key().equals(edit.place().field())
                && field.on(edit.place().side()).raw().textOrEmpty().equals(edit.value());
    }

    private static boolean editedSinceOpened(List<History.Event> earlier, History.Written written) {
        boolean edited = false;
        for (History.Event event : earlier.reversed()) {
            if (event instanceof History.Edited edit && edit.place().equals(written.place())) {
                edited = true;
            }
            if (event instanceof History.Opened opened
                    && Optional.of(opened.operation().id()).equals(written.operation())) {
                return edited;
            }
        }
        return false;
    }

    /** Putting back what still holds what was written is wanted whoever wrote it. */
    private static boolean isForward(History.Written written) {
        return written.step().filter(step -> step == Step.CRM_SAVE || step == Step.ERP_SAVE).isPresent();
    }
}
