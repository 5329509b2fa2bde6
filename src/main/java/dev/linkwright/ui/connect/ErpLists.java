package dev.linkwright.ui.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** The lists of the ERP, each read when it is first looked at. */
final class ErpLists {
    private final ConnectToErp connect;
    private final ErpConnection connection;
    private final Work work;
    private final BiConsumer<Problem, Runnable> failed;
    private final Map<String, ReadOnlyObjectWrapper<Optional<List<ListItem>>>> lists = new HashMap<>();
    private final Map<String, RunningWork> underWay = new HashMap<>();

    /** @param failed told of a list that could not be read, with what reads it again */
    ErpLists(ConnectToErp connect, ErpConnection connection, Work work, BiConsumer<Problem, Runnable> failed) {
        this.connect = connect;
        this.connection = connection;
        this.work = work;
        this.failed = failed;
    }

    /** The items; empty until they are read. */
    ReadOnlyObjectProperty<Optional<List<ListItem>>> items(String list) {
        ReadOnlyObjectWrapper<Optional<List<ListItem>>> items = lists.computeIfAbsent(list,
                _ -> new ReadOnlyObjectWrapper<>(Optional.empty()));
        if (items.get().isEmpty() && !underWay.containsKey(list)) {
            read(list, items);
        }
        return items.getReadOnlyProperty();
    }

    void cancel() {
        List.copyOf(underWay.values()).forEach(RunningWork::cancel);
    }

    private void read(String list, ReadOnlyObjectWrapper<Optional<List<ListItem>>> items) {
        RunningWork run = work.run(() -> connect.items(connection, list)).onDone(() -> underWay.remove(list))
                .onSuccess(read -> items.set(Optional.of(read)))
                .onProblem(problem -> failed.accept(problem, () -> items(list))).start();
        if (!run.isOver()) {
            underWay.put(list, run);
        }
    }
}
