package dev.linkwright.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import jakarta.inject.Inject;

import dev.linkwright.browse.Session;
import dev.linkwright.browse.Systems;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Who is signed in, how the connections are, and what runs in the background. */
public final class StatusBarViewModel {
    /** How a system is; without a problem it is healthy once it has been checked. */
    public record Health(String name, boolean checked, Optional<Problem> problem) {
    }

    private static final Duration MOMENT = Duration.ofSeconds(6);

    private final Systems systems;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<Session>> session = new ReadOnlyObjectWrapper<>(this, "session",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> crmProblem = new ReadOnlyObjectWrapper<>(this, "crmProblem",
            Optional.empty());
    private final ObservableList<Health> connections = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private List<ErpConnection> known = List.of();
    private Runnable callOffNote = () -> {
    };

    @Inject
    public StatusBarViewModel(Systems systems, Work work) {
        this.systems = systems;
        this.work = work;
    }

    /** Empty until the CRM has told. */
    public ReadOnlyObjectProperty<Optional<Session>> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** Why the CRM has not told. */
    public ReadOnlyObjectProperty<Optional<Problem>> crmProblemProperty() {
        return crmProblem.getReadOnlyProperty();
    }

    /** In the order of their priority. */
    public ObservableList<Health> connections() {
        return connections;
    }

    /** Named work that takes a while. */
    public ObservableList<RunningWork> running() {
        return work.running();
    }

    /** What was done just now, for a moment. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Says for a moment what was done. */
    public void note(String done) {
        callOffNote.run();
        note.set(done);
        callOffNote = work.later(MOMENT, () -> note.set(""));
    }

    /** Asks every system how it is. */
    public void refresh() {
        checkCrm();
        work.run(systems::connections).onSuccess(found -> {
            if (!found.equals(known)) {
                known = found;
                connections.setAll(
                        found.stream().map(one -> new Health(one.name(), false, Optional.empty())).toList());
            }
            checkConnections();
        }).start();
    }

    /** Asks the CRM who is signed in. */
    public void checkCrm() {
        work.run(systems::session).named(Sentence.of("status.checking.crm")).onSuccess(now -> {
            session.set(Optional.of(now));
            crmProblem.set(Optional.empty());
        }).onProblem(why -> crmProblem.set(Optional.of(why))).start();
    }

    /** Asks every connection how it is. */
    public void checkConnections() {
        for (int index = 0; index < known.size(); index++) {
            check(index);
        }
    }

    /** Asks one connection how it is. */
    public void check(int index) {
        ErpConnection connection = known.get(index);
        work.run(() -> systems.check(connection)).named(Sentence.of("status.checking", connection.name()))
                .onSuccess(problem -> put(connection, new Health(connection.name(), true, problem)))
                .onProblem(why -> put(connection, new Health(connection.name(), true, Optional.of(why)))).start();
    }

    private void put(ErpConnection connection, Health health) {
        int index = known.indexOf(connection);
        if (index >= 0) {
            connections.set(index, health);
        }
    }
}
