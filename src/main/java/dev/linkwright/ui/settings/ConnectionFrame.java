package dev.linkwright.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** What stands around a page about one connection: title, the choice of the connection, and how its systems answer. */
final class ConnectionFrame extends VBox {
    private final ChosenConnection chosen;
    private final Texts texts;
    private final Node body;
    private final VBox strips = new VBox();
    private final Label none;
    private final HBox asking;
    private Optional<Problem> shown = Optional.empty();
    private boolean waited;
    private boolean stopped;

    ConnectionFrame(SettingsPlace place, ChosenConnection chosen, Node body) {
        this.chosen = chosen;
        texts = chosen.texts();
        this.body = body;
        String page = KeyWord.of(place);
        Label title = new Label(texts.text("settings.page." + page));
        title.getStyleClass().add("page-title");
        Label about = new Label(texts.text("settings." + page + ".about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox picker = chosen.choice().picker();
        picker.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(words, picker);
        head.getStyleClass().addAll("gap-12", "settings-head");
        none = new Label(texts.text("settings.connection.none"), Icons.CONNECTION.large());
        none.getStyleClass().add("muted");
        asking = asking();
        strips.getStyleClass().add("gap-8");
        getChildren().addAll(head, asking, strips, none, body);
        getStyleClass().add("gap-12");
        setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(body, Priority.ALWAYS);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.REFRESH.combination().match(event)) {
                chosen.choice().connection().ifPresent(chosen.catalogues()::refresh);
                event.consume();
            }
        });
        show();
    }

    /** Asks the systems where they were not asked yet, and shows how they answer. */
    void show() {
        Optional<ErpConnection> connection = chosen.choice().connection();
        connection.ifPresent(chosen.catalogues()::want);
        show(none, connection.isEmpty());
        show(body, connection.isPresent());
        Catalogues.State state = chosen.state();
        if (state.reading() && !waited && !asking.isVisible()) {
            waited = true;
            chosen.work().later(Work.PATIENCE, () -> {
                waited = false;
                show(asking, chosen.state().reading());
            });
        } else if (!state.reading()) {
            show(asking, false);
        }
        if (!state.problem().equals(shown) || state.stopped() != stopped) {
            shown = state.problem();
            stopped = state.stopped();
            say();
        }
        show(strips, shown.isPresent() || stopped);
    }

    private void say() {
        strips.getChildren().clear();
        String standing = texts.text("settings.catalogue.kept");
        if (stopped) {
            strips.getChildren().add(
                    Strip.of(Strip.Kind.OFFLINE, texts.text("settings.catalogue.stopped"), standing, retry()));
        }
        shown.ifPresent(problem -> strips.getChildren().add(Strip.problem(texts, problem, standing, retry())));
    }

    private HBox asking() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("thin-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label words = new Label(texts.text("settings.catalogue.waiting"));
        words.getStyleClass().add("muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = new Button(texts.text("button.cancel"));
        cancel.setId("cancel-reading");
        cancel.setAccessibleText(texts.text("settings.catalogue.cancel"));
        cancel.setOnAction(_ -> chosen.choice().connection().ifPresent(chosen.catalogues()::cancel));
        HBox row = new HBox(words, bar, cancel);
        row.setId("reading");
        row.getStyleClass().addAll("gap-8", "settings-head");
        show(row, false);
        return row;
    }

    private Button retry() {
        Button retry = new Button(texts.text("button.retry"));
        retry.setId("retry");
        retry.setMnemonicParsing(true);
        retry.setOnAction(_ -> chosen.choice().connection().ifPresent(chosen.catalogues()::retry));
        return retry;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
