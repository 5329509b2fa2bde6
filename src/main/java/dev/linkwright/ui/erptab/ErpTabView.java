package dev.linkwright.ui.erptab;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.ui.common.BusyMark;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** The ERP tab. */
public final class ErpTabView {
    @FXML
    private VBox root;
    @FXML
    private HBox about;
    @FXML
    private HBox actions;
    @FXML
    private ProgressBar progress;
    @FXML
    private VBox notices;
    @FXML
    private VBox body;
    @FXML
    private HBox foot;
    @FXML
    private Label leaving;
    @FXML
    private Button save;
    @FXML
    private Button cancel;

    private final ErpTabViewModel tab;
    private final NoticeStrips strips;
    private final TabAbout facts;
    private final StateBody states;
    private final EditBody edit;

    ErpTabView(ErpTabViewModel tab, Texts texts, Clock clock) {
        this.tab = tab;
        this.strips = new NoticeStrips(texts, tab);
        this.facts = new TabAbout(texts, tab);
        this.states = new StateBody(texts, tab, strips, clock);
        this.edit = new EditBody(texts, tab, strips);
    }

    @FXML
    void initialize() {
        save.setOnAction(_ -> tab.save());
        cancel.setOnAction(_ -> tab.cancelEdit());
        BusyMark.show(save, tab.busyProperty().map(busy -> busy == SaveRun.Busy.SAVING));
        cancel.disableProperty().bind(tab.busyProperty().map(busy -> busy == SaveRun.Busy.SAVING));
        progress.visibleProperty().bind(tab.reader().slowProperty());
        tab.shownProperty().subscribe(this::show);
        tab.noticeProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    /** The first button of the tab, else its first value. */
    void requestFocus() {
        reachable().filter(ButtonBase.class::isInstance).findFirst().or(() -> reachable().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private Stream<Node> reachable() {
        return Stream.of(actions, notices, body, foot, about).filter(Node::isVisible)
                .flatMap(place -> place.lookupAll("*").stream())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible());
    }

    private void show(Shown shown) {
        boolean hadFocus = holdsFocus();
        if (hadFocus) {
            // Kept within the tab while its controls are exchanged and while it reads, else the next part takes it.
            root.requestFocus();
        }
        foot.setVisible(shown instanceof Shown.Editing);
        foot.setManaged(shown instanceof Shown.Editing);
        actions.getChildren().clear();
        switch (shown) {
            case Shown.Loading() -> set(List.of(), List.of());
            case Shown.Failed(var problem) -> set(List.of(), List.of(strips.failed(problem, tab::refresh)));
            case Shown.State(ErpTabState state) -> {
                set(facts.of(state), states.of(state));
                showActions(state);
            }
            case Shown.Editing editing -> {
                set(List.of(facts.connection(editing.state().connection()), edit.types(editing)), edit.body(editing));
                save.setDisable(editing.pending().isEmpty());
                leaving.setVisible(editing.pending().isPresent());
            }
        }
        if (hadFocus) {
            focusAfter(shown);
        }
    }

    private void set(List<? extends Node> head, List<? extends Node> content) {
        about.getChildren().setAll(head);
        body.getChildren().setAll(content);
    }

    private void showActions(ErpTabState state) {
        if (state instanceof ErpTabState.NotConnected open && !open.possible().isEmpty()
                && open.whyNot().isEmpty()) {
            actions.getChildren().add(strips.button("erptab.edit", Icons.EDIT, tab::edit));
        } else if (state instanceof ErpTabState.Connected connected && connected.address().isPresent()) {
            actions.getChildren()
                    .add(strips.button("erptab.open-in-erp", Icons.OPEN_OUTSIDE, () -> tab.openInErp(connected)));
        }
    }

    /** The controls are new; the focus goes where the person goes on. */
    private void focusAfter(Shown shown) {
        if (shown instanceof Shown.Editing editing) {
            if (editing.pending().isPresent()) {
                save.requestFocus();
            } else {
                about.lookupAll(".toggle-button").stream().findFirst().ifPresent(Node::requestFocus);
            }
        } else {
            requestFocus();
        }
    }

    private boolean holdsFocus() {
        if (root.getScene() == null) {
            return false;
        }
        for (Node node = root.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(root)) {
                return true;
            }
        }
        return false;
    }

    private void show(Notice notice) {
        notices.getChildren().setAll(strips.of(notice).map(List::of).orElse(List.of()));
        notices.setManaged(!notices.getChildren().isEmpty());
    }
}
