package dev.linkwright.ui.connect;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Whether a new actor can be made instead: a person says that none fits, and nothing forbids it. */
final class CreateOffer {
    private final Callable<Optional<Sentence>> whyNot;
    private final Work work;
    private final Texts texts;
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();
    private Optional<RunningWork> reading = Optional.empty();
    private boolean known;

    /** @param whyNot why none can be made; runs in the background */
    CreateOffer(Callable<Optional<Sentence>> whyNot, Work work, Texts texts) {
        this.whyNot = whyNot;
        this.work = work;
        this.texts = texts;
        possible.bind(Bindings.and(ticked, allowed));
        ticked.subscribe(now -> {
            if (now && reading.filter(RunningWork::isOver).isPresent()) {
                read();
            }
        });
        reason.set(texts.text("connect.create.reading"));
    }

    /** Finds out whether anything forbids it. What was known before stays until the answer is there, or if none comes. */
    void read() {
        reading = Optional.of(work.run(whyNot).onSuccess(why -> {
            known = true;
            allowed.set(why.isEmpty());
            reason.set(why.map(texts::say).orElse(""));
        }).onProblem(problem -> {
            if (!known) {
                reason.set(texts.text("connect.create.unknown", texts.say(problem.sentence())));
            }
        }).start());
    }

    void close() {
        reading.ifPresent(RunningWork::cancel);
    }

    /** <em>Can't find match in ERP</em>. Rights change, so they are asked anew when it is ticked. */
    BooleanProperty tickedProperty() {
        return ticked;
    }

    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Why it is not possible even when it is ticked; empty if it is. */
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }
}
