package dev.linkwright.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import dev.linkwright.browse.Heading;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;
import dev.linkwright.ui.common.WhyDisabled;

/** Headings with their numbers, a filter, and the links under the heading that is chosen. */
public final class HealthView {
    @FXML
    private VBox root;
    @FXML
    private Label summary;
    @FXML
    private CustomTextField search;
    @FXML
    private ComboBox<Optional<ErpConnection>> connection;
    @FXML
    private ComboBox<Optional<EntityType>> kind;
    @FXML
    private GridPane tiles;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label automatic;
    @FXML
    private Button pause;
    @FXML
    private VBox heldPlace;
    @FXML
    private VBox notices;
    @FXML
    private VBox unfinished;
    @FXML
    private HBox tools;
    @FXML
    private Button resolveNext;
    @FXML
    private StackPane goesOnPlace;
    @FXML
    private TableView<HealthRow> table;

    private final HealthParts parts;
    private final HealthViewModel viewModel;
    private final Texts texts;
    private final RememberedWindows windows;
    private final UnfinishedStrips strips;
    private final HeldStrips held;

    HealthView(HealthParts parts, UnfinishedStrips strips, HeldStrips held, Texts texts,
            RememberedWindows windows) {
        this.parts = parts;
        this.viewModel = parts.links();
        this.strips = strips;
        this.held = held;
        this.texts = texts;
        this.windows = windows;
    }

    @FXML
    void initialize() {
        initializeFilter();
        HeadingTiles headings = new HeadingTiles(tiles, texts, viewModel::choose);
        headings.build();
        viewModel.headingProperty().subscribe(heading -> {
            headings.select(heading);
            show(tools, heading == Heading.WAITING);
            showUnfinished();
        });
        viewModel.countsProperty().subscribe(_ -> showCounts(headings));
        parts.unfinished().works().addListener((InvalidationListener) _ -> {
            showCounts(headings);
            showUnfinished();
        });
        parts.unfinished().notLookedProperty().subscribe(_ -> showUnfinished());
        progress.visibleProperty().bind(viewModel.slowProperty().or(parts.walk().busyProperty()));
        viewModel.problemProperty().subscribe(_ -> showNotices());
        parts.walk().toldProperty().subscribe(_ -> showNotices());
        initializeTools();
        initializeAutomatic();
        new HealthTable(table, parts, texts).build(windows);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    Parent root() {
        return root;
    }

    /** To the links; the first of them is selected if none is. */
    void focus() {
        table.requestFocus();
    }

    private void initializeFilter() {
        String prompt = texts.text("health.search");
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.setTooltip(KeyTip.of(prompt, Keys.FIND));
        StackPane magnifier = new StackPane(Icons.SEARCH.icon());
        magnifier.getStyleClass().add("muted");
        search.setLeft(magnifier);
        search.textProperty().bindBidirectional(viewModel.textProperty());
        connection.setAccessibleText(texts.text("health.connection"));
        FilterBox.fill(connection, viewModel.connectionProperty(), texts.text("health.all-connections"),
                ErpConnection::name);
        viewModel.connections().addListener(
                (InvalidationListener) _ -> FilterBox.offer(connection, viewModel.connections()));
        kind.setAccessibleText(texts.text("health.kind"));
        FilterBox.fill(kind, viewModel.typeProperty(), texts.text("health.all-kinds"),
                type -> texts.text("health.kind." + HealthWords.key(type)));
        FilterBox.offer(kind, List.of(EntityType.values()));
    }

    private void initializeTools() {
        resolveNext.setTooltip(new Tooltip(texts.text("health.resolve-next.how")));
        resolveNext.setOnAction(_ -> parts.walk().begin(viewModel.filter()));
        ObservableValue<String> whyNoNext = parts.walk().busyProperty().flatMap(busy -> viewModel.countsProperty()
                .map(counts -> counts.getOrDefault(Heading.WAITING, 0) == 0
                        ? texts.text("health.resolve-next.none")
                        : busy ? texts.text("health.resolve-next.busy") : ""));
        resolveNext.disableProperty().bind(whyNoNext.map(why -> !why.isEmpty()));
        WhyDisabled.tell(resolveNext, whyNoNext);
        TickBox goesOn = new TickBox(texts.text("health.goes-on"));
        goesOn.setMnemonicParsing(true);
        goesOn.selectedProperty().bindBidirectional(parts.walk().goesOnProperty());
        goesOnPlace.getChildren().setAll(goesOn);
    }

    private void initializeAutomatic() {
        AutomaticRuns runs = parts.held().automatic();
        pause.setOnAction(_ -> runs.pause());
        runs.stateProperty().subscribe(_ -> showHeld());
        runs.stateProperty().subscribe((_, _) -> parts.held().read());
        parts.held().held().addListener((InvalidationListener) _ -> showHeld());
    }

    private void showHeld() {
        boolean here = !(parts.held().automatic().stateProperty().get() instanceof AutomaticRuns.State.NotHere);
        Optional<String> line = held.automatic();
        automatic.setText(line.orElse(""));
        show(automatic, line.isPresent());
        if (pause.isFocused() && line.isEmpty()) {
            focus();
        }
        show(pause, line.isPresent() && here);
        replace(heldPlace, held.strips());
    }

    private void showCounts(HeadingTiles headings) {
        Map<Heading, Integer> counts = viewModel.countsProperty().get();
        int beside = viewModel.isFiltered() ? 0 : parts.unfinished().beside();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String key = viewModel.isFiltered() ? "health.summary.filtered" : "health.summary";
        summary.setText(counts.isEmpty() ? "" : texts.text(key, all));
        for (Heading heading : Heading.values()) {
            headings.count(heading, counts.getOrDefault(heading, 0) + (heading == Heading.FAILING ? beside : 0));
        }
    }

    private void showNotices() {
        HealthNotices strips = new HealthNotices(parts, texts);
        List<Node> shown = new ArrayList<>();
        viewModel.problemProperty().get().map(strips::unreadable).ifPresent(shown::add);
        strips.of(parts.walk().toldProperty().get()).ifPresent(shown::add);
        replace(notices, shown);
    }

    private void showUnfinished() {
        replace(unfinished, viewModel.headingProperty().get() == Heading.FAILING
                ? strips.of(parts.unfinished())
                : List.of());
    }

    /** What was pressed is gone; the person goes on in the list. */
    private void replace(VBox place, List<Node> shown) {
        boolean hadFocus = holdsFocus(place);
        place.getChildren().setAll(shown);
        show(place, !shown.isEmpty());
        if (hadFocus) {
            focus();
        }
    }

    private void onKey(KeyEvent event) {
        if (Keys.FIND.combination().match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            focus();
            event.consume();
        } else if (Keys.NEXT_UNDECIDED.combination().match(event)) {
            step(1);
            event.consume();
        } else if (Keys.PREVIOUS_UNDECIDED.combination().match(event)) {
            step(-1);
            event.consume();
        }
    }

    /** To the next record that waits, which is the first one where others are shown. */
    private void step(int by) {
        focus();
        if (viewModel.headingProperty().get() != Heading.WAITING) {
            viewModel.choose(Heading.WAITING);
        } else if (!table.getItems().isEmpty()) {
            int next = Math.clamp(table.getSelectionModel().getSelectedIndex() + (long) by, 0,
                    table.getItems().size() - 1);
            table.getSelectionModel().clearAndSelect(next);
            table.scrollTo(Math.max(0, next - 2));
        }
    }

    private static void show(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private boolean holdsFocus(Node place) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(place)) {
                return true;
            }
        }
        return false;
    }
}
