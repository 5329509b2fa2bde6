package dev.linkwright.ui.erptab;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.BusyMark;
import dev.linkwright.ui.common.CopyDetails;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Buttons that several parts of the tab have. */
final class TabButtons {
    private final Texts texts;
    private final ErpTabViewModel tab;

    TabButtons(Texts texts, ErpTabViewModel tab) {
        this.texts = texts;
        this.tab = tab;
    }

    Button button(String text, Icons icon, Runnable action) {
        Button button = new Button(texts.text(text), icon.icon());
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** One that cannot be pressed while something is under way. */
    Button acting(String text, Icons icon, Runnable action) {
        Button button = button(text, icon, action);
        offWhileBusy(button);
        return button;
    }

    /** The one that most people will press next. */
    Button main(String text, Icons icon, Runnable action) {
        Button button = acting(text, icon, action);
        button.getStyleClass().add("accent");
        return button;
    }

    Button disconnect() {
        Button button = acting("erptab.disconnect", Icons.NOT_LINKED, tab::disconnect);
        button.getStyleClass().add("dangerous");
        return button;
    }

    Button syncNow() {
        Button button = acting("erptab.sync-now", Icons.SYNC, tab::syncNow);
        button.setTooltip(KeyTip.of(texts, Keys.SYNC_NOW));
        BusyMark.show(button, tab.busyProperty().map(busy -> busy == TabRun.Busy.SYNCHRONISING));
        return button;
    }

    /** Looks at both systems before it asks, so it says that it is at work. */
    Button undo() {
        Button button = acting("erptab.undo", Icons.UNDO, tab::undo);
        BusyMark.show(button,
                tab.busyProperty().map(busy -> busy == TabRun.Busy.LOOKING || busy == TabRun.Busy.UNDOING));
        return button;
    }

    /** There while it is looked what an undo would do. */
    Button cancelUndo(Button undo) {
        return cancel("undo-cancel", TabRun.Busy.LOOKING, undo);
    }

    /** There while the record is synchronised. */
    Button cancelSync(Button syncNow) {
        return cancel("sync-cancel", TabRun.Busy.SYNCHRONISING, syncNow);
    }

    /** Whoever has the focus on it goes back to where it began. */
    private Button cancel(String id, TabRun.Busy during, Button begun) {
        Button cancel = button("erptab.run-cancel", Icons.CLEAR, tab::cancelRun);
        cancel.setId(id);
        cancel.visibleProperty().bind(tab.busyProperty().map(busy -> busy == during));
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.visibleProperty().subscribe(now -> {
            if (!now && ownsFocus(cancel)) {
                begun.requestFocus();
            }
        });
        return cancel;
    }

    /** What few people need, and seldom. */
    MenuButton more() {
        MenuItem preview = new MenuItem(texts.text("erptab.preview-sync"), Icons.PREVIEW.icon());
        preview.setOnAction(_ -> tab.previewSync());
        MenuItem resync = new MenuItem(texts.text("erptab.resync"), Icons.TO_ERP.icon());
        resync.setOnAction(_ -> tab.resync());
        MenuButton more = new MenuButton("", Icons.MORE.icon(), preview, resync);
        more.getStyleClass().addAll("no-arrow", "icon-menu");
        more.setAccessibleText(texts.text("erptab.more"));
        more.setTooltip(new Tooltip(texts.text("erptab.more")));
        more.getItems().forEach(item -> item.setMnemonicParsing(true));
        offWhileBusy(more);
        return more;
    }

    /** One that has no use now, for the reason that stands beside it. */
    static void off(Button button) {
        button.disableProperty().unbind();
        button.setDisable(true);
    }

    Button openInErp(URI address) {
        return button("erptab.open-in-erp", Icons.OPEN_OUTSIDE, () -> tab.openInErp(address));
    }

    /** Whoever has the focus keeps it and does nothing meanwhile; a disabled control would hand it to its neighbour. */
    void offWhileBusy(Node node) {
        node.disableProperty().bind(tab.busyProperty().map(busy -> busy.writes() && !ownsFocus(node)));
    }

    /** Also while the window itself is still without the focus, as it is right after a question was answered. */
    private static boolean ownsFocus(Node node) {
        return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("gap-8");
        return row;
    }

    /** A problem with everything that can be done about it. */
    Strip failed(Problem problem, Runnable retry) {
        String standing = problem.outcome() == Problem.Outcome.NOTHING_DONE ? texts.text("erptab.nothing-written") : "";
        return Strip.problem(texts, problem, standing, details(problem),
                button("erptab.retry", Icons.RETRY, retry));
    }

    Button details(Problem problem) {
        Button details = CopyDetails.button(texts.text("erptab.copy-details"), problem);
        details.setGraphic(Icons.COPY.icon());
        return details;
    }
}
