package dev.linkwright.ui.connect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

import org.controlsfx.control.textfield.CustomTextField;

import dev.linkwright.connect.ConnectWish;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** The search field and the hits. */
public final class ConnectView {
    @FXML
    private TextFlow subject;
    @FXML
    private CustomTextField text;
    @FXML
    private Button search;
    @FXML
    private ProgressBar progress;
    @FXML
    private StackPane failurePlace;
    @FXML
    private TableView<HitRow> table;
    @FXML
    private Label count;
    @FXML
    private Label hint;

    private final ConnectViewModel dialog;
    private final Texts texts;
    private final RememberedWindows windows;
    private final VBox nothing = new VBox();
    private Subscription picking = Subscription.EMPTY;

    ConnectView(ConnectViewModel dialog, Texts texts, RememberedWindows windows) {
        this.windows = windows;
        this.dialog = dialog;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        showSubject(dialog.wish());
        bindSearch();
        bindTable();
        count.textProperty().bind(dialog.countTextProperty());
        dialog.failureProperty().subscribe(this::showFailure);
        dialog.countTextProperty().subscribe(this::showNothing);
        showNothing();
    }

    /** The search field, with its text selected. */
    void requestFocus() {
        text.requestFocus();
        text.selectAll();
    }

    private void showSubject(ConnectWish wish) {
        String type = wish.type().name().toLowerCase(Locale.ROOT);
        String entity = wish.entity().type().name().toLowerCase(Locale.ROOT);
        String detail = wish.detail().isEmpty() ? "" : " (" + wish.detail() + ")";
        subject.getChildren().setAll(plain(texts.text("connect.subject." + entity) + " "), strong(wish.title()),
                styled(detail, "muted"), plain(" " + texts.text("connect.subject.to." + type) + " "),
                strong(wish.connection().name()), plain("."));
    }

    private void bindSearch() {
        text.textProperty().bindBidirectional(dialog.textProperty());
        text.setLeft(new StackPane(Icons.SEARCH.icon()));
        text.setOnAction(_ -> dialog.search());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                goToHits();
                event.consume();
            }
        });
        search.setOnAction(_ -> dialog.search());
        progress.visibleProperty().bind(dialog.searchingProperty());
    }

    private void bindTable() {
        HitTable columns = new HitTable(table, dialog, texts, windows);
        dialog.columnsProperty().subscribe(shown -> {
            if (!shown.isEmpty()) {
                columns.show(shown);
            }
        });
        dialog.rowsProperty().subscribe(columns::show);
        table.setPlaceholder(nothing);
        nothing.getStyleClass().add("empty-state");
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            picking.unsubscribe();
            // The hit of a row that was scrolled away comes a little later.
            picking = row == null ? Subscription.EMPTY : row.hitProperty().subscribe(dialog::pick);
            if (row == null) {
                dialog.pick(Optional.empty());
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                dialog.connect();
            }
        });
        // The table would take Enter for editing.
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                dialog.connect();
                event.consume();
            }
        });
        table.getSortOrder().subscribe(() -> showHint(columns));
        showHint(columns);
    }

    private void goToHits() {
        if (!table.getItems().isEmpty()) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().select(0);
            }
        }
    }

    private void showHint(HitTable columns) {
        hint.setText(columns.sortedBy().map(column -> texts.text("connect.hint.sorted", column))
                .orElseGet(() -> texts.text("connect.hint")));
    }

    private void showNothing() {
        Label words = new Label(dialog.emptyText());
        words.setWrapText(true);
        nothing.getChildren()
                .setAll((dialog.hasSearchFailed() ? Icons.OFFLINE : Icons.SEARCH).large(), words);
        nothing.setVisible(dialog.hasSearchFailed() || dialog.rowsProperty().get().isPresent());
    }

    private void showFailure(Optional<ConnectFailure> failure) {
        showNothing();
        failurePlace.setVisible(failure.isPresent());
        failurePlace.setManaged(failure.isPresent());
        failurePlace.getChildren().setAll(failure.map(this::strip).map(List::of).orElse(List.of()));
    }

    private Strip strip(ConnectFailure failure) {
        Button details = new Button(texts.text("connect.details"));
        details.setMnemonicParsing(true);
        details.setTooltip(new Tooltip(failure.problem().details()));
        details.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(failure.problem().details());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button retry = new Button(texts.text("connect.retry"), Icons.RETRY.icon());
        retry.setMnemonicParsing(true);
        retry.setOnAction(_ -> failure.retry().run());
        return Strip.problem(texts, failure.problem(), failure.standing(), details, retry);
    }

    private static Text plain(String words) {
        return new Text(words);
    }

    private static Text strong(String words) {
        return styled(words, "strong");
    }

    private static Text styled(String words, String styleClass) {
        Text styled = new Text(words);
        styled.getStyleClass().add(styleClass);
        return styled;
    }
}
