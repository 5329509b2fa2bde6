package dev.linkwright.ui.connect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

import org.controlsfx.control.textfield.CustomTextField;

import dev.linkwright.connect.Hit;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.CopyDetails;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.LeadingButton;
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
    @FXML
    private ToggleButton advanced;
    @FXML
    private StackPane advancedPlace;
    @FXML
    private StackPane criteriaPlace;
    @FXML
    private Hyperlink openTaken;

    private final ConnectViewModel dialog;
    private final Texts texts;
    private final RememberedWindows windows;
    private final Consumer<CrmEntity> elsewhere;
    private final CriteriaPane criteria;
    private final VBox nothing = new VBox();
    private Subscription picking = Subscription.EMPTY;

    /** @param elsewhere leaves the dialog for a record */
    ConnectView(ConnectViewModel dialog, Texts texts, RememberedWindows windows, Consumer<CrmEntity> elsewhere) {
        this.windows = windows;
        this.dialog = dialog;
        this.texts = texts;
        this.elsewhere = elsewhere;
        this.criteria = new CriteriaPane(dialog.criteria(), texts, this::search);
    }

    @FXML
    void initialize() {
        ConnectSubject sentence = new ConnectSubject(subject, dialog.wish(), texts);
        dialog.parentProperty().subscribe(sentence::show);
        bindSearch();
        bindCriteria();
        bindTable();
        count.textProperty().bind(dialog.countTextProperty());
        // Said where a screen reader looks when the hits change.
        table.accessibleTextProperty()
                .bind(dialog.countTextProperty().map(said -> texts.text("connect.hits", said)));
        dialog.takenProperty().subscribe(this::showTaken);
        dialog.failureProperty().subscribe(this::showFailure);
        dialog.countTextProperty().subscribe(this::showNothing);
        showNothing();
    }

    /** The search field, with its text selected. */
    void requestFocus() {
        text.requestFocus();
        text.selectAll();
    }

    private void bindSearch() {
        text.textProperty().bindBidirectional(dialog.textProperty());
        text.setLeft(new StackPane(Icons.SEARCH.icon()));
        text.setRight(clearing());
        text.setOnAction(_ -> searchOrConnect());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                goToHits();
                event.consume();
            }
        });
        search.setOnAction(_ -> search());
        progress.visibleProperty().bind(dialog.searchingProperty());
    }

    private Button clearing() {
        Button clear = new Button("", Icons.CLEAR.icon());
        clear.getStyleClass().addAll("flat", "clear-text");
        clear.setFocusTraversable(false);
        clear.setAccessibleText(texts.text("connect.clear-text"));
        clear.setTooltip(new Tooltip(clear.getAccessibleText()));
        clear.visibleProperty().bind(text.textProperty().isNotEmpty());
        clear.setOnAction(_ -> {
            text.clear();
            text.requestFocus();
        });
        return clear;
    }

    private void bindCriteria() {
        CriteriaViewModel rows = dialog.criteria();
        criteriaPlace.getChildren().setAll(criteria);
        criteriaPlace.managedProperty().bind(rows.openProperty());
        criteriaPlace.visibleProperty().bind(rows.openProperty());
        // Its mnemonic does not press it, so what is shown counts.
        LeadingButton.lead(advanced, () -> {
            rows.show(!rows.openProperty().get());
            advanced.setSelected(rows.openProperty().get());
        }, () -> {
            if (rows.openProperty().get()) {
                criteria.focusFirst();
            } else {
                requestFocus();
            }
        });
        rows.openProperty().subscribe(open -> {
            advanced.setSelected(open);
            advanced.setGraphic(Icons.ADVANCED_SEARCH.icon());
            text.setPromptText(dialog.promptText());
        });
        rows.offerProperty().subscribe(() -> {
            String whyNot = rows.whyNot();
            advanced.setDisable(!whyNot.isEmpty());
            advanced.setAccessibleHelp(whyNot.isEmpty() ? null : whyNot);
            // What is disabled shows no tooltip, so its place does.
            if (!whyNot.isEmpty()) {
                Tooltip.install(advancedPlace, new Tooltip(whyNot));
            }
        });
    }

    /** Searches; where a row of the criteria is not complete, it goes there instead. */
    private void search() {
        dialog.search();
        dialog.criteria().refused().ifPresent(criteria::focusValue);
    }

    private void searchOrConnect() {
        dialog.searchOrConnect();
        dialog.criteria().refused().ifPresent(criteria::focusValue);
    }

    private void showTaken(Optional<Hit.Taken> taken) {
        hint.setVisible(taken.isEmpty());
        hint.setManaged(taken.isEmpty());
        openTaken.setVisible(taken.isPresent());
        openTaken.setManaged(taken.isPresent());
        taken.ifPresent(by -> {
            openTaken.setText(texts.text("connect.open-taken", by.title()));
            openTaken.setOnAction(_ -> elsewhere.accept(by.entity()));
        });
    }

    private void bindTable() {
        HitTable columns = new HitTable(table, dialog, texts, windows);
        HitCopy.offer(table, texts);
        dialog.columnsProperty().subscribe(shown -> {
            if (!shown.isEmpty()) {
                columns.show(shown);
            }
        });
        dialog.rowsProperty().subscribe(columns::show);
        dialog.rowsProperty().subscribe(_ -> selectTheExact());
        dialog.rowsProperty().subscribe(_ -> showHint(columns));
        dialog.columnsProperty().subscribe(_ -> selectTheExact());
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
    }

    /** The keys stay where they are, and Enter goes on from there. */
    private void selectTheExact() {
        if (dialog.exact().isPresent() && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(0);
        }
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
        hint.setText(table.getItems().isEmpty()
                ? ""
                : columns.sortedBy().map(column -> texts.text("connect.hint.sorted", column))
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
        Button details = CopyDetails.button(texts.text("connect.details"), failure.problem());
        Button retry = new Button(texts.text("connect.retry"), Icons.RETRY.icon());
        retry.setMnemonicParsing(true);
        retry.setOnAction(_ -> failure.retry().run());
        return Strip.problem(texts, failure.problem(), failure.standing(), details, retry);
    }
}
