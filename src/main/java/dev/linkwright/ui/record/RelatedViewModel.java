package dev.linkwright.ui.record;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Rows;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Reads the records that belong to the one that is shown, a page at a time. */
public final class RelatedViewModel {
    private static final Duration CALM = Duration.ofMillis(200);

    private final EntityType type;
    private final RecordReader reader;
    private final Work work;
    private final Texts texts;
    private final ObservableList<FinderRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private Optional<CrmEntity> owner = Optional.empty();
    private Optional<String> next = Optional.empty();
    private Optional<RunningWork> running = Optional.empty();
    private Runnable callOffMarkers = () -> {
    };

    RelatedViewModel(EntityType type, RecordReader reader, Work work, Texts texts) {
        this.type = type;
        this.reader = reader;
        this.work = work;
        this.texts = texts;
        reader.whenMarkersChange(() -> work.onScreen(this::markersChanged));
    }

    /** The kind of records it lists. */
    EntityType type() {
        return type;
    }

    /** What was read so far. */
    public ObservableList<FinderRow> rows() {
        return rows;
    }

    /** Whether reading takes longer than a person likes to wait. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the last page did not come. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether nothing belongs to the record; false until that is known. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** How many there are, in words; empty while there is none. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Reads what belongs to another record, or to the same anew. */
    public void show(CrmEntity wanted) {
        boolean another = !owner.equals(Optional.of(wanted));
        owner = Optional.of(wanted);
        if (another) {
            // Another record's contacts under this one's name would mislead.
            rows.clear();
            count.set("");
            empty.set(false);
            next = Optional.empty();
        }
        load(Optional.empty());
    }

    /** Reads anew; what is there stays until the first page came. */
    public void refresh() {
        owner.ifPresent(_ -> load(Optional.empty()));
    }

    /** Reads the next page, if there is one and nothing is under way. */
    public void loadMore() {
        if (next.isPresent() && running.isEmpty() && problem.get().isEmpty()) {
            load(next);
        }
    }

    /** Does again what failed. */
    void retry() {
        load(rows.isEmpty() ? Optional.empty() : next);
    }

    /** Links change one after the other; their markers are read once they are calm. */
    private void markersChanged() {
        callOffMarkers.run();
        callOffMarkers = work.later(CALM, () -> {
            List<CrmEntity> listed = rows.stream().map(FinderRow::entity).toList();
            if (!listed.isEmpty()) {
                work.run(() -> reader.markers(listed)).onSuccess(now -> Rows.change(rows, row -> row.marked(now)))
                        .start();
            }
        });
    }

    private void load(Optional<String> page) {
        owner.ifPresent(entity -> {
            running.ifPresent(RunningWork::cancel);
            problem.set(Optional.empty());
            empty.set(false);
            boolean[] over = {false};
            Runnable callOff = work.later(Work.PATIENCE, () -> reading.set(!over[0]));
            RunningWork run = work.run(() -> reader.related(entity, type, page)).onDone(() -> {
                over[0] = true;
                callOff.run();
                reading.set(false);
                running = Optional.empty();
            }).onSuccess(found -> add(found, page.isEmpty())).onProblem(why -> problem.set(Optional.of(why))).start();
            if (!run.isOver()) {
                running = Optional.of(run);
            }
        });
    }

    private void add(FinderPage found, boolean first) {
        if (first) {
            rows.setAll(found.rows());
        } else {
            rows.addAll(found.rows());
        }
        next = found.next();
        String key = "record.related.count." + type.word();
        empty.set(rows.isEmpty() && next.isEmpty());
        count.set(empty.get() ? "" : texts.text(next.isPresent() ? key + ".so-far" : key, rows.size()));
        if (rows.isEmpty()) {
            loadMore();
        }
    }
}
