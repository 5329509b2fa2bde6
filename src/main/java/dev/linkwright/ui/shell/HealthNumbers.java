package dev.linkwright.ui.shell;

import java.time.Duration;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jakarta.inject.Inject;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Gathered;
import dev.linkwright.ui.common.Work;

/** The four numbers of the status bar, and where they lead. */
public final class HealthNumbers {
    private static final Duration CALM = Duration.ofMillis(300);

    private final SyncHealth health;
    private final Work work;
    private final HealthDoor door;
    private final AutomaticRuns automatic;
    private final ReadOnlyObjectWrapper<Map<Heading, Integer>> counts = new ReadOnlyObjectWrapper<>(this, "counts",
            Map.of());

    @Inject
    public HealthNumbers(SyncHealth health, Work work, HealthDoor door, AutomaticRuns automatic) {
        this.health = health;
        this.work = work;
        this.door = door;
        this.automatic = automatic;
        health.whenChanged(new Gathered(work, CALM, this::refresh)::ask);
    }

    /** Empty until they were read. What of this workstation's work is unfinished counts as failing. */
    ReadOnlyObjectProperty<Map<Heading, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** A store that cannot be read keeps the numbers of before; whoever opens the page is told why. */
    void refresh() {
        work.run(() -> {
            Map<Heading, Integer> now = health.counts(HealthFilter.ALL);
            long beside = health.unfinished().stream().filter(one -> !one.amongFailing()).count();
            now.merge(Heading.FAILING, (int) beside, Integer::sum);
            return now;
        }).onSuccess(counts::set).start();
    }

    /** How synchronising without being asked stands. */
    ReadOnlyObjectProperty<AutomaticRuns.State> automaticProperty() {
        return automatic.stateProperty();
    }

    void open(Heading heading) {
        door.open(heading);
    }
}
