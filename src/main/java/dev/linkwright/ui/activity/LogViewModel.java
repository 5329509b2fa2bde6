package dev.linkwright.ui.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.browse.WrittenLog;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Reads the writes that are chosen, a page at a time. */
public final class LogViewModel {
    static final int PAGE_SIZE = 100;
    private static final Duration TYPING = Duration.ofMillis(250);

    private record Read(List<LogEntry> entries, Optional<Long> count, Optional<Offered> offered) {
    }

    private record Offered(List<String> users, List<ErpConnection> connections) {
    }

    private final WrittenLog log;
    private final LogChoices choices;
    private final Work work;
    private final Texts texts;
    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<String> users = FXCollections.observableArrayList();
    private final ObservableList<ErpConnection> connections = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private LogFilter shown = LogFilter.ALL;
    private boolean complete = true;
    private Optional<RunningWork> running = Optional.empty();
    private Runnable callOff = () -> {
    };

    LogViewModel(WrittenLog log, LogChoices choices, Work work, Texts texts) {
        this.log = log;
        this.choices = choices;
        this.work = work;
        this.texts = texts;
        choices.whenChanged(() -> {
            callOff.run();
            callOff = work.later(TYPING, () -> begin(false));
        });
    }

    LogChoices choices() {
        return choices;
    }

    /** What was read so far, newest first. */
    ObservableList<LogEntry> entries() {
        return entries;
    }

    /** Who can be chosen. */
    ObservableList<String> users() {
        return users;
    }

    /** The connections that can be chosen. */
    ObservableList<ErpConnection> connections() {
        return connections;
    }

    /** Whether reading takes longer than a person likes to wait. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether nothing was written that is chosen; false until that is known. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** How many writes are chosen, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is shown, as an export takes it. */
    LogFilter shown() {
        return shown;
    }

    /** Reads everything anew; what is there stays until it came. */
    public void read() {
        begin(true);
    }

    /** Reads the next page, if there is one and nothing is under way. */
    void loadMore() {
        if (!complete && running.isEmpty() && problem.get().isEmpty()) {
            int offset = entries.size();
            LogFilter filter = shown;
            load(() -> new Read(log.entries(filter, offset, PAGE_SIZE), Optional.empty(), Optional.empty()), offset);
        }
    }

    /** Does again what failed. */
    void retry() {
        if (entries.isEmpty()) {
            begin(true);
        } else {
            problem.set(Optional.empty());
            loadMore();
        }
    }

    private void begin(boolean withChoices) {
        callOff.run();
        running.ifPresent(RunningWork::cancel);
        LogFilter filter = choices.filter();
        shown = filter;
        load(() -> new Read(log.entries(filter, 0, PAGE_SIZE), Optional.of(log.count(filter)),
                withChoices ? Optional.of(new Offered(log.users(), log.connections())) : Optional.empty()), 0);
    }

    private void load(Callable<Read> call, int offset) {
        problem.set(Optional.empty());
        boolean[] over = {false};
        Runnable patience = work.later(Work.PATIENCE, () -> reading.set(!over[0]));
        RunningWork run = work.run(call).onDone(() -> {
            over[0] = true;
            patience.run();
            reading.set(false);
            running = Optional.empty();
        }).onSuccess(read -> show(read, offset)).onProblem(why -> problem.set(Optional.of(why))).start();
        if (!run.isOver()) {
            running = Optional.of(run);
        }
    }

    private void show(Read read, int offset) {
        read.offered().ifPresent(offered -> {
            if (!users.equals(offered.users())) {
                users.setAll(offered.users());
            }
            if (!connections.equals(offered.connections())) {
                connections.setAll(offered.connections());
            }
        });
        read.count().ifPresent(all -> count.set(texts.text("activity.count", all)));
        complete = read.entries().size() < PAGE_SIZE;
        if (offset == 0) {
            entries.setAll(read.entries());
        } else {
            entries.addAll(read.entries());
        }
        empty.set(entries.isEmpty());
    }
}
