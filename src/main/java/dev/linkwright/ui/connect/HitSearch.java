package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.HitPage;
import dev.linkwright.connect.HitQuery;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** One search at a time: a new one cancels all that the one before still has under way. */
final class HitSearch {
    private final ConnectToErp connect;
    private final ErpConnection connection;
    private final Work work;
    private final List<RunningWork> underWay = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<HitRows>> rows = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalLong> total = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private Consumer<Problem> pageProblem = _ -> {
    };

    HitSearch(ConnectToErp connect, ErpConnection connection, Work work) {
        this.connect = connect;
        this.connection = connection;
        this.work = work;
    }

    /** The hits; those of the search before stay until the first page of the new one is there. */
    ReadOnlyObjectProperty<Optional<HitRows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many hits there are, if the ERP tells. */
    ReadOnlyObjectProperty<OptionalLong> totalProperty() {
        return total.getReadOnlyProperty();
    }

    void setOnPageProblem(Consumer<Problem> action) {
        pageProblem = action;
    }

    void start(HitQuery query, Runnable ended, Consumer<Problem> problem) {
        cancel();
        track(work.run(() -> connect.search(connection, query)).named(Sentence.of("connect.work.search", name()))
                .onDone(ended).onSuccess(first -> show(query, first)).onProblem(failed -> {
                    // Hits of another search would be taken for those of this one.
                    rows.set(Optional.empty());
                    problem.accept(failed);
                }).start());
    }

    void cancel() {
        List.copyOf(underWay).forEach(RunningWork::cancel);
        underWay.clear();
    }

    private void show(HitQuery query, HitPage first) {
        total.set(OptionalLong.empty());
        HitRows[] made = new HitRows[1];
        made[0] = new HitRows(first, (page, place) -> load(made[0], page, query, place));
        rows.set(Optional.of(made[0]));
        if (first.next().isPresent()) {
            // A count that fails leaves "so far"; the hits are there.
            track(work.run(() -> connect.count(connection, query)).onSuccess(total::set).start());
        }
    }

    private void load(HitRows into, int page, HitQuery query, Optional<String> place) {
        HitQuery further = query.at(place);
        track(work.run(() -> connect.search(connection, further)).named(Sentence.of("connect.work.search", name()))
                .onSuccess(content -> into.arrived(page, content)).onCancelled(() -> into.failed(page))
                .onProblem(problem -> {
                    into.failed(page);
                    pageProblem.accept(problem);
                }).start());
    }

    private void track(RunningWork run) {
        underWay.removeIf(RunningWork::isOver);
        underWay.add(run);
    }

    private String name() {
        return connection.name();
    }
}
