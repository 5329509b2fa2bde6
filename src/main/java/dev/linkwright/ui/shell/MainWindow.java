package dev.linkwright.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.browse.Finder;
import dev.linkwright.browse.FinderFilter;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Drawn;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;

/** The main window of the program. */
@Singleton
public final class MainWindow {
    private static final Dimension2D USUAL = new Dimension2D(1280, 800);
    private static final Dimension2D SMALLEST = new Dimension2D(1024, 640);
    private static final Duration BETWEEN_CHECKS = Duration.minutes(2);
    private static final String TAB = "main.tab";

    private final Theme theme;
    private final Texts texts;
    private final Work work;
    private final RememberedWindows windows;
    private final FxLoader loader;
    private final WindowMemory memory;
    private final ShellNavigator navigator;
    private final Finder records;
    private final RecordPage.Factory pages;
    private final MainViewModel viewModel;
    private final RecordTabs tabs;
    private final StatusBarViewModel statusModel;
    private final HealthNumbers numbers;
    private final ShellNotices notices;
    private final WindowPages windowPages;
    private final Maintenance maintenance;
    private final OpenedRecords opened = new OpenedRecords();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private Optional<Stage> stage = Optional.empty();

    @Inject
    public MainWindow(Theme theme, Texts texts, Work work, RememberedWindows windows, WindowMemory memory,
            FxLoader loader, ShellNavigator navigator, Finder records, StatusBarViewModel statusModel,
            RecordPage.Factory pages, HealthNumbers numbers, ShellNotices notices, Set<WindowPage> windowPages,
            Maintenance maintenance) {
        this.maintenance = maintenance;
        this.theme = theme;
        this.texts = texts;
        this.work = work;
        this.windows = windows;
        this.memory = memory;
        this.loader = loader;
        this.navigator = navigator;
        this.records = records;
        this.pages = pages;
        this.statusModel = statusModel;
        this.numbers = numbers;
        this.notices = notices;
        this.windowPages = new WindowPages(windowPages);
        tabs = new RecordTabs(this::make);
        viewModel = new MainViewModel(remembered(TAB, EntityType.COMPANY), tabs::leave);
        navigator.whenOpened(this::openRecord);
        navigator.whenLinkOpened((entity, connection) -> openRecord(entity, page -> page.turnToLink(connection)));
        navigator.whenLinkUndone((entity, connection) -> openRecord(entity, page -> page.undoLink(connection)));
        navigator.whenShown(this.windowPages::show);
        navigator.whenLinkChanged(tabs::linkChanged);
    }

    /** Opens it on a stage that has not been shown. */
    public void open(Stage shown) {
        stage = Optional.of(shown);
        MainView view = prepare(shown);
        shown.show();
        view.find();
        // Nobody waits for the window while systems and stores are asked.
        Drawn.then(() -> {
            if (shown.isShowing()) {
                view.start();
                statusModel.refresh();
                numbers.refresh();
                checkAgain(shown);
            }
        });
    }

    private void openRecord(CrmEntity entity) {
        windowPages.leave();
        viewModel.open(entity);
    }

    /** If the person has to be asked first, the record opens as it was left. */
    private void openRecord(CrmEntity entity, Consumer<RecordPage> then) {
        openRecord(entity);
        if (viewModel.current().equals(Optional.of(entity))) {
            then.accept(tabs.tab(entity.type()).page());
        }
    }

    /** Shows what the settings are now: connections, and what records have of them. What is pending stays. */
    public void settingsChanged() {
        statusModel.refresh();
        numbers.refresh();
        for (EntityType type : EntityType.values()) {
            viewModel.shownProperty(type).get().ifPresent(tabs::linkChanged);
        }
    }

    /**
     * Comes to the front, and opens a record once no dialog is open.
     *
     * @return false if the window is not open
     */
    public boolean receive(Optional<CrmEntity> record) {
        return receive(_ -> record.ifPresent(this::openRecord));
    }

    /**
     * Comes to the front, and does something once no dialog is open.
     *
     * @param what is given this window
     * @return false if the window is not open
     */
    public boolean receive(Consumer<Stage> what) {
        Optional<Stage> open = stage.filter(Stage::isShowing);
        open.ifPresent(WindowFront::bring);
        open.ifPresent(shown -> WindowFront.whenNoDialogIsOpen(work, () -> what.accept(shown)));
        return open.isPresent();
    }

    /** Runs something once the records of the tab in front are there, or why they are not; belongs after opening. */
    public void whenFilled(Runnable what) {
        tabs.tab(viewModel.tabProperty().get()).whenFilled(what);
    }

    /**
     * Where a person is.
     *
     * @param records  what each tab shows
     * @param searches what was typed into the finder of each tab
     * @param history  what lies before and after
     * @param tab      the one in front
     * @param page     what fills the window instead, if anything
     */
    public record Place(Map<EntityType, CrmEntity> records, Map<EntityType, String> searches,
            MainViewModel.History history, EntityType tab, Optional<Keys> page) {
        public Place {
            records = Map.copyOf(records);
            searches = Map.copyOf(searches);
        }
    }

