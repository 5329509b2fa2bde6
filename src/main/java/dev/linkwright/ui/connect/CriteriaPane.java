package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.linkwright.connect.Searchable;
import dev.linkwright.ui.common.Help;
import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.LeadingButton;
import dev.linkwright.ui.common.Texts;

/** The rows of advanced search, and what adds and clears them. Enter in a value searches. */
final class CriteriaPane extends VBox {
    private static final double MOST_HEIGHT = 220;

    private final CriteriaViewModel criteria;
    private final Texts texts;
    private final CriterionEditors editors;
    private final VBox rows = new VBox();
    private final Map<CriterionRow, CriterionRowPane> panes = new HashMap<>();

    CriteriaPane(CriteriaViewModel criteria, Texts texts, Runnable search) {
        this.criteria = criteria;
        this.texts = texts;
        this.editors = new CriterionEditors(texts, criteria.lists());
        getStyleClass().addAll("criteria", "frame");
        Help.mark(this, HelpPage.ADVANCED_SEARCH);
        rows.getStyleClass().add("criteria-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("criteria-scroll");
        // Few rows are all seen; many leave room for the hits.
        rows.heightProperty().subscribe(height -> scroll.setMinHeight(Math.min(height.doubleValue() + 2, MOST_HEIGHT)));
        getChildren().setAll(scroll, foot());
        visibleProperty().bind(criteria.openProperty());
        managedProperty().bind(visibleProperty());
        criteria.rows().subscribe(this::showRows);
        criteria.offerProperty().subscribe(this::showRows);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isEnterInValue(event)) {
                search.run();
                event.consume();
            }
        });
        // A date picker would throw away what is no date.
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (isEnterInValue(event)) {
                event.consume();
            }
        });
    }

    private static boolean isEnterInValue(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER && !event.isShortcutDown()
                && (event.getTarget() instanceof TextInputControl
                        || (event.getTarget() instanceof DatePicker date && !date.isShowing()));
    }

    CriteriaViewModel criteria() {
        return criteria;
    }

    /** To the value of the first row, which is what most people type. */
    void focusFirst() {
        criteria.rows().stream().findFirst().ifPresent(this::focusValue);
    }

    /** To a row's value. */
    void focusValue(CriterionRow row) {
        Optional.ofNullable(panes.get(row)).ifPresent(CriterionRowPane::focusValue);
    }

    private void showRows() {
        Optional<Searchable> offer = criteria.offerProperty().get();
        List<Node> shown = new ArrayList<>();
        panes.entrySet().removeIf(entry -> {
            boolean gone = !criteria.rows().contains(entry.getKey());
            if (gone) {
                entry.getValue().leave();
            }
            return gone;
        });
        for (CriterionRow row : criteria.rows()) {
            offer.ifPresent(known -> {
                if (!shown.isEmpty() && row.startsSetProperty().get()) {
                    shown.add(or());
                }
                shown.add(panes.computeIfAbsent(row,
                        _ -> new CriterionRowPane(row, known, texts, editors, () -> remove(row))));
            });
        }
        rows.getChildren().setAll(shown);
    }

    private void remove(CriterionRow row) {
        int at = criteria.rows().indexOf(row);
        criteria.remove(row);
        CriterionRow next = criteria.rows().get(Math.min(at, criteria.rows().size() - 1));
        Optional.ofNullable(panes.get(next)).ifPresent(CriterionRowPane::focusField);
    }

    private HBox or() {
        Label word = new Label(texts.text("connect.criteria.or"));
        word.getStyleClass().addAll("small", "strong", "muted");
        Separator line = new Separator();
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox or = new HBox(word, line);
        or.getStyleClass().addAll("gap-8", "criteria-or");
        return or;
    }

    private HBox foot() {
        Button add = button("connect.criteria.add-row", criteria::add, this::focusLast);
        add.setGraphic(Icons.ADD.small());
        Button or = button("connect.criteria.or-set", criteria::or, this::focusLast);
        or.setGraphic(Icons.ADD.small());
        Button clear = button("connect.criteria.clear", criteria::clear, this::focusFirst);
        clear.getStyleClass().add("flat");
        Label possible = new Label();
        possible.getStyleClass().addAll("small", "muted");
        possible.textProperty().bind(criteria.offerProperty().map(offer -> offer.map(known -> texts.text(
                "connect.criteria.possible", known.possible().size(), known.fields().size())).orElse("")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(add, or, clear, space, possible);
        foot.getStyleClass().addAll("gap-8", "criteria-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Button button(String key, Runnable action, Runnable focus) {
        Button button = new Button(texts.text(key));
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("in-row");
        button.disableProperty().bind(criteria.offerProperty().map(Optional::isEmpty));
        LeadingButton.lead(button, action, focus);
        return button;
    }

    private void focusLast() {
        Optional.ofNullable(panes.get(criteria.rows().getLast())).ifPresent(CriterionRowPane::focusField);
    }
}
