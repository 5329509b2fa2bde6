package dev.linkwright.ui.connect;

import java.util.List;
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

import dev.linkwright.connect.ActorName;
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
    private final HitWords words;
    private final StringProperty text;
    private final CriteriaViewModel criteria;
    private final ReadOnlyObjectWrapper<List<HitColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ConnectFailure>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ActorName>> parent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hit.Taken>> taken = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Hit>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper pickedText = new ReadOnlyStringWrapper();
    private HitQuery asked;
    private boolean searchFailed;
    private Runnable callOffBusy = () -> {
    };
    private Optional<RunningWork> preparation = Optional.empty();
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
        this.words = new HitWords(texts, wish.type());
        this.asked = new HitQuery(wish.type(), "");
        this.text = new SimpleStringProperty(this, "text", wish.title());
        this.criteria = new CriteriaViewModel(texts, text, new ErpLists(connect, wish.connection(), work,
                (problem, retry) -> fail(problem, "connect.failed.list", () -> {
                    failure.set(Optional.empty());
                    retry.run();
                })));
        search.setOnPageProblem(problem -> fail(problem, "connect.failed.page", this::search));
        search.rowsProperty().subscribe(rows -> {
            rows.ifPresent(found -> found.addListener((ListChangeListener<HitRow>) _ -> sayCount()));
            sayCount();
        });
        search.totalProperty().subscribe(this::sayCount);
        pickedText.set(words.picked(Optional.empty()));
    }

    /** Reads what the ERP can show and be asked, and searches for the record's name at once. */
    void open() {
        prepare();
        search();
    }

    ConnectWish wish() {
        return wish;
    }

    /** What is typed; nothing is sent before {@link #search}. */
    StringProperty textProperty() {
        return text;
    }

    CriteriaViewModel criteria() {
        return criteria;
    }

    /** The actor within which persons are looked for, once its name is read. */
    ReadOnlyObjectProperty<Optional<ActorName>> parentProperty() {
        return parent.getReadOnlyProperty();
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

    /** What the selected hit is connected to, if it is. */
    ReadOnlyObjectProperty<Optional<Hit.Taken>> takenProperty() {
        return taken.getReadOnlyProperty();
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
        return searchFailed ? words.failed() : words.none(!asked.criteria().isEmpty(), parent.get());
    }

    /** What the search field says while it is blank. */
    String promptText() {
        return words.prompt(criteria.openProperty().get());
    }

    boolean hasSearchFailed() {
        return searchFailed;
    }

    /**
     * Searches for what is typed and for the criteria; a blank field lists everything. Nothing is sent if a row says why
     * not.
     */
    void search() {
        criteria.asked().ifPresent(sets -> ask(new HitQuery(wish.type(), text.get().strip(), sets, wish.parent(),
                asked.sortedBy(), asked.ascending(), Optional.empty())));
    }

    private void ask(HitQuery query) {
        asked = query;
        failure.set(Optional.empty());
        searchFailed = false;
        pick(Optional.empty());
        callOffBusy.run();
        callOffBusy = work.later(Work.PATIENCE, () -> {
            searching.set(true);
            sayCount();
        });
        search.start(query, this::searchEnded, problem -> {
            searchFailed = true;
            fail(problem, query.criteria().isEmpty() ? "connect.failed.search" : "connect.failed.criteria", this::open);
            sayCount();
        });
    }

    /** Sorts by what the ERP sorts by. What has been typed since the last search waits for the next one. */
    void sortBy(Optional<String> column, boolean up) {
        if (!asked.sortedBy().equals(column) || asked.ascending() != up) {
            ask(asked.sorted(column, up));
        }
    }

    /** The one hit that was found and can only be the one that is meant; empty if a person has to look. */
    Optional<Hit> exact() {
        return asked.criteria().isEmpty()
                ? search.rowsProperty().get().flatMap(new ExactHit(asked.text(), columns.get())::among)
                : Optional.empty();
    }

    /** Searches, or goes on where what is typed was searched for already and has led to the one hit that is meant. */
    void searchOrConnect() {
        boolean asBefore = !searching.get() && !criteria.openProperty().get()
                && asked.text().equals(text.get().strip());
        if (asBefore && picked.get().isPresent() && picked.get().equals(exact())) {
            connect();
        } else {
            search();
        }
    }

    /** Picks a hit; one that is connected already cannot be picked. */
    void pick(Optional<Hit> hit) {
        picked.set(hit.filter(one -> one.taken().isEmpty()));
        taken.set(hit.flatMap(Hit::taken));
        pickedText.set(words.picked(hit));
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
        criteria.lists().cancel();
        preparation.ifPresent(RunningWork::cancel);
        comparison.ifPresent(RunningWork::cancel);
    }

    private void prepare() {
        if (columns.get().isEmpty()) {
            preparation = Optional.of(work.run(() -> Prepared.read(connect, wish)).onSuccess(this::prepared)
                    .onProblem(problem -> fail(problem, "connect.failed.search", this::open)).start());
        }
    }

    private void prepared(Prepared read) {
        parent.set(read.parent());
        columns.set(read.columns());
        criteria.offer(read.searchable());
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
            countText.set(words.searching());
        } else {
            countText.set(search.rowsProperty().get().filter(_ -> !searchFailed)
                    .map(rows -> words.found(rows, search.totalProperty().get())).orElseGet(words::nothingYet));
        }
    }
}
