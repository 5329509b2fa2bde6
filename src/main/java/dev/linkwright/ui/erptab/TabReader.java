package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Reads how a record stands; a new reading cancels the one before. */
final class TabReader {
    private final UseCases does;
    private final Work work;
    private final ObservableList<ErpConnection> connections = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ErpConnection>> connection = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(this, "available", true);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Loading());
    private final ReadOnlyObjectWrapper<Optional<UnfinishedCreate>> unfinished = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(this, "slow");
    private Optional<ConnectionId> preferred = Optional.empty();
    private Optional<RunningWork> reading = Optional.empty();

    TabReader(UseCases does, Work work) {
        this.does = does;
        this.work = work;
    }

    /** In the order of their priority. */
    ObservableList<ErpConnection> connections() {
        return connections;
    }

    ReadOnlyObjectProperty<Optional<ErpConnection>> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    void choose(ErpConnection other) {
        connection.set(Optional.of(other));
    }

    /** The next reading is through this connection, if it can be. */
    void prefer(ConnectionId wanted) {
        preferred = Optional.of(wanted);
    }

    /** Whether there is any connection, so that the tab is of use. */
    ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** An actor that was made for the record from here, or may have been, and is not connected. */
    ReadOnlyObjectProperty<Optional<UnfinishedCreate>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /** Whether reading has taken so long that a person wonders. */
    ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    void show(Shown what) {
        shown.set(what);
    }

    void read(CrmEntity record, Runnable then) {
        shown.set(new Shown.Loading());
        unfinished.set(Optional.empty());
        start(record, read -> {
            show(read);
            then.run();
        });
    }

    /** What is shown stays until it was read anew; whoever begins to edit meanwhile goes on. */
    void readAgain(CrmEntity record) {
        start(record, read -> {
            if (!(shown.get() instanceof Shown.Editing)) {
                show(read);
            }
        });
    }

    private void start(CrmEntity record, Consumer<Read> then) {
        reading.ifPresent(RunningWork::cancel);
        Runnable callOff = work.later(Work.PATIENCE, () -> slow.set(true));
        Optional<ConnectionId> wanted = preferred.or(() -> connection.get().map(ErpConnection::id));
        reading = Optional.of(work.run(() -> {
            List<ErpConnection> active = does.records().connections(record.type());
            Optional<ErpConnection> through = wanted.flatMap(one -> same(active, one))
                    .or(() -> active.stream().findFirst());
            ErpTabState state = through.map(one -> does.records().tab(one, record))
                    .orElseGet(ErpTabState.NoConnection::new);
            return new Read(active, through, state, unfinished(through, record, state));
        }).onDone(() -> {
            callOff.run();
            slow.set(false);
        }).onSuccess(then).onProblem(problem -> {
            if (!(shown.get() instanceof Shown.Editing)) {
                shown.set(new Shown.Failed(problem));
            }
        }).start());
    }

    /** A Create may have begun or ended in another window; neither system is asked. */
    void lookForUnfinished(CrmEntity record) {
        if (!(shown.get() instanceof Shown.State(ErpTabState.NotConnected state))) {
            return;
        }
        work.run(() -> does.create().unfinished(state.connection(), record)).onSuccess(found -> {
            if (shown.get().known().filter(state::equals).isPresent()) {
                unfinished.set(found);
            }
        }).start();
    }

    private Optional<UnfinishedCreate> unfinished(Optional<ErpConnection> through, CrmEntity record,
            ErpTabState state) {
        return through.filter(_ -> state instanceof ErpTabState.NotConnected)
                .flatMap(one -> does.create().unfinished(one, record));
    }

    private void show(Read read) {
        if (!connections.equals(read.active())) {
            connections.setAll(read.active());
        }
        preferred = Optional.empty();
        connection.set(read.through());
        available.set(read.through().isPresent());
        unfinished.set(read.unfinished());
        shown.set(new Shown.State(read.state()));
    }

    private static Optional<ErpConnection> same(List<ErpConnection> active, ConnectionId wanted) {
        return active.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    private record Read(List<ErpConnection> active, Optional<ErpConnection> through, ErpTabState state,
            Optional<UnfinishedCreate> unfinished) {
    }
}
