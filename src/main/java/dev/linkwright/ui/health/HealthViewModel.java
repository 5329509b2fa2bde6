package dev.linkwright.ui.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Gathered;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Which links stand under which heading. */
final class HealthViewModel {
    private static final Duration TYPING = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofMillis(300);

    private final SyncHealth health;
    private final Work work;
    private final ObjectProperty<Optional<ErpConnection>> connection = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<EntityType>> type = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Heading> heading = new ReadOnlyObjectWrapper<>(Heading.WAITING);
    private final ReadOnlyObjectWrapper<Map<Heading, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<HealthRows> rows = new ReadOnlyObjectWrapper<>(new HealthRows(0, _ -> {
    }));
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ObservableList<ErpConnection> connections = FXCollections.observableArrayList();
    private Optional<LinkId> selected = Optional.empty();
    private Optional<RunningWork> counting = Optional.empty();
    private Runnable callOffTyping = () -> {
    };
    private boolean inFront;
    private boolean chosen;

    HealthViewModel(SyncHealth health, Work work) {
        this.health = health;
        this.work = work;
        connection.subscribe((_, _) -> reload());
        type.subscribe((_, _) -> reload());
        text.subscribe((_, _) -> {
            callOffTyping.run();
            callOffTyping = work.later(TYPING, this::reload);
        });
        health.whenChanged(new Gathered(work, CALM, () -> {
            if (inFront) {
                read();
            }
        })::ask);
    }

    /** Whose links are shown; those of all connections if empty. */
    ObjectProperty<Optional<ErpConnection>> connectionProperty() {
        return connection;
    }

    /** Links of which kind of records are shown; of all if empty. */
    ObjectProperty<Optional<EntityType>> typeProperty() {
        return type;
    }

    /** Part of the record's name or the actor's number. */
    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /** How many of the links that are wanted stand under each heading; empty until that was read. */
    ReadOnlyObjectProperty<Map<Heading, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The links under the heading that is shown. */
    ReadOnlyObjectProperty<HealthRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Why the store could not be read. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether reading takes longer than a person likes to wait. */
    ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    ObservableList<ErpConnection> connections() {
        return connections;
    }

    HealthFilter filter() {
        return new HealthFilter(connection.get().map(ErpConnection::id), type.get(), text.get());
    }

    boolean isFiltered() {
        return !filter().equals(HealthFilter.ALL);
    }

    void clearFilter() {
        text.set("");
        type.set(Optional.empty());
        connection.set(Optional.empty());
    }

    /** While nobody looks at the page, changes are not followed. */
    void inFront(boolean now) {
        inFront = now;
    }

    /** Shows the links under a heading. */
    void choose(Heading wanted) {
        chosen = true;
        if (heading.get() != wanted) {
            heading.set(wanted);
            reload();
        }
    }

    /** Reads counts and what is seen of the list anew; rows stay where they are. */
    void read() {
        count(this::renew);
    }

    /** Remembers what a person points at. */
    void select(Optional<HealthLine> line) {
        selected = line.map(HealthLine::link);
    }

    /** Where the line that a person pointed at stands now, if it is among those that were read. */
    OptionalInt indexOfSelected() {
        return selected.map(this::indexOf).orElse(OptionalInt.empty());
    }

    OptionalInt indexOf(LinkId link) {
        return rows.get().known().filter(row -> row.line().filter(line -> line.link().equals(link)).isPresent())
                .mapToInt(HealthRow::index).findFirst();
    }

    private void reload() {
        callOffTyping.run();
        rows.get().forget();
        if (inFront) {
            count(count -> {
                HealthRows[] made = new HealthRows[1];
                Heading under = heading.get();
                HealthFilter wanted = filter();
                made[0] = new HealthRows(count, page -> load(made[0], under, wanted, page));
                rows.set(made[0]);
            });
        }
    }

    private void renew(int count) {
        if (rows.get().isForgotten() || rows.get().isEmpty()) {
            reload();
        } else {
            rows.get().renew(count);
        }
    }

    private void count(IntConsumer then) {
        counting.ifPresent(RunningWork::cancel);
        HealthFilter wanted = filter();
        Runnable callOff = work.later(Work.PATIENCE, () -> slow.set(counting.filter(run -> !run.isOver()).isPresent()));
        counting = Optional.of(work.run(() -> new Counted(health.connections(), health.counts(wanted))).onDone(() -> {
            callOff.run();
            slow.set(false);
        }).onSuccess(counted -> {
            problem.set(Optional.empty());
            if (!connections.equals(counted.connections())) {
                connections.setAll(counted.connections());
            }
            counts.set(counted.counts());
            chooseFirst(counted.counts());
            then.accept(counted.counts().getOrDefault(heading.get(), 0));
        }).onProblem(why -> problem.set(Optional.of(why))).start());
    }

    /** Until a person has chosen, what needs them most is shown. */
    private void chooseFirst(Map<Heading, Integer> now) {
        if (!chosen) {
            chosen = true;
            heading.set(List.of(Heading.WAITING, Heading.FAILING, Heading.LEFT_OUT).stream()
                    .filter(one -> now.getOrDefault(one, 0) > 0).findFirst().orElse(Heading.IN_SYNC));
        }
    }

    private void load(HealthRows into, Heading under, HealthFilter wanted, int page) {
        work.run(() -> health.lines(under, wanted, page * HealthRows.PAGE, HealthRows.PAGE)).onSuccess(lines -> {
            into.arrived(page, lines);
            name(into, lines);
        }).onProblem(why -> {
            into.failed(page);
            problem.set(Optional.of(why));
        }).start();
    }

    private void name(HealthRows into, List<HealthLine> lines) {
        List<CrmEntity> nameless = HealthRows.nameless(lines);
        if (!nameless.isEmpty()) {
            work.run(() -> health.names(nameless)).onSuccess(into::name).start();
        }
    }

    private record Counted(List<ErpConnection> connections, Map<Heading, Integer> counts) {
    }
}