    public Place place() {
        Map<EntityType, CrmEntity> records = new EnumMap<>(EntityType.class);
        Map<EntityType, String> searches = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            viewModel.shownProperty(type).get().ifPresent(record -> records.put(type, record));
            tabs.opened(type).map(RecordTab::searched).filter(text -> !text.isEmpty())
                    .ifPresent(text -> searches.put(type, text));
        }
        return new Place(records, searches, viewModel.history(), viewModel.tabProperty().get(),
                windowPages.shownProperty().get().map(WindowPage::key));
    }

    /** Leads there from a window that was just opened. */
    public void goTo(Place place) {
        place.searches().forEach((type, text) -> tabs.tab(type).search(text));
        place.records().values().forEach(viewModel::open);
        viewModel.select(place.tab());
        viewModel.resume(place.history());
        place.page().flatMap(key -> windowPages.all().stream().filter(page -> page.key() == key).findFirst())
                .ifPresent(windowPages::show);
    }

    public boolean isOpen() {
        return stage.filter(Stage::isShowing).isPresent();
    }

    /** Whether a dialog is open, so that what is behind it must not change. */
    public boolean isBehindDialog() {
        return WindowFront.isBehindDialog();
    }

    /** Runs something once no dialog is open. */
    public void whenNoDialogIsOpen(Runnable what) {
        WindowFront.whenNoDialogIsOpen(work, what);
    }

    /** Goes on once no dialog is open and nothing pending is lost. */
    public void leave(Runnable goOn) {
        WindowFront.whenNoDialogIsOpen(work, () -> tabs.leaveAll(viewModel::select, goOn));
    }

    public void close() {
        stage.ifPresent(Stage::close);
    }

    private MainView prepare(Stage shown) {
        theme.start();
        StatusBarView status = loader.load(new StatusBarView(statusModel, numbers, texts)).view();
        Dialogs dialogs = new Dialogs(theme, texts, windows);
        MainActions actions = new MainActions(viewModel, this::openRecord,
                new QuickSwitcher(records, opened, work, texts, dialogs, loader), dialogs.help(),
                statusModel, texts, maintenance);
        navigator.whenLinkCopied(actions::copyLink);
        MainView view = loader.load(new MainView(viewModel, texts, theme, work, windows, tabs, status, actions,
                windowPages, notices))
                .view();
        Scene scene = new Scene(view.root());
        view.installKeys(scene);
        shown.setScene(scene);
        dialogs.help().install(shown,
                () -> windowPages.shownProperty().get().map(WindowPage::help).orElse(HelpPage.MAIN));
        theme.dress(shown);
        windows.remember(shown, "main", USUAL, SMALLEST);
        viewModel.tabProperty().subscribe(type -> {
            memory.put(TAB, type.name());
            showTitle();
        });
        windowPages.shownProperty().subscribe(this::showTitle);
        windowPages.shownProperty()
                .subscribe(page -> notices.showEverything(page.map(WindowPage::key).equals(Optional.of(Keys.HEALTH))));
        notices.unseenProperty().subscribe(this::showTitle);
        // What failed, or goes well again, is known to the status bar at once.
        notices.current().addListener((InvalidationListener) _ -> statusModel.refresh());
        shown.focusedProperty().subscribe(() -> notices.look(isLookedAt(shown)));
        shown.titleProperty().bind(title);
        shown.setOnCloseRequest(request -> {
            request.consume();
            tabs.leaveAll(viewModel::select, this::close);
        });
        return view;
    }

    private RecordTab make(EntityType type) {
        FinderViewModel model = new FinderViewModel(type, records, work, texts);
        String filterKey = "finder." + type.word() + ".filter";
        model.filterProperty().set(remembered(filterKey, FinderFilter.ALL));
        model.filterProperty().subscribe(filter -> memory.put(filterKey, filter.name()));
        FinderView finder = new FinderView(model, texts, work, viewModel::open);
        loader.load(finder);
        RecordTab tab = new RecordTab(model, finder, pages.create(type));
        viewModel.shownProperty(type).subscribe(shown -> shown.ifPresent(tab::show));
        tab.page().title().subscribe(name -> {
            showTitle();
            if (!name.isEmpty()) {
                viewModel.shownProperty(type).get()
                        .ifPresent(entity -> opened.add(new QuickHit(entity, name, "")));
            }
        });
        return tab;
    }

    /** The task bar shows the title: that is where news is seen while the person is in another program. */
    private void showTitle() {
        String record = windowPages.shownProperty().get().map(page -> texts.text(page.textKey()))
                .orElseGet(() -> tabs.opened(viewModel.tabProperty().get()).map(tab -> tab.page().title().getValue())
                        .orElse(""));
        String name = record.isEmpty()
                ? texts.text("app.name")
                : texts.text("main.title", record, texts.text("app.name"));
        int news = notices.unseenProperty().get();
        title.set(news == 0 ? name : texts.text("main.title.notices", news, name));
    }

    private static boolean isLookedAt(Stage shown) {
        return shown.isFocused() || Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage && window.isFocused());
    }

    private void checkAgain(Stage shown) {
        PauseTransition pause = new PauseTransition(BETWEEN_CHECKS);
        pause.setOnFinished(_ -> {
            if (shown.isShowing()) {
                statusModel.refresh();
                pause.playFromStart();
            }
        });
        pause.play();
    }

    /** An unknown word counts as none. */
    private <E extends Enum<E>> E remembered(String key, E usual) {
        Optional<String> word = memory.get(key).map(text -> text.toUpperCase(Locale.ROOT));
        for (E choice : usual.getDeclaringClass().getEnumConstants()) {
            if (word.equals(Optional.of(choice.name()))) {
                return choice;
            }
        }
        return usual;
    }
}
