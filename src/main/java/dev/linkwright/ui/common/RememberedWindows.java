package dev.linkwright.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Screen;
import javafx.stage.Stage;

import jakarta.inject.Inject;

/** Restores windows, dividers and columns as they were left, and remembers how they are left. */
public final class RememberedWindows {
    /** So much of a window must lie on a screen for its place to be restored. */
    private static final double VISIBLE = 80;

    private final WindowMemory memory;

    @Inject
    public RememberedWindows(WindowMemory memory) {
        this.memory = memory;
    }

    /** Place and size of a window that has not been shown yet. */
    public void remember(Stage stage, String name, Dimension2D usual, Dimension2D smallest) {
        // Larger texts need more room.
        double scale = memory.number(Theme.TEXT_SIZE).map(percent -> percent / 100).orElse(1.0);
        stage.setMinWidth(smallest.getWidth());
        stage.setMinHeight(smallest.getHeight());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(fitting(memory.number(name + ".width").orElse(usual.getWidth() * scale), smallest.getWidth(),
                room.getWidth()));
        stage.setHeight(fitting(memory.number(name + ".height").orElse(usual.getHeight() * scale), smallest.getHeight(),
                room.getHeight()));
        memory.number(name + ".x").ifPresent(x -> memory.number(name + ".y").ifPresent(y -> {
            if (isOnAScreen(x, y, stage.getWidth())) {
                stage.setX(x);
                stage.setY(y);
            }
        }));
        stage.setMaximized(memory.get(name + ".maximised").map(Boolean::valueOf).orElse(false));
        stage.maximizedProperty().subscribe(maximised -> memory.put(name + ".maximised", maximised.toString()));
        Runnable keep = () -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
                memory.put(name + ".x", stage.getX());
                memory.put(name + ".y", stage.getY());
                memory.put(name + ".width", stage.getWidth());
                memory.put(name + ".height", stage.getHeight());
            }
        };
        stage.xProperty().subscribe(keep);
        stage.yProperty().subscribe(keep);
        stage.widthProperty().subscribe(keep);
        stage.heightProperty().subscribe(keep);
    }

    /** No larger than the screen, or its buttons could not be reached where everything is shown larger. */
    private static double fitting(double wanted, double smallest, double room) {
        return Math.max(smallest, room >= smallest ? Math.min(wanted, room) : wanted);
    }

    /** The first divider of a split pane: its first side keeps the width that a person gave it. */
    public void remember(SplitPane pane, String name, double usual) {
        double[] wanted = {memory.number(name).orElse(usual)};
        Runnable restore = () -> {
            if (pane.getWidth() > 0 && !pane.getDividers().isEmpty()) {
                pane.setDividerPosition(0, wanted[0] / pane.getWidth());
            }
        };
        Consumer<SplitPane.Divider> watch = divider -> divider.positionProperty().subscribe(position -> {
            if (pane.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed)) {
                wanted[0] = Math.rint(position.doubleValue() * pane.getWidth());
                memory.put(name, wanted[0]);
            }
        });
        pane.widthProperty().subscribe(_ -> restore.run());
        pane.getDividers().forEach(watch);
        // A side that was folded away comes back with a divider of its own.
        pane.getDividers().addListener((ListChangeListener<SplitPane.Divider>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(watch);
            }
            restore.run();
        });
    }

    /** Widths and order of the columns of a table; columns are known by their ids. */
    public void remember(TableView<?> table, String name) {
        restoreOrder(table, name);
        for (TableColumn<?, ?> column : table.getColumns()) {
            String key = name + "." + column.getId() + ".width";
            memory.number(key).ifPresent(column::setPrefWidth);
            column.widthProperty().subscribe((_, width) -> memory.put(key, width.doubleValue()));
        }
        table.getColumns().subscribe(() -> memory.put(name + ".order",
                String.join(",", table.getColumns().stream().map(TableColumn::getId).toList())));
    }

    private <R> void restoreOrder(TableView<R> table, String name) {
        memory.get(name + ".order").ifPresent(order -> {
            List<String> wanted = List.of(order.split(","));
            List<TableColumn<R, ?>> columns = new ArrayList<>(table.getColumns());
            columns.sort((one, other) -> Integer.compare(place(wanted, one), place(wanted, other)));
            table.getColumns().setAll(columns);
        });
    }

    private static int place(List<String> wanted, TableColumn<?, ?> column) {
        int place = wanted.indexOf(column.getId());
        return place < 0 ? wanted.size() : place;
    }

    private static boolean isOnAScreen(double x, double y, double width) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.contains(x + width / 2, y + VISIBLE / 2)
                        || screen.contains(new Rectangle2D(x, y, VISIBLE, VISIBLE)));
    }
}
