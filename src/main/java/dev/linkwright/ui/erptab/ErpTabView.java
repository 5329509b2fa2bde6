package dev.linkwright.ui.erptab;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.BusyMark;
import dev.linkwright.ui.common.ButtonOrder;
import dev.linkwright.ui.common.Help;
import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WhyDisabled;

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
    private final Texts texts;
    private final TabButtons buttons;
    private final NoticeStrips strips;
    private final TabAbout facts;
    private final StateBody states;
    private final EditBody edit;
    private final StringProperty whyNothingToSave = new SimpleStringProperty(this, "whyNothingToSave", "");
    private final TabFocus focus = new TabFocus(() -> root, () -> about, () -> actions,
            () -> List.of(notices, body, foot));

    ErpTabView(ErpTabViewModel tab, EntityType type, Texts texts, Clock clock) {
        this.tab = tab;
        this.texts = texts;
        this.buttons = new TabButtons(texts, tab);
        this.strips = new NoticeStrips(texts, tab, buttons);
        this.facts = new TabAbout(texts, tab);
        this.states = new StateBody(texts, type, tab, buttons, clock);
        this.edit = new EditBody(texts, tab, buttons, facts);
    }

    @FXML
    void initialize() {
        save.setOnAction(_ -> tab.save());
        save.setTooltip(KeyTip.of(texts, Keys.SAVE));
        WhyDisabled.tell(save, whyNothingToSave);
        cancel.setOnAction(_ -> tab.cancelEdit());
        ButtonOrder.asInDialogs(save, cancel);
        BusyMark.show(save, tab.busyProperty().map(busy -> busy == TabRun.Busy.SAVING));
        cancel.disableProperty().bind(tab.busyProperty().map(TabRun.Busy::writes));
        progress.visibleProperty().bind(tab.reader().slowProperty().or(tab.slowProperty()));
        tab.shownProperty().subscribe(this::show);
        tab.reader().unfinishedProperty().subscribe(() -> show(tab.shownProperty().get()));
        tab.noticeProperty().subscribe(this::show);
        AroundTab.listen(root, tab);
        Help.mark(root, HelpPage.ERP_TAB);
    }

    Node root() {
        return root;
    }

    TabFocus focus() {
        return focus;
    }

    private void show(Shown shown) {
        boolean hadFocus = focus.isWithin(root);
        if (hadFocus) {
            focus.keep();
        }
        foot.setVisible(shown instanceof Shown.Editing);
        foot.setManaged(shown instanceof Shown.Editing);
        actions.getChildren().clear();
        switch (shown) {
            case Shown.Loading() -> set(List.of(), List.of());
            case Shown.Failed(var problem) -> set(List.of(), List.of(buttons.failed(problem, tab::refresh)));
            case Shown.State(ErpTabState state) -> {
                set(facts.of(state), states.of(state, tab.reader().unfinishedProperty().get()));
                actions.getChildren().setAll(actions(state));
            }
            case Shown.Editing editing -> {
                set(edit.head(editing), edit.body(editing));
                actions.getChildren().setAll(edit.actions(editing));
                save.setDisable(editing.pending().isEmpty());
                whyNothingToSave.set(editing.pending().isEmpty() ? texts.text("erptab.save.why-not") : "");
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

    private List<? extends ButtonBase> actions(ErpTabState state) {
        Button edits = buttons.acting("erptab.edit", Icons.EDIT, tab::edit);
        return switch (state) {
            case ErpTabState.NotConnected _ -> Standing.of(state).editable() ? List.of(edits) : List.of();
            case ErpTabState.Connected connected -> {
                Button syncNow = buttons.syncNow();
                yield Stream.of(Stream.of(edits, syncNow, buttons.cancelSync(syncNow)),
                        connected.address().map(buttons::openInErp).stream(), Stream.of(buttons.more()))
                        .flatMap(some -> some).toList();
            }
            case ErpTabState.OutOfReach away -> {
                List<Button> idle = away.actor().isPresent() ? List.of(edits, buttons.syncNow()) : List.of(edits);
                idle.forEach(TabButtons::off);
                yield idle;
            }
            case ErpTabState.NoConnection _,ErpTabState.ActorGone _,ErpTabState.ActorArchived _,ErpTabState.ActorMerged _,ErpTabState.LeftOut _,ErpTabState.EntityGone _,ErpTabState.Claimed _,ErpTabState.Interrupted _ ->
                List.of();
        };
    }

    /** The controls are new; the focus goes where the person goes on. */
    private void focusAfter(Shown shown) {
        if (!(shown instanceof Shown.Editing editing)) {
            focus.toFirst();
        } else if (editing.pending().isPresent()) {
            save.requestFocus();
        } else {
            focus.toFirstInEditing(tab.asksForConnection());
        }
    }

    private void show(Notice notice) {
        boolean hadFocus = focus.isWithin(notices);
        if (hadFocus) {
            focus.keep();
        }
        notices.getChildren().setAll(strips.of(notice).map(List::of).orElse(List.of()));
        notices.setManaged(!notices.getChildren().isEmpty());
        if (hadFocus) {
            focus.toFirst();
        }
    }
}
