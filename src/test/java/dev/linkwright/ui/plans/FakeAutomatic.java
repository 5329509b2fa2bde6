package dev.linkwright.ui.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.connect.HeldSync;
import dev.linkwright.connect.ReleaseSync;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.ui.common.AutomaticRuns;

/** Synchronising without being asked, as a test wants it, and what holds it up. */
public final class FakeAutomatic implements AutomaticRuns, ReleaseSync {
    public static final Instant LAST = Instant.parse("2026-11-22T13:30:00Z");
    public static final Instant NEXT = Instant.parse("2026-11-22T13:45:00Z");

    public final List<HeldSync> held = new ArrayList<>();
    public final List<HeldSync> released = new ArrayList<>();
    public final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            new State.Resting(Optional.of(LAST), NEXT));
    public ReleaseSync.Released answer = new ReleaseSync.Released(2, 1, Optional.empty());

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void pause() {
        state.set(new State.Paused("Ingrid Solheim", LAST));
    }

    @Override
    public void resume() {
        state.set(new State.Running());
    }

    @Override
    public List<HeldSync> held() {
        return List.copyOf(held);
    }

    @Override
    public Released release(HeldSync seen, ResyncFromCrm.Watch watch) {
        released.add(seen);
        if (answer.stopped().isEmpty()) {
            held.remove(seen);
        }
        return answer;
    }
}
