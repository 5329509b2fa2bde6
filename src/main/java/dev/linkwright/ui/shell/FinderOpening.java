package dev.linkwright.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Work;

/** Opens the selected row: at once when it was clicked, after a moment when one walks over rows by keys. */
final class FinderOpening {
    private static final Duration WALKING = Duration.ofMillis(250);

    private final Work work;
    private final Consumer<CrmEntity> open;
    private Optional<CrmEntity> selected = Optional.empty();
    private Runnable callOff = () -> {
    };
    private boolean quiet;

    FinderOpening(Work work, Consumer<CrmEntity> open) {
        this.work = work;
        this.open = open;
    }

    void selected(Optional<CrmEntity> entity) {
        selected = entity;
        callOff.run();
        if (!quiet && entity.isPresent()) {
            callOff = work.later(WALKING, this::now);
        }
    }

    void now() {
        callOff.run();
        selected.ifPresent(open);
    }

    /** Changes the selection without opening anything. */
    void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }
}
