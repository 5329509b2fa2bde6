package dev.linkwright.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.PartHop;
import dev.linkwright.ui.common.Popups;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.Work;

/** <em>Settings and maintenance</em>: one window beside the main window, which shows at once what was saved. */
@Singleton
public final class SettingsWindow {
    private static final Dimension2D USUAL = new Dimension2D(1180, 760);
    private static final Dimension2D SMALLEST = new Dimension2D(980, 600);

    private final Provider<Set<SettingsPage>> pages;
    private final SettingsDraft draft;
    private final SettingsRight right;
    private final Work work;
    private final Texts texts;
    private final Theme theme;
    private final FxLoader loader;
    private final Dialogs dialogs;
    private final RememberedWindows windows;
    private Optional<Opened> opened = Optional.empty();

    @Inject
    public SettingsWindow(Provider<Set<SettingsPage>> pages, SettingsDraft draft, SettingsRight right, Work work,
            Texts texts, Theme theme, FxLoader loader, Dialogs dialogs, RememberedWindows windows) {
        this.pages = pages;
        this.draft = draft;
        this.right = right;
        this.work = work;
        this.texts = texts;
        this.theme = theme;
        this.loader = loader;
        this.dialogs = dialogs;
        this.windows = windows;
    }

    /** Opens it, or brings it to the front. */
    public Stage open(Window owner) {
        Opened window = opened.orElseGet(() -> {
            Opened made = new Opened(owner);
            opened = Optional.of(made);
            return made;
        });
        return window.show();
    }

    /** Opens it with a page in front. */
    public Stage open(Window owner, SettingsPlace place) {
        Stage stage = open(owner);
        opened.ifPresent(window -> window.turnTo(place));
        return stage;
    }

    /** Opens it with what importing a file would change. */
    public void readProfile(Window owner, Path file) {
        open(owner, SettingsPlace.PROFILE);
        opened.stream().flatMap(window -> window.viewModel.pages().stream()).filter(ProfilePage.class::isInstance)
                .map(ProfilePage.class::cast).forEach(page -> page.read(file));
    }

    /** Goes on, at once if it is closed, or once the person lets go of what they have not saved there. */
    public void leave(Runnable goOn) {
        opened.filter(window -> window.stage.isShowing()).ifPresentOrElse(window -> window.leave(goOn), goOn);
    }

    /** Closes it, if it is open; what was not saved there is dropped. */
    public void close() {
        opened.ifPresent(Opened::close);
    }

    /** The window, made once and kept: its pages remember what was looked at. */
    private final class Opened {
        private final Stage stage = new Stage();
        private final SettingsViewModel viewModel = new SettingsViewModel(draft, right, pages.get(), work, texts);
        private final SettingsView view = loader.load(new SettingsView(viewModel, texts, this::leave)).view();

        Opened(Window owner) {
            Scene scene = new Scene(view.root());
            view.installKeys(scene);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                // Lists and number fields would keep Esc to themselves.
                if (event.getCode() == KeyCode.ESCAPE && !Popups.areOpenOver(stage)) {
                    leave();
                    event.consume();
                } else if (Keys.NEXT_PART.combination().match(event) || Keys.PREVIOUS_PART.combination().match(event)) {
                    PartHop.hop(view.parts(), scene.getFocusOwner(), event.isShiftDown() ? -1 : 1);
                    event.consume();
                }
            });
            stage.initOwner(owner);
            stage.setTitle(texts.text("settings.window", texts.text("settings.title"), texts.text("app.name")));
            stage.setScene(scene);
            theme.dress(stage);
            dialogs.help().install(stage, () -> viewModel.pageProperty().get().place().help());
            windows.remember(stage, "settings", USUAL, SMALLEST);
            stage.setOnCloseRequest(request -> {
                request.consume();
                leave();
            });
            draft.whenChanged(view::tell);
        }

        Stage show() {
            if (stage.isShowing()) {
                stage.toFront();
                stage.requestFocus();
            } else {
                viewModel.begin();
                stage.show();
                view.focusNavigation();
            }
            return stage;
        }

        void turnTo(SettingsPlace place) {
            viewModel.pages().stream().filter(page -> page.place() == place).findFirst()
                    .ifPresent(viewModel.pageProperty()::set);
        }

        private void leave() {
            leave(this::close);
        }

        private void leave(Runnable goOn) {
            if (viewModel.changedProperty().get()) {
                dialogs.ask(stage, texts.text("settings.title"), texts.text("settings.leave"),
                        texts.text("settings.leave.detail"),
                        List.of(Dialogs.Answer.dangerous(texts.text("settings.leave.confirm"), goOn)));
            } else {
                goOn.run();
            }
        }

        private void close() {
            viewModel.drop();
            stage.hide();
        }
    }
}
