package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.model.EntityType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.PartHop;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;

/** Header, finder, page and status bar, and how the keys hop between them. */
public final class MainView {
    private static final double FINDER_WIDTH = 320;
    private static final double FINDER_LEAST = 260;
    private static final double FINDER_MOST = 480;
    /** Below this width of the window, at the usual size of texts, the finder folds away; Ctrl+F brings it. */
    private static final double NARROW = 720;

    @FXML
    private BorderPane root;
    @FXML
    private SplitPane split;
    @FXML
    private VBox notices;
    @FXML
    private StackPane centre;
    @FXML
    private HBox pageButtons;
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
    private Button help;
    @FXML
    private MenuButton maintenance;
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
    private final WindowPages pages;
    private final ShellNotices told;
    private boolean narrow;
    private Optional<PagesView> pagesView = Optional.empty();
    private Optional<NoticesView> noticesView = Optional.empty();

    MainView(MainViewModel viewModel, Texts texts, Theme theme, Work work, RememberedWindows windows,
            RecordTabs records, StatusBarView status, MainActions actions, WindowPages pages, ShellNotices told) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.theme = theme;
        this.work = work;
        this.windows = windows;
        this.records = records;
        this.status = status;
        this.actions = actions;
        this.pages = pages;
        this.told = told;
    }

    @FXML
    void initialize() {
        statusPlace.getChildren().setAll(status.root());
        button(back, Icons.BACK, Keys.BACK, this::back);
        button(forward, Icons.FORWARD, Keys.FORWARD, this::forward);
        ObservableValue<Boolean> onPage = pages.shownProperty().map(Optional::isPresent);
        back.disableProperty().bind(viewModel.canGoBackProperty().flatMap(can -> onPage.map(page -> !can && !page)));
        forward.disableProperty()
                .bind(viewModel.canGoForwardProperty().flatMap(can -> onPage.map(page -> !can || page)));
        for (EntityType type : EntityType.values()) {
            addTab(type);
        }
        viewModel.tabProperty().subscribe(type -> bringToFront(records.tab(type)));
        goTo.setGraphic(Icons.SEARCH.icon());
        goTo.setTooltip(KeyTip.of(texts, Keys.GO_TO));
        goTo.setOnAction(_ -> actions.goTo(root.getScene().getWindow()));
        button(help, Icons.HELP, Keys.HELP, () -> actions.openHelp(root.getScene().getWindow()));
        addMaintenance();
        addAppearances();
        PagesView filling = new PagesView(pages, texts, work, pageButtons, centre, split);
        filling.build();
        pagesView = Optional.of(filling);
        NoticesView strips = new NoticesView(told, texts, notices, () -> here().getFirst().focus().run());
        strips.build();
        noticesView = Optional.of(strips);
        windows.remember(split, "main.finder", FINDER_WIDTH);
        NarrowHeader header = new NarrowHeader(pageButtons, tabs, List.of(goTo, appearance));
        root.widthProperty().subscribe(_ -> fit(header));
        theme.textSizeProperty().subscribe(_ -> fit(header));
        viewModel.tabProperty().subscribe(_ -> fit(header));
        pages.shownProperty().subscribe(_ -> fit(header));
    }

    /** Larger texts need more room for the same. */
    private void fit(NarrowHeader header) {
        double larger = theme.textSizeProperty().get() / 100.0;
        double width = root.getWidth() / larger;
        finderPlace.setMinWidth(FINDER_LEAST * larger);
        finderPlace.setMaxWidth(FINDER_MOST * larger);
        header.fit(width);
        boolean now = root.getWidth() > 0 && width < NARROW;
        if (now != narrow) {
            narrow = now;
            fold(now);
        }
    }

    /** Shortcuts that work wherever the focus is. */
    void installKeys(Scene scene) {
        scene.getAccelerators().put(Keys.FIND.combination(), this::find);
        scene.getAccelerators().put(Keys.BACK.combination(), this::back);
        scene.getAccelerators().put(Keys.FORWARD.combination(), this::forward);
        scene.getAccelerators().put(Keys.OPEN_IN_CRM.combination(), () -> {
            if (page().isEmpty()) {
                inFront().page().openInCrm();
            }
        });
        pagesView.ifPresent(view -> view.installKeys(scene));
        scene.getAccelerators().put(Keys.NEXT_PART.combination(), () -> hop(scene, 1));
        scene.getAccelerators().put(Keys.PREVIOUS_PART.combination(), () -> hop(scene, -1));
        scene.getAccelerators().put(Keys.GO_TO.combination(), goTo::fire);
        for (EntityType type : EntityType.values()) {
            scene.getAccelerators().put(keyOf(type).combination(), () -> go(type));
        }
        onKey(scene, Keys.REFRESH,
                () -> page().ifPresentOrElse(WindowPage::readAgain, () -> inFront().page().refresh()));
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

    /** What it does as soon as it can be seen. */
    void start() {
        inFront().inFront(false);
    }

    void find() {
        pages.leave();
        fold(false);
        inFront().finder().focusField();
    }

    /** From a page back to where the person was before. */
    private void back() {
        if (page().isPresent()) {
            pages.leave();
        } else {
            viewModel.back();
        }
    }

    private void forward() {
        if (page().isEmpty()) {
            viewModel.forward();
        }
    }

    private Optional<WindowPage> page() {
        return pages.shownProperty().get();
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
        if (root.getScene() != null) {
            tab.inFront(viewModel.current().isPresent());
        }
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
        }
    }

    private void hop(Scene scene, int step) {
        List<RecordPage.Part> parts = new ArrayList<>();
        noticesView.ifPresent(view -> parts.addAll(view.parts()));
        parts.addAll(here());
        parts.add(new RecordPage.Part(statusPlace, status::focus));
        PartHop.hop(parts, scene.getFocusOwner(), step);
    }

    /** The parts between notices and status bar. */
    private List<RecordPage.Part> here() {
        if (page().isPresent()) {
            return page().get().parts();
        }
        List<RecordPage.Part> parts = new ArrayList<>();
        if (split.getItems().contains(finderPlace)) {
            parts.add(new RecordPage.Part(finderPlace, inFront().finder()::focusField));
        }
        parts.addAll(inFront().page().parts());
        return parts;
    }

    private void addTab(EntityType type) {
        ToggleButton tab = new ToggleButton(texts.text("main.tab." + type.word()), Icons.of(type).icon());
        tab.setMnemonicParsing(true);
        Keys key = keyOf(type);
        tab.setTooltip(KeyTip.of(texts, key));
        Runnable select = () -> tab.setSelected(page().isEmpty() && viewModel.tabProperty().get() == type);
        viewModel.tabProperty().subscribe(_ -> select.run());
        pages.shownProperty().subscribe(_ -> select.run());
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

    private void addMaintenance() {
        MenuItem resync = new MenuItem(texts.text("main.resync"), Icons.TO_ERP.icon());
        resync.setMnemonicParsing(true);
        resync.setOnAction(_ -> actions.resync(root.getScene().getWindow(), () -> inFront().page().refresh()));
        maintenance.setGraphic(Icons.MAINTENANCE.icon());
        maintenance.setTooltip(new Tooltip(texts.text("main.maintenance")));
        MenuItem settings = new MenuItem(texts.text("main.settings"), Icons.MAINTENANCE.icon());
        settings.setMnemonicParsing(true);
        settings.setAccelerator(Keys.SETTINGS.combination());
        settings.setOnAction(_ -> actions.openSettings(root.getScene().getWindow()));
        MenuItem shortcuts = new MenuItem(texts.text("main.shortcuts"), Icons.SHORTCUTS.icon());
        shortcuts.setMnemonicParsing(true);
        shortcuts.setAccelerator(Keys.SHORTCUTS.combination());
        shortcuts.setOnAction(_ -> actions.showShortcuts(root.getScene().getWindow()));
        MenuItem about = new MenuItem(texts.text("main.about"), Icons.INFORMATION.icon());
        about.setMnemonicParsing(true);
        about.setOnAction(_ -> actions.about(root.getScene().getWindow()));
        maintenance.getItems().addAll(settings, resync, new SeparatorMenuItem(), shortcuts, about);
        if (actions.canSignOut()) {
            MenuItem signOut = new MenuItem(texts.text("main.sign-out"), Icons.SIGN_OUT.icon());
            signOut.setMnemonicParsing(true);
            signOut.setOnAction(_ -> actions.signOut(root.getScene().getWindow()));
            maintenance.getItems().addAll(new SeparatorMenuItem(), signOut);
        }
    }

    private void addAppearances() {
        appearance.setGraphic(Icons.APPEARANCE.icon());
        appearance.setTooltip(new Tooltip(texts.text("settings.page.appearance")));
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(
                    texts.text("main.appearance." + KeyWord.of(choice)));
            item.setMnemonicParsing(true);
            item.setToggleGroup(group);
            item.setOnAction(_ -> theme.choiceProperty().set(choice));
            theme.follow(item, choice);
            appearance.getItems().add(item);
        }
    }

    private void button(ButtonBase button, Icons icon, Keys key, Runnable action) {
        String name = texts.text(key.textKey());
        button.setGraphic(icon.icon());
        button.setAccessibleText(name);
        button.setTooltip(KeyTip.of(name, key));
        button.setOnAction(_ -> action.run());
    }
}
