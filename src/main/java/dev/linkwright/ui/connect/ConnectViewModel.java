package dev.linkwright.ui.connect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitColumn;
import dev.linkwright.connect.HitQuery;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Searches an ERP for an actor, and compares the one that was picked. */
final class ConnectViewModel {
    private final ConnectWish wish;
    private final ConnectToErp connect;
    private final PlanLists lists;
    private final Work work;
    private final Texts texts;
    private final Consumer<Compared> compared;
    private final HitSearch search;
    private final HitCount count;
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<List<HitColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ConnectFailure>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hit>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper pickedText = new ReadOnlyStringWrapper();
    private Optional<String> sortedBy = Optional.empty();
    private boolean ascending = true;
    private boolean searchFailed;
    private Runnable callOffBusy = () -> {
    };
    private Optional<RunningWork> comparison = Optional.empty();

    ConnectViewModel(ConnectWish wish, ConnectToErp connect, PlanLists lists, Work work, Texts texts,
            Consumer<Compared> compared) {
        this.wish = wish;
        this.connect = connect;
        this.lists = lists;
        this.work = work;
        this.texts = texts;
        this.compared = compared;
        this.search = new HitSearch(connect, wish.connection(), work);
        this.count = new HitCount(texts, wish.type());
        this.text = new SimpleStringProperty(this, "text", wish.title());
        search.setOnPageProblem(problem -> fail(problem, "connect.failed.page", this::search));
        search.rowsProperty().subscribe(rows -> {
            rows.ifPresent(found -> found.addListener((ListChangeListener<HitRow>) _ -> sayCount()));
            sayCount();
        });
        search.totalProperty().subscribe(this::sayCount);
        sayPicked(Optional.empty());
    }

    /** Reads the columns and searches for the record's name at once. */
    void open() {
        readColumns();
        search();
    }

    ConnectWish wish() {
        return wish;
    }

    /** What is typed; nothing is sent before {@link #search}. */
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<List<HitColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<HitRows>> rowsProperty() {
        return search.rowsProperty();
    }

    ReadOnlyObjectProperty<Optional<ConnectFailure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Hit>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** Whether a search has been running for so long that a person wonders. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    ReadOnlyStringProperty countTextProperty() {
        return countText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty pickedTextProperty() {
        return pickedText.getReadOnlyProperty();
    }

    /** What stands in place of hits when there are none. */
    String emptyText() {
        String kind = kind();
        return searchFailed ? texts.text("connect.empty.failed." + kind) : texts.text("connect.empty.none." + kind);
    }

    boolean hasSearchFailed() {
        return searchFailed;
    }

    /** Searches for what is typed; a blank field lists everything. */
    void search() {
        failure.set(Optional.empty());
        searchFailed = false;
        pick(Optional.empty());
        callOffBusy.run();
        callOffBusy = work.later(Work.PATIENCE, () -> {
            searching.set(true);
            sayCount();
        });
        search.start(new HitQuery(wish.type(), text.get().strip(), List.of(), wish.parent(), sortedBy, ascending,
                Optional.empty()),
                this::searchEnded, problem -> {
                    searchFailed = true;
                    fail(problem, "connect.failed.search", this::open);
                    sayCount();
                });
    }

    /** Sorts by what the ERP sorts by. */
    void sortBy(Optional<String> column, boolean up) {
        if (!sortedBy.equals(column) || ascending != up) {
            sortedBy = column;
            ascending = up;
            search();
        }
    }

    /** Picks a hit; one that is connected already cannot be picked. */
    void pick(Optional<Hit> hit) {
        picked.set(hit.filter(one -> one.taken().isEmpty()));
        sayPicked(hit);
    }

    /** Compares the record with the picked hit. */
    void connect() {
        if (picked.get().isEmpty() || comparing.get()) {
            return;
        }
        Hit hit = picked.get().get();
        failure.set(Optional.empty());
        comparing.set(true);
        comparison = Optional.of(work.run(() -> {
            PendingConnect pending = connect.compare(wish.connection(), wish.entity(), hit.actor());
            return new Compared(wish.connection(), pending, lists.of(wish.connection(), pending.plan()));
        }).named(Sentence.of("connect.work.compare", wish.title())).onDone(() -> comparing.set(false))
                .onSuccess(compared).onProblem(problem -> fail(problem, "connect.failed.compare", this::connect))
                .start());
    }

    /** Cancels what is under way. */
    void close() {
        callOffBusy.run();
        search.cancel();
        comparison.ifPresent(RunningWork::cancel);
    }

    private void readColumns() {
        if (columns.get().isEmpty()) {
            work.run(() -> connect.columns(wish.connection(), wish.type())).onSuccess(columns::set)
                    .onProblem(problem -> fail(problem, "connect.failed.search", this::open)).start();
        }
    }

    private void searchEnded() {
        callOffBusy.run();
        searching.set(false);
        sayCount();
    }

    private void fail(Problem problem, String standing, Runnable retry) {
        failure.set(Optional.of(new ConnectFailure(problem, texts.text(standing), retry)));
    }

    private void sayCount() {
        if (searching.get()) {
            countText.set(count.searching());
        } else {
            countText.set(search.rowsProperty().get().filter(_ -> !searchFailed)
                    .map(rows -> count.found(rows, search.totalProperty().get())).orElseGet(count::nothingYet));
        }
    }

    private void sayPicked(Optional<Hit> hit) {
        pickedText.set(hit.map(one -> one.taken()
                .map(taken -> texts.text("connect.picked.taken", one.number(), taken.title()))
                .orElseGet(() -> texts.text("connect.picked", one.number(), one.title())))
                .orElseGet(() -> texts.text("connect.pick." + kind())));
    }

    private String kind() {
        return wish.type().name().toLowerCase(Locale.ROOT);
    }
}
