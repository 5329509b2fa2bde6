package dev.linkwright.ui.shell;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import jakarta.inject.Inject;

import dev.linkwright.browse.Finder;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** The main window of the program. */
public final class MainWindow {
    private static final Dimension2D USUAL = new Dimension2D(1280, 800);
    private static final Dimension2D SMALLEST = new Dimension2D(1024, 640);
    private static final Duration BETWEEN_CHECKS = Duration.minutes(2);
    private static final String APPEARANCE = "appearance";

    private final Theme theme;
    private final Texts texts;
    private final RememberedWindows windows;
    private final FxLoader loader;
    private final RecordPage page;
    private final WindowMemory memory;
    private final MainViewModel viewModel;
    private final FinderViewModel finderModel;
    private final FinderView finder;
    private final StatusBarViewModel statusModel;

    @Inject
    public MainWindow(Theme theme, Texts texts, Work work, RememberedWindows windows, WindowMemory memory,
            FxLoader loader, ShellNavigator navigator, Finder records, StatusBarViewModel statusModel,
            RecordPage page) {
        this.theme = theme;
        this.texts = texts;
        this.windows = windows;
        this.memory = memory;
        this.loader = loader;
        this.page = page;
        this.statusModel = statusModel;
        viewModel = new MainViewModel(page::leave);
        finderModel = new FinderViewModel(page.type(), records, work, texts);
        finder = new FinderView(finderModel, texts, work, viewModel::open);
        navigator.whenOpened(viewModel::open);
        navigator.whenLinkChanged(finderModel::refreshMarker);
        navigator.whenLinkChanged(page::changed);
    }

    /** Opens it on a stage that has not been shown. */
    public void open(Stage stage) {
        theme.start();
        memory.get(APPEARANCE).map(MainWindow::appearance).ifPresent(theme.choiceProperty()::set);
        theme.choiceProperty().subscribe(choice -> memory.put(APPEARANCE, choice.name()));
        loader.load(finder);
        StatusBarView status = loader.load(new StatusBarView(statusModel, texts)).view();
        MainView view = loader.load(new MainView(viewModel, texts, theme, windows, finder, page, status)).view();
        Scene scene = new Scene(view.root());
        view.installKeys(scene);
        stage.setScene(scene);
        theme.dress(stage);
        windows.remember(stage, "main", USUAL, SMALLEST);
        page.title().subscribe(title -> stage.setTitle(
                title.isEmpty() ? texts.text("app.name") : texts.text("main.title", title, texts.text("app.name"))));
        viewModel.currentProperty().subscribe(current -> current.ifPresent(entity -> {
            page.show(entity);
            finder.select(entity);
        }));
        stage.setOnCloseRequest(request -> {
            request.consume();
            page.leave(stage::close);
        });
        stage.show();
        view.find();
        finderModel.start();
        statusModel.refresh();
        checkAgain(stage);
    }

    private void checkAgain(Stage stage) {
        PauseTransition pause = new PauseTransition(BETWEEN_CHECKS);
        pause.setOnFinished(_ -> {
            if (stage.isShowing()) {
                statusModel.refresh();
                pause.playFromStart();
            }
        });
        pause.play();
    }

    /** An unknown word counts as no choice. */
    private static Theme.Choice appearance(String word) {
        for (Theme.Choice choice : Theme.Choice.values()) {
            if (choice.name().equals(word.toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        return Theme.Choice.SYSTEM;
    }
}
