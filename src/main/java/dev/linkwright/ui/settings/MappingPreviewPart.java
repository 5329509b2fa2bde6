package dev.linkwright.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Below the table of mappings: what they make of a real record. Folded until it is asked for. */
final class MappingPreviewPart extends VBox {
    private final MappingPreviewModel model;
    private final MappingPreviewWords words;
    private final Work work;
    private final Texts texts;
    private final ToggleButton toggle = new ToggleButton();
    private final CustomTextField search = new CustomTextField();
    private final Label standing = new Label();
    private final Button cancel = new Button();
    private final ListView<FinderRow> hits;
    private final MappingPreviewTable table;
    private final Label empty = new Label();
    private final VBox strips = new VBox();

    /** @param height of the page; the part leaves most of it to the mappings */
    MappingPreviewPart(MappingPreviewModel model, MappingWords mapping, ObservableValue<Number> height, Work work,
            Texts texts) {
        this.model = model;
        this.work = work;
        this.texts = texts;
        words = new MappingPreviewWords(texts, mapping);
        table = new MappingPreviewTable(model, words, texts);
        hits = new ListView<>(model.hits());
        table.setPlaceholder(empty);
        buildToggle();
        buildSearch();
        buildHits();
        standing.setId("preview-standing");
        standing.getStyleClass().add("muted");
        standing.setMinWidth(0);
        HBox.setHgrow(standing, Priority.ALWAYS);
        HBox tools = new HBox(search, standing, cancel);
        tools.getStyleClass().addAll("gap-12", "settings-head");
        tools.setMinHeight(Region.USE_PREF_SIZE);
        StackPane values = new StackPane(table, hits);
        values.setMinHeight(0);
        VBox.setVgrow(values, Priority.ALWAYS);
        getStyleClass().addAll("gap-8", "mapping-preview");
        getChildren().addAll(toggle, tools, strips, values);
        model.openProperty().subscribe(open -> {
            show(tools, open);
            show(values, open);
            show(strips, open && !strips.getChildren().isEmpty());
            toggle.setSelected(open);
            toggle.setGraphic((open ? Icons.COLLAPSE : Icons.EXPAND).icon());
            if (open) {
                prefHeightProperty().bind(height.map(whole -> whole.doubleValue() * 0.4));
            } else {
                prefHeightProperty().unbind();
                setPrefHeight(USE_COMPUTED_SIZE);
            }
        });
        setMinHeight(USE_PREF_SIZE);
        model.recordProperty().subscribe(_ -> say());
        model.nothingFoundProperty().subscribe(_ -> say());
        model.problemProperty().subscribe(problem -> say(problem));
        model.busyProperty().subscribe(busy -> {
            if (!busy) {
                show(cancel, false);
            } else {
                work.later(Work.PATIENCE, () -> show(cancel, model.busyProperty().get()));
            }
        });
    }

    /** The page looks at something else, or shows what changed. */
    void show() {
        search.setPromptText(words.search(model.kind()));
        search.setAccessibleText(words.search(model.kind()));
        say();
    }

    private void buildToggle() {
        toggle.setId("preview");
        toggle.setText(texts.text("settings.mapping.preview"));
        toggle.setMnemonicParsing(true);
        toggle.setMinWidth(USE_PREF_SIZE);
        // Its letter brings the action without turning the button first, and then puts the focus on it.
        toggle.setOnAction(_ -> {
            model.openProperty().set(!model.openProperty().get());
            if (model.openProperty().get()) {
                show();
                work.onScreen(search::requestFocus);
            }
        });
    }

    private void buildSearch() {
        search.setId("preview-search");
        search.setLeft(Icons.SEARCH.icon());
        search.getStyleClass().add("search-field");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnAction(event -> {
            model.takeFirst();
            event.consume();
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                into();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && hits.isVisible()) {
                model.dismiss();
                event.consume();
            }
        });
        cancel.setId("preview-cancel");
        cancel.setText(texts.text("button.cancel"));
        cancel.setAccessibleText(texts.text("settings.mapping.preview.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
    }

    private void into() {
        if (hits.isVisible()) {
            hits.requestFocus();
            hits.getSelectionModel().selectFirst();
        } else {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        }
    }

    private void buildHits() {
        hits.setId("preview-hits");
        hits.getStyleClass().add("mapping-preview-hits");
        hits.setAccessibleText(texts.text("settings.mapping.preview.hits"));
        hits.setCellFactory(_ -> new HitCell());
        hits.setMinHeight(0);
        hits.visibleProperty().bind(Bindings.isNotEmpty(model.hits()));
        hits.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            FinderRow chosen = hits.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                take(chosen);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                search.requestFocus();
                model.dismiss();
                event.consume();
            } else if (event.getCode() == KeyCode.UP && hits.getSelectionModel().getSelectedIndex() <= 0) {
                search.requestFocus();
                event.consume();
            }
        });
    }

    private void take(FinderRow row) {
        search.requestFocus();
        model.choose(row);
    }

    private void say() {
        boolean none = model.nothingFoundProperty().get();
        standing.setText(none
                ? texts.text("settings.mapping.preview.nothing-found")
                : model.recordProperty().get().map(words::standing).orElse(""));
        empty.setText(model.recordProperty().get().isPresent()
                ? texts.text("settings.mapping.preview.no-fields")
                : texts.text("settings.mapping.preview.no-record"));
    }

    private void say(Optional<Problem> problem) {
        strips.getChildren().setAll(problem.map(why -> {
            Button retry = new Button(texts.text("settings.mapping.preview.retry"));
            retry.setId("preview-retry");
            retry.setOnAction(_ -> model.retry());
            return Strip.problem(texts, why, "", retry);
        }).stream().toList());
        show(strips, problem.isPresent() && model.openProperty().get());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private final class HitCell extends ListCell<FinderRow> {
        HitCell() {
            setOnMouseClicked(_ -> Optional.ofNullable(getItem()).ifPresent(MappingPreviewPart.this::take));
        }

        @Override
        protected void updateItem(@Nullable FinderRow row, boolean none) {
            super.updateItem(row, none);
            setText(row == null || none ? null : words.hit(row));
            setAccessibleText(getText());
            setGraphic(row == null || none ? null : Icons.of(row.entity().type()).small());
        }
    }
}
