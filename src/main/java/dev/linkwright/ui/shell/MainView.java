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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;

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
    private MenuButton appearance;

    private final MainViewModel viewModel;
    private final Texts texts;
    private final Theme theme;
    private final RememberedWindows windows;
    private final FinderView finder;
    private final RecordPage page;
    private final StatusBarView status;

    MainView(MainViewModel viewModel, Texts texts, Theme theme, RememberedWindows windows, FinderView finder,
            RecordPage page, StatusBarView status) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.theme = theme;
        this.windows = windows;
        this.finder = finder;
        this.page = page;
        this.status = status;
    }

    @FXML
    void initialize() {
        finderPlace.getChildren().setAll(finder.root());
        pagePlace.getChildren().setAll(page.node());
        statusPlace.getChildren().setAll(status.root());
        button(back, Icons.BACK, Keys.BACK, viewModel::back);
        button(forward, Icons.FORWARD, Keys.FORWARD, viewModel::forward);
        back.disableProperty().bind(viewModel.canGoBackProperty().not());
        forward.disableProperty().bind(viewModel.canGoForwardProperty().not());
        addTab();
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
        scene.getAccelerators().put(Keys.REFRESH.combination(), page::refresh);
        scene.getAccelerators().put(Keys.OPEN_IN_CRM.combination(), page::openInCrm);
        scene.getAccelerators().put(Keys.NEXT_PART.combination(), () -> hop(scene, 1));
        scene.getAccelerators().put(Keys.PREVIOUS_PART.combination(), () -> hop(scene, -1));
    }

    void find() {
        fold(false);
        finder.focusField();
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
            parts.add(new RecordPage.Part(finderPlace, finder::focusField));
        }
        parts.addAll(page.parts());
        parts.add(new RecordPage.Part(statusPlace, status::focus));
        int at = -1;
        for (int index = 0; index < parts.size(); index++) {
            if (holds(parts.get(index).node(), scene.getFocusOwner())) {
                at = index;
            }
        }
        int next = at < 0 ? 0 : Math.floorMod(at + step, parts.size());
        parts.get(next).focus().run();
    }

    private static boolean holds(Node part, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private void addTab() {
        String kind = page.type().name().toLowerCase(Locale.ROOT);
        ToggleButton tab = new ToggleButton(texts.text("main.tab." + kind), switch (page.type()) {
            case COMPANY -> Icons.COMPANY.icon();
            case CONTACT -> Icons.CONTACT.icon();
            case PROJECT -> Icons.PROJECT.icon();
        });
        tab.setMnemonicParsing(true);
        tab.setSelected(true);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            find();
        });
        tabs.getChildren().add(tab);
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
