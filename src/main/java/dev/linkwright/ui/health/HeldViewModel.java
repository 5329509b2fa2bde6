package dev.linkwright.ui.health;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.connect.HeldSync;
import dev.linkwright.connect.ReleaseSync;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Work;

/** What automatic synchronisation leaves until somebody has looked, and how it goes on. */
final class HeldViewModel {
    private final ReleaseSync releasing;
    private final AutomaticRuns automatic;
    private final Work work;
    private final Consumer<Told> tell;
    private final ObservableList<HeldSync> held = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param tell says what came of going on */
    HeldViewModel(ReleaseSync releasing, AutomaticRuns automatic, Work work, Consumer<Told> tell) {
        this.releasing = releasing;
        this.automatic = automatic;
        this.work = work;
        this.tell = tell;
    }

    AutomaticRuns automatic() {
        return automatic;
    }

    ObservableList<HeldSync> held() {
        return held;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** A store that cannot be read is told of by the links that stand in it. */
    void read() {
        work.run(releasing::held).onSuccess(found -> {
            if (!held.equals(found)) {
                held.setAll(found);
            }
        }).start();
    }

    /** Goes on with what was seen; whoever calls it has asked. */
    void release(HeldSync seen) {
        if (busy.get()) {
            return;
        }
        String name = seen.connection().name();
        busy.set(true);
        work.runCounted(progress -> releasing.release(seen, progress::report))
                .named(Sentence.of("health.work.release", name)).onDone(() -> busy.set(false))
                .onSuccess(done -> {
                    tell.accept(done.stopped().<Told>map(problem -> new Told.NotReleased(name, problem))
                            .orElseGet(() -> new Told.Released(name, done.written(), done.waiting())));
                    if (done.stopped().isEmpty()
                            && !(automatic.stateProperty().get() instanceof AutomaticRuns.State.Paused)) {
                        automatic.resume();
                    }
                    read();
                }).onProblem(problem -> {
                    tell.accept(new Told.NotReleased(name, problem));
                    read();
                }).onCancelled(this::read).start();
    }
}
