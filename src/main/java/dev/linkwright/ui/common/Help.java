package dev.linkwright.ui.common;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * F1 in every window: help for that window, in a window beside it that blocks nothing, so that the steps can be followed
 * while they are read. There is one at a time.
 */
public final class Help {
    private static final Dimension2D USUAL = new Dimension2D(480, 620);
    private static final Dimension2D SMALLEST = new Dimension2D(360, 320);

    private final Dialogs dialogs;
    private final Texts texts;
    private final ShortcutsSheet shortcuts;
    private Optional<Opened> opened = Optional.empty();

    Help(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
        shortcuts = new ShortcutsSheet(dialogs, texts);
    }

    private record Opened(BaseDialog dialog, Window owner, HelpTrail trail, HelpView view) {
    }

    /** Which page a window has now; empty for that of the window below it. */
    private record PageOf(Supplier<Optional<HelpPage>> page) {
    }

    /** A part of a window whose help comes first while the focus is in it. */
    public static void mark(Node part, HelpPage page) {
        part.getProperties().put(HelpPage.class, page);
    }

    /** Lets F1 open help in a window whose scene is there. */
    public void install(Stage stage, Supplier<HelpPage> page) {
        answer(stage, () -> Optional.of(page.get()));
    }

    /** The same for a window that is remembered under a name; one without a page shows that of its owner. */
    void install(Stage stage, String name) {
        Optional<HelpPage> page = HelpPage.ofWindow(name);
        answer(stage, () -> page);
    }

    /** Opens the page of a window, beside it. */
    public void open(Window window) {
        HelpPage page = pageOf(window);
        Opened now = opened.filter(help -> help.owner().equals(window)).orElseGet(() -> make(window, page));
        now.trail().open(page);
        now.dialog().open();
        now.dialog().window().toFront();
        now.dialog().window().requestFocus();
        now.view().focus();
    }

    /** Opens the list of all shortcuts. */
    public void openShortcuts(Window window) {
        shortcuts.open(window);
    }

    private void answer(Stage stage, Supplier<Optional<HelpPage>> page) {
        stage.getProperties().put(PageOf.class, new PageOf(page));
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.HELP.combination().match(event)) {
                open(stage);
                event.consume();
            } else if (Keys.SHORTCUTS.combination().match(event)) {
                openShortcuts(stage);
                event.consume();
            }
        });
    }

    private static HelpPage pageOf(Window window) {
        if (window.getScene() != null) {
            for (Node node = window.getScene().getFocusOwner(); node != null; node = node.getParent()) {
                if (node.hasProperties() && node.getProperties().get(HelpPage.class) instanceof HelpPage page) {
                    return page;
                }
            }
        }
        Optional<HelpPage> own = window.getProperties().get(PageOf.class) instanceof PageOf known
                ? known.page().get()
                : Optional.empty();
        return own.orElseGet(() -> window instanceof Stage stage && stage.getOwner() != null
                ? pageOf(stage.getOwner())
                : HelpPage.CONTENTS);
    }

    private Opened make(Window owner, HelpPage page) {
        opened.ifPresent(other -> other.dialog().close());
        HelpTrail trail = new HelpTrail(page);
        HelpView view = new HelpView(trail, texts,
                () -> opened.ifPresent(help -> openShortcuts(help.dialog().window())));
        BaseDialog dialog = dialogs.beside(owner, "help", texts.text("help.window"), view.root(), USUAL, SMALLEST);
        answer(dialog.window(), () -> Optional.of(HelpPage.CONTENTS));
        dialog.addClose(texts.text("shortcuts.close"));
        Opened made = new Opened(dialog, owner, trail, view);
        EventHandler<WindowEvent> close = _ -> dialog.close();
        owner.addEventHandler(WindowEvent.WINDOW_HIDDEN, close);
        dialog.setOnClosed(() -> {
            owner.removeEventHandler(WindowEvent.WINDOW_HIDDEN, close);
            opened = opened.filter(help -> !help.equals(made));
            owner.requestFocus();
        });
        place(dialog.window(), owner);
        opened = Optional.of(made);
        return made;
    }

    /** Beside what it explains, or where it was left if that is beside it, too. */
    private static void place(Stage help, Window owner) {
        if (Double.isNaN(owner.getX())) {
            return;
        }
        Rectangle2D room = Screen.getScreensForRectangle(owner.getX(), owner.getY(), 1, 1).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds();
        Optional<Point2D> left = Double.isNaN(help.getX())
                ? Optional.empty()
                : Optional.of(new Point2D(help.getX(), help.getY()));
        Point2D place = new Beside(room,
                new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()))
                .place(new Dimension2D(help.getWidth(), help.getHeight()), left);
        help.setX(place.getX());
        help.setY(place.getY());
    }
}
