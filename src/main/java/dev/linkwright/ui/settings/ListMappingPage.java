package dev.linkwright.ui.settings;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import dev.linkwright.settings.ListEditing;
import dev.linkwright.settings.MappedList;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** Lists on the left, the items of the chosen one on the right, each with its CRM item. */
public final class ListMappingPage extends ConnectionPage {
    private final Texts texts;
    private final ListWords words;
    private final ListMappingModel model;

    @Inject
    ListMappingPage(SettingsDraft draft, ListEditing editing, ChosenConnection connection) {
        super(SettingsPlace.LIST_MAPPING, connection);
        texts = connection.texts();
        words = new ListWords(texts);
        model = new ListMappingModel(draft, editing, connection.choice(), connection.catalogues(), words);
        draft.whenChanged(model::look);
    }

    @Override
    public ObservableValue<Footing> footing() {
        return model.footingProperty();
    }

    @Override
    Content content() {
        Made made = new Made();
        return new Content(made.body, made.lists, made::show);
    }

    @Override
    void undo() {
        model.undo();
    }

    private final class Made {
        private final ListView<ListMappingModel.Line> lists = new ListView<>(model.lines());
        private final TableView<ItemRow> table = new TableView<>(model.rows());
        private final Label name = new Label();
        private final VBox strips = new VBox();
        private final TickBox only = new TickBox(texts.text("settings.list.only-unmapped"));
        private final Button suggest = new Button(texts.text("settings.suggest"), Icons.SUGGEST.icon());
        private final HBox body;
        private boolean following;
        private boolean changeable;

        Made() {
            buildLists();
            new ItemTable(table, model, words, texts).build();
            only.setId("only-unmapped");
            only.selectedProperty().bindBidirectional(model.onlyUnmappedProperty());
            only.setMinWidth(Region.USE_PREF_SIZE);
            suggest.setId("suggest");
            suggest.setMnemonicParsing(true);
            suggest.setMinWidth(Region.USE_PREF_SIZE);
            suggest.setOnAction(_ -> model.suggest());
            name.getStyleClass().add("section-title");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox head = new HBox(name, between, only, suggest);
            head.getStyleClass().addAll("gap-12", "settings-head");
            VBox.setVgrow(table, Priority.ALWAYS);
            VBox right = new VBox(head, strips, table);
            right.getStyleClass().add("gap-8");
            HBox.setHgrow(right, Priority.ALWAYS);
            body = new HBox(lists, right);
            body.getStyleClass().add("settings-lists");
            model.placeProperty().subscribe(_ -> follow());
            model.listProperty().subscribe(list -> name.setText(list.map(MappedList::label).orElse("")));
            model.warningProperty().subscribe(this::warn);
        }

        void show() {
            model.look();
            follow();
            suggest.setDisable(!model.canSuggest());
            if (changeable != model.mayChange()) {
                changeable = model.mayChange();
                table.refresh();
            }
        }

        private void buildLists() {
            lists.setId("lists");
            lists.setAccessibleText(texts.text("settings.list.lists"));
            lists.setCellFactory(_ -> new ListLineCell(texts));
            lists.setPlaceholder(new Label(texts.text("settings.list.none")));
            lists.getStyleClass().add("settings-list-of-lists");
            lists.getSelectionModel().selectedItemProperty().subscribe(line -> {
                if (line != null && !following) {
                    model.placeProperty().set(Optional.of(line.place()));
                    suggest.setDisable(!model.canSuggest());
                }
            });
        }

        private void follow() {
            following = true;
            model.lines().stream().filter(line -> model.placeProperty().get().equals(Optional.of(line.place())))
                    .findFirst().ifPresent(lists.getSelectionModel()::select);
            following = false;
        }

        private void warn(Optional<ListWords.Warning> warning) {
            strips.getChildren().clear();
            warning.ifPresent(one -> strips.getChildren().add(
                    Strip.of(one.blocks() ? Strip.Kind.FAILED : Strip.Kind.WAITING, one.bold(), one.second())));
            strips.setVisible(warning.isPresent());
            strips.setManaged(warning.isPresent());
        }
    }
}
