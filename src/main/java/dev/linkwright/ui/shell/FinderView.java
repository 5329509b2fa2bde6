package dev.linkwright.ui.shell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import dev.linkwright.browse.FinderFilter;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** The finder: search field, filter, and the list of records. */
public final class FinderView {
    /** So many rows before the end of what is there the next page is fetched. */
    private static final int AHEAD = 12;

    @FXML
    private VBox root;
    @FXML
    private CustomTextField searchField;
    @FXML
    private HBox filters;
    @FXML
    private ToggleButton all;
    @FXML
    private ToggleButton connected;
    @FXML
    private ToggleButton conflict;
    @FXML
    private ToggleButton notConnected;
    @FXML
    private Label order;
    @FXML
    private Label count;
    @FXML
    private ProgressBar progress;
    @FXML
    private ListView<FinderRow> list;
    @FXML
    private VBox emptyState;
    @FXML
    private Label emptyText;
    @FXML
    private Button emptyButton;
    @FXML
    private StackPane problemPlace;

    private final FinderViewModel viewModel;
    private final Texts texts;
    private final Work work;
    private final FinderOpening opening;
    private Optional<CrmEntity> shown = Optional.empty();

    FinderView(FinderViewModel viewModel, Texts texts, Work work, Consumer<CrmEntity> open) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.work = work;
        this.opening = new FinderOpening(work, entity -> {
            // A list behind another tab changes its selection, too, when its rows do.
            if (root.isVisible()) {
                open.accept(entity);
            }
        });
    }

    @FXML
    void initialize() {
        String kind = viewModel.type().word();
        initializeField(texts.text("finder.prompt." + kind));
        initializeFilters();
        initializeList(texts.text("finder.list." + kind));
        order.textProperty().bind(viewModel.orderProperty());
        count.textProperty().bind(viewModel.countProperty());
        progress.visibleProperty().bind(viewModel.searchingProperty());
        emptyState.visibleProperty().bind(viewModel.emptyProperty());
        emptyButton.visibleProperty().bind(viewModel.textProperty().isNotEmpty());
        emptyButton.setOnAction(_ -> {
            viewModel.textProperty().set("");
            focusField();
        });
        viewModel.emptyProperty().subscribe(empty -> {
            if (empty) {
                emptyText.setText(texts.text(viewModel.textProperty().get().isBlank()
                        ? "finder.nothing." + kind
                        : "finder.no-match." + kind, viewModel.textProperty().get().strip()));
            }
        });
        viewModel.problemProperty().subscribe(this::showProblem);
    }

    private void initializeField(String prompt) {
        searchField.setPromptText(prompt);
        searchField.setAccessibleText(prompt);
        searchField.setTooltip(KeyTip.of(prompt, Keys.FIND));
        StackPane magnifier = new StackPane(Icons.SEARCH.icon());
        magnifier.getStyleClass().add("muted");
        searchField.setLeft(magnifier);
        Label cap = new Label(Keys.FIND.cap());
        cap.getStyleClass().add("key-cap");
        searchField.setRight(cap);
        cap.visibleProperty().bind(searchField.textProperty().isEmpty());
        searchField.textProperty().bindBidirectional(viewModel.textProperty());
        searchField.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                boolean open = event.getCode() == KeyCode.ENTER;
                // Before the search for what was typed is answered, the first row is somebody else.
                viewModel.whenFound(() -> {
                    if (searchField.isFocused()) {
                        goToList(open);
                    }
                });
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !searchField.getText().isEmpty()) {
                searchField.clear();
                event.consume();
            }
        });
    }

    private void initializeFilters() {
        Map<ToggleButton, FinderFilter> choices = Map.of(all, FinderFilter.ALL, connected, FinderFilter.CONNECTED,
                conflict, FinderFilter.CONFLICT, notConnected, FinderFilter.NOT_CONNECTED);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(all, connected, conflict, notConnected);
        filters.setAccessibleText(texts.text("finder.filter"));
        viewModel.filterProperty().subscribe(filter -> choices.forEach((button, choice) -> {
            if (choice == filter) {
                group.selectToggle(button);
            }
        }));
        choices.forEach((button, choice) -> button.setOnAction(_ -> {
            button.setSelected(true);
            viewModel.filterProperty().set(choice);
        }));
    }

    private void initializeList(String name) {
        list.setAccessibleText(name);
        list.setPlaceholder(new Label());
        list.setItems(viewModel.rows());
        list.setCellFactory(_ -> new FinderCell(texts, this::cellShown, viewModel.pendingProperty()::get));
        // A list takes a change of its only row for new contents, and lets go of its selection.
        viewModel.rows().addListener((ListChangeListener<FinderRow>) _ -> {
            if (viewModel.rows().size() == 1 && list.getSelectionModel().isEmpty()) {
                shown.ifPresent(this::select);
            }
        });
        viewModel.pendingProperty().subscribe((_, _) -> list.refresh());
        list.getSelectionModel().selectedItemProperty()
                .subscribe(row -> opening.selected(Optional.ofNullable(row).map(FinderRow::entity)));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opening.now();
                event.consume();
            } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0
                    && event.isControlDown()) {
                focusField();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                opening.now();
            }
        });
    }

    private void cellShown(int index) {
        if (index >= viewModel.rows().size() - AHEAD) {
            // A cell must not change the list while the list lays out its cells.
            work.onScreen(viewModel::loadMore);
        }
    }

    private void goToList(boolean open) {
        if (viewModel.rows().isEmpty()) {
            return;
        }
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        if (open) {
            opening.now();
        }
    }

    private void showProblem(Optional<Problem> problem) {
        problemPlace.getChildren().clear();
        problemPlace.setManaged(problem.isPresent());
        problem.ifPresent(why -> {
            Button retry = new Button(texts.text("button.retry"), Icons.RETRY.icon());
            retry.setOnAction(_ -> viewModel.retry());
            problemPlace.getChildren().setAll(Strip.problem(texts, why, "", retry).stacked());
        });
    }

    /** Selects the record that is shown, if it is in the list, without opening it again. */
    void select(CrmEntity entity) {
        shown = Optional.of(entity);
        opening.quietly(() -> {
            Optional<FinderRow> row = viewModel.rows().stream().filter(found -> found.entity().equals(entity))
                    .findFirst();
            if (row.isPresent()) {
                list.getSelectionModel().select(row.get());
            } else {
                list.getSelectionModel().clearSelection();
            }
        });
    }

    void focusField() {
        searchField.requestFocus();
        searchField.selectAll();
    }

    void focusList() {
        list.requestFocus();
    }

    Parent root() {
        return root;
    }
}
