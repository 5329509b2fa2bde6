package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.MemoryConnections;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.SeenNavigation;

/** What the activity log offers of a connect, over systems in memory. */
class UndoFromLogTest {
    private final ConnectedCompany world = new ConnectedCompany();
    private final MemoryConnections connections = new MemoryConnections(Samples.connection());
    private final SeenNavigation navigation = new SeenNavigation();
    private final UndoFromLog undo = new UndoFromLog(world.desk.undoing(), connections, navigation);

    @Test
    void everyWriteOfAConnectCanTakeTheWholeOfItBackUntilItIsUndone() {
        List<LogEntry> writes = writesOfTheCompany();
        assertThat(writes).isNotEmpty().allMatch(undo::canUndo);
        PendingUndo pending = world.desk.undoing().look(Samples.connection(), Samples.COMPANY).orElseThrow();
        world.desk.undoing().undo(Samples.connection(), pending);
        assertThat(writes).noneMatch(undo::canUndo);
        assertThat(writesOfTheCompany()).noneMatch(undo::canUndo);
    }

    @Test
    void nothingCanBeUndoneThroughAConnectionThatIsGone() {
        connections.replaceAll(List.of());
        assertThat(writesOfTheCompany()).isNotEmpty().noneMatch(undo::canUndo);
    }

    @Test
    void whoPressesItIsLedToTheRecord() {
        undo.undo(writesOfTheCompany().getFirst());
        assertThat(navigation.undone).containsExactly(Samples.COMPANY);
    }

    private List<LogEntry> writesOfTheCompany() {
        return world.desk.written().entries(new LogFilter(Optional.of(Samples.COMPANY), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""), 0, 100);
    }
}
