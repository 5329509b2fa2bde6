package dev.linkwright.ui.shell;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.Finder;
import dev.linkwright.browse.FinderFilter;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Rows;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Searches while one types, a page at a time; a new search cancels the one before. */
public final class FinderViewModel {
    private static final Duration TYPING = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofMillis(100);

    private final EntityType type;
    private final Finder finder;
    private final Work work;
    private final Texts texts;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<FinderFilter> filter = new SimpleObjectProperty<>(this, "filter", FinderFilter.ALL);
    private final ObservableList<FinderRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CrmEntity>> pending = new ReadOnlyObjectWrapper<>(this, "pending",
            Optional.empty());
    private final ReadOnlyStringWrapper order = new ReadOnlyStringWrapper(this, "order", "");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");

    private Optional<String> next = Optional.empty();
    private Optional<RunningWork> running = Optional.empty();
    private Runnable callOffTyping = () -> {
    };
    private Runnable callOffPatience = () -> {
    };
    private Runnable callOffMarkers = () -> {
    };
    private Runnable callOffRecords = () -> {
    };
    private final Set<CrmEntity> written = new LinkedHashSet<>();
    private final CompletableFuture<Void> firstAnswer = new CompletableFuture<>();
    private Runnable whenFound = () -> {
    };
    private boolean started;
    /** Whether a search for what is typed was begun, and whether its rows are there. */
    private boolean asked;
    private boolean found;

    public FinderViewModel(EntityType type, Finder finder, Work work, Texts texts) {
        this.type = type;
        this.finder = finder;
        this.work = work;
        this.texts = texts;
        text.subscribe((_, _) -> {
            forget();
            callOffTyping.run();
            callOffTyping = work.later(TYPING, this::search);
        });
        filter.subscribe((_, _) -> {
            forget();
            if (started) {
                search();
            }
        });
        finder.whenMarkersChange(() -> work.onScreen(this::markersChanged));
    }

    public EntityType type() {
        return type;
    }

    /** What was typed. */
    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<FinderFilter> filterProperty() {
        return filter;
    }

    /** What was found so far. */
    public ObservableList<FinderRow> rows() {
        return rows;
    }

    /** The record of which something waits for Save; the store knows nothing of it yet. */
    public ReadOnlyObjectProperty<Optional<CrmEntity>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    void pend(Optional<CrmEntity> entity) {
        pending.set(entity);
    }

    /** Whether a search has been under way for longer than a person likes to wait. */
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** Whether nothing was found at all. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Why the last search or page did not come. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How the rows are sorted, where that is worth saying. */
    public ReadOnlyStringProperty orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** How many were found, or that they are being looked for. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Searches for the first time; later calls do nothing. */
    public void start() {
        if (!started) {
            search();
        }
    }

    /** Runs something once the first search was answered: now, if it was already. */
    public void whenAnswered(Runnable what) {
        var _ = firstAnswer.thenRun(what);
    }

    /**
     * Runs something once the rows are those of what was typed: now, if they are already. It is given up when more is typed,
     * when the filter changes, and when the search fails.
     */
    void whenFound(Runnable what) {
        if (found) {
            what.run();
        } else {
            whenFound = what;
            if (!asked) {
                search();
            }
        }
    }

    /** Searches anew from the first page. What was found stays until the first new page is there. */
    public void search() {
        started = true;
        asked = true;
        found = false;
        callOffTyping.run();
        load(Optional.empty());
    }

    /** Fetches the next page, if there is one and none is under way. */
    public void loadMore() {
        if (next.isPresent() && running.isEmpty() && problem.get().isEmpty()) {
            load(next);
        }
    }

    /** Does again what failed. */
    public void retry() {
        load(rows.isEmpty() ? Optional.empty() : next);
    }

    /** A record was written here: where it is shown, its row follows. Records are read together once they are calm. */
    public void changed(CrmEntity entity) {
        written.add(entity);
        callOffRecords.run();
        callOffRecords = work.later(CALM, this::refreshRecords);
    }

    private void refreshRecords() {
        List<CrmEntity> shown = rows.stream().map(FinderRow::entity).filter(written::contains).toList();
        written.clear();
        if (!shown.isEmpty()) {
            work.run(() -> finder.rows(type, shown)).onSuccess(now -> {
                Map<CrmEntity, FinderRow> read = now.stream()
                        .collect(Collectors.toMap(FinderRow::entity, Function.identity()));
                Rows.change(rows, row -> Optional.ofNullable(read.get(row.entity()))
                        .map(one -> isFromTheServer(filter.get()) ? one : row.titled(one.title())).orElse(row));
            }).start();
        }
    }

    /** Links change one after the other; their markers are read once they are calm. */
    private void markersChanged() {
        callOffMarkers.run();
        callOffMarkers = work.later(CALM, this::refreshMarkers);
    }

    /** Shows how the records stand now, without moving any row. */
    private void refreshMarkers() {
        List<CrmEntity> shown = rows.stream().map(FinderRow::entity).toList();
        if (!shown.isEmpty()) {
            work.run(() -> finder.markers(shown))
                    .onSuccess(now -> Rows.change(rows, row -> row.marked(now))).start();
        }
    }

    private void load(Optional<String> page) {
        running.ifPresent(RunningWork::cancel);
        callOffPatience.run();
        problem.set(Optional.empty());
        String wanted = text.get().strip();
        FinderFilter wantedFilter = filter.get();
        boolean[] over = {false};
        callOffPatience = work.later(Work.PATIENCE, () -> {
            if (!over[0]) {
                searching.set(true);
                count.set(texts.text("finder.searching"));
            }
        });
        RunningWork run = work.run(() -> finder.find(type, wanted, wantedFilter, page)).onDone(() -> {
            over[0] = true;
            callOffPatience.run();
            searching.set(false);
            running = Optional.empty();
        }).onSuccess(answer -> {
            if (page.isEmpty()) {
                rows.setAll(answer.rows());
                order.set(wanted.isEmpty() && isFromTheServer(wantedFilter) ? texts.text("finder.recent-first") : "");
            } else {
                // A server may see what a name begins with otherwise, and count the same record twice.
                Set<CrmEntity> known = rows.stream().map(FinderRow::entity).collect(Collectors.toSet());
                rows.addAll(answer.rows().stream().filter(row -> !known.contains(row.entity())).toList());
            }
            next = answer.next();
            empty.set(rows.isEmpty() && next.isEmpty());
            showCount();
            if (rows.isEmpty() && next.isPresent()) {
                loadMore();
            } else {
                settle();
            }
        }).onProblem(why -> {
            if (!found) {
                forget();
            }
            if (page.isEmpty()) {
                rows.clear();
                order.set("");
                next = Optional.empty();
            }
            empty.set(false);
            problem.set(Optional.of(why));
            showCount();
        }).onCancelled(this::showCount).start();
        if (!run.isOver()) {
            running = Optional.of(run);
        }
    }

    private void settle() {
        found = true;
        Runnable waiting = whenFound;
        whenFound = () -> {
        };
        waiting.run();
    }

    private void forget() {
        asked = false;
        found = false;
        whenFound = () -> {
        };
    }

    private void showCount() {
        firstAnswer.complete(null);
        if (problem.get().isPresent() && rows.isEmpty()) {
            count.set("");
        } else {
            String key = "finder.count." + type.word();
            count.set(texts.text(next.isPresent() ? key + ".so-far" : key, rows.size()));
        }
    }

    private static boolean isFromTheServer(FinderFilter filter) {
        return filter == FinderFilter.ALL || filter == FinderFilter.NOT_CONNECTED;
    }
}
