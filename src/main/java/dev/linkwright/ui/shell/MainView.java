package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.Work;

/** Header, finder, page and status bar, and how the keys hop between them. */
public final class MainView {
    private static final double FINDER_WIDTH = 320;
    /** Below this width of the window the finder folds away; Ctrl+F brings it. */
    private static final double NARROW = 720;

    @FXML
    private BorderPane root;
    @FXML
    private SplitPane split;
    @FXML
    private StackPane finderPlace;
    @FXML
    private StackPane pagePlace;
    @FXML
    private StackPane statusPlace;
    @FXML
    private HBox tabs;
    @FXML
    private Button back;
    @FXML
    private Button forward;
    @FXML
    private Button goTo;
    @FXML
    private Button shortcuts;
    @FXML
    private MenuButton appearance;

    private final MainViewModel viewModel;
    private final Texts texts;
    private final Theme theme;
    private final Work work;
    private final RememberedWindows windows;
    private final RecordTabs records;
    private final StatusBarView status;
    private final MainActions actions;

    MainView(MainViewModel viewModel, Texts texts, Theme theme, Work work, RememberedWindows windows,
            RecordTabs records, StatusBarView status, MainActions actions) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.theme = theme;
        this.work = work;
        this.windows = windows;
        this.records = records;
        this.status = status;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        statusPlace.getChildren().setAll(status.root());
        button(back, Icons.BACK, Keys.BACK, viewModel::back);
        button(forward, Icons.FORWARD, Keys.FORWARD, viewModel::forward);
        back.disableProperty().bind(viewModel.canGoBackProperty().not());
        forward.disableProperty().bind(viewModel.canGoForwardProperty().not());
        for (EntityType type : EntityType.values()) {
            addTab(type);
        }
        viewModel.tabProperty().subscribe(type -> bringToFront(records.tab(type)));
        goTo.setGraphic(Icons.SEARCH.icon());
        goTo.setTooltip(new Tooltip(Keys.GO_TO.cap()));
        goTo.setOnAction(_ -> actions.goTo(root.getScene().getWindow()));
        button(shortcuts, Icons.SHORTCUTS, Keys.SHORTCUTS, () -> actions.showShortcuts(root.getScene().getWindow()));
        addAppearances();
        windows.remember(split, "main.finder", FINDER_WIDTH);
        root.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() < NARROW != now.doubleValue() < NARROW) {
                fold(now.doubleValue() < NARROW);
            }
        });
    }

    /** Shortcuts that work wherever the focus is. */
    void installKeys(Scene scene) {
        scene.getAccelerators().put(Keys.FIND.combination(), this::find);
        scene.getAccelerators().put(Keys.BACK.combination(), viewModel::back);
        scene.getAccelerators().put(Keys.FORWARD.combination(), viewModel::forward);
        scene.getAccelerators().put(Keys.OPEN_IN_CRM.combination(), () -> inFront().page().openInCrm());
        scene.getAccelerators().put(Keys.NEXT_PART.combination(), () -> hop(scene, 1));
        scene.getAccelerators().put(Keys.PREVIOUS_PART.combination(), () -> hop(scene, -1));
        scene.getAccelerators().put(Keys.GO_TO.combination(), goTo::fire);
        scene.getAccelerators().put(Keys.SHORTCUTS.combination(), shortcuts::fire);
        for (EntityType type : EntityType.values()) {
            scene.getAccelerators().put(keyOf(type).combination(), () -> go(type));
        }
        onKey(scene, Keys.REFRESH, () -> inFront().page().refresh());
        onKey(scene, Keys.COPY_LINK, actions::copyLink);
    }

    /** The menus of all pages have these keys, too, and the scene would choose the page that was made last. */
    private static void onKey(Scene scene, Keys key, Runnable action) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (key.combination().match(event)) {
                action.run();
                event.consume();
            }
        });
    }

    void find() {
        fold(false);
        inFront().finder().focusField();
    }

    private void go(EntityType type) {
        viewModel.select(type);
        find();
    }

    private RecordTab inFront() {
        return records.tab(viewModel.tabProperty().get());
    }

    /** The others stay in the window, unseen: their questions have it as owner. */
    private void bringToFront(RecordTab tab) {
        boolean hidden = root.getScene() != null
                && PartHop.holds(split, root.getScene().getFocusOwner());
        show(finderPlace, tab.finder().root());
        show(pagePlace, tab.page().node());
        if (hidden) {
            tab.finder().focusList();
        }
        tab.inFront(viewModel.current().isPresent());
    }

    private static void show(StackPane place, Node wanted) {
        if (!place.getChildren().contains(wanted)) {
            place.getChildren().add(wanted);
        }
        for (Node node : place.getChildren()) {
            node.setVisible(node.equals(wanted));
            node.setManaged(node.equals(wanted));
        }
    }

    Parent root() {
        return root;
    }

    private void fold(boolean folded) {
        if (folded) {
            split.getItems().remove(finderPlace);
        } else if (!split.getItems().contains(finderPlace)) {
            split.getItems().addFirst(finderPlace);
            split.setDividerPositions(FINDER_WIDTH / Math.max(FINDER_WIDTH, split.getWidth()));
        }
    }

    private void hop(Scene scene, int step) {
        List<RecordPage.Part> parts = new ArrayList<>();
        if (split.getItems().contains(finderPlace)) {
            parts.add(new RecordPage.Part(finderPlace, inFront().finder()::focusField));
        }
        parts.addAll(inFront().page().parts());
        parts.add(new RecordPage.Part(statusPlace, status::focus));
        PartHop.hop(parts, scene.getFocusOwner(), step);
    }

    private void addTab(EntityType type) {
        ToggleButton tab = new ToggleButton(texts.text("main.tab." + type.word()), Icons.of(type).icon());
        tab.setMnemonicParsing(true);
        tab.setTooltip(new Tooltip(keyOf(type).cap()));
        viewModel.tabProperty().subscribe(now -> tab.setSelected(now == type));
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            // A mnemonic focuses its button after what it does.
            work.onScreen(() -> go(type));
        });
        tabs.getChildren().add(tab);
    }

    private static Keys keyOf(EntityType type) {
        return switch (type) {
            case COMPANY -> Keys.COMPANIES;
            case CONTACT -> Keys.CONTACTS;
            case PROJECT -> Keys.PROJECTS;
        };
    }

    private void addAppearances() {
        appearance.setGraphic(Icons.APPEARANCE.icon());
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(
                    texts.text("main.appearance." + choice.name().toLowerCase(Locale.ROOT)));
            item.setMnemonicParsing(true);
            item.setToggleGroup(group);
            item.setOnAction(_ -> theme.choiceProperty().set(choice));
            theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
            appearance.getItems().add(item);
        }
    }

    private void button(ButtonBase button, Icons icon, Keys key, Runnable action) {
        String name = texts.text(key.textKey());
        button.setGraphic(icon.icon());
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + " (" + key.cap() + ")"));
        button.setOnAction(_ -> action.run());
    }
}
