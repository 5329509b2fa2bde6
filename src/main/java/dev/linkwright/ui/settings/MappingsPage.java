package dev.linkwright.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import org.controlsfx.control.textfield.CustomTextField;

import dev.linkwright.browse.Finder;
import dev.linkwright.model.Direction;
import dev.linkwright.settings.MappingPreview;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** Which CRM field each ERP field is tied to, and which way values flow; a tab for each actor type. */
public final class MappingsPage extends ConnectionPage {
    private final ChosenConnection connection;
    private final Texts texts;
    private final MappingWords words;
    private final MappingsModel model;
    private final MappingPreviewModel trial;

    @Inject
    MappingsPage(SettingsDraft draft, ChosenConnection connection, MappingPreview preview, Finder finder) {
        super(SettingsPlace.MAPPINGS, connection);
        this.connection = connection;
        texts = connection.texts();
        words = new MappingWords(texts);
        model = new MappingsModel(draft, connection.choice(), connection.catalogues(), words);
        trial = new MappingPreviewModel(draft, connection.choice(), model.typeProperty(), preview, finder,
                connection.work());
        draft.whenChanged(model::follow);
        draft.whenChanged(trial::follow);
    }

    @Override
    public ObservableValue<Footing> footing() {
        return model.footingProperty();
    }

    @Override
    Content content() {
        Made made = new Made();
        return new Content(made.body, made.table, made::show);
    }

    @Override
    void undo() {
        model.undo();
    }

    private final class Made {
        private final TableView<MappingLine> table = new TableView<>(model.lines());
        private final HBox tabs = new HBox();
        private final TickBox sync = new TickBox(texts.text("settings.mapping.sync"));
        private final CustomTextField filter = new CustomTextField();
        private final Button suggest = new Button(texts.text("settings.suggest"), Icons.SUGGEST.icon());
        private final MappingPreviewPart tried;
        private final VBox body;

        Made() {
            new MappingTable(table, model, words, connection.work(), texts).build();
            tabs.getStyleClass().addAll("section-tabs", "mapping-tabs");
            sync.setId("sync-actor");
            sync.setMinWidth(Region.USE_PREF_SIZE);
            sync.selectedProperty().bindBidirectional(model.synchronisedProperty());
            buildFilter();
            suggest.setId("suggest");
            suggest.setMnemonicParsing(true);
            suggest.setMinWidth(Region.USE_PREF_SIZE);
            suggest.setOnAction(_ -> {
                model.suggest();
                table.requestFocus();
            });
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox tools = new HBox(sync, filter, suggest, between, legend());
            tools.getStyleClass().addAll("gap-12", "settings-head");
            VBox.setVgrow(table, Priority.ALWAYS);
            body = new VBox(tabs, tools, table);
            tried = new MappingPreviewPart(trial, words, body.heightProperty(), connection.work(), texts);
            body.getChildren().add(tried);
            body.getStyleClass().add("gap-12");
            model.tabs().subscribe(this::follow);
            model.typeProperty().subscribe(_ -> follow());
        }

        void show() {
            model.look();
            sync.setDisable(!model.mayChange());
            suggest.setDisable(!model.canSuggest());
            tried.show();
            table.refresh();
        }

        private void buildFilter() {
            filter.setId("filter");
            filter.setLeft(Icons.SEARCH.icon());
            filter.getStyleClass().add("search-field");
            filter.setPromptText(texts.text("settings.mapping.filter"));
            filter.setAccessibleText(texts.text("settings.mapping.filter"));
            filter.textProperty().bindBidirectional(model.filterProperty());
            filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DOWN) {
                    table.requestFocus();
                    table.getSelectionModel().selectFirst();
                    event.consume();
                }
            });
        }

        private HBox legend() {
            HBox legend = new HBox(word(Direction.CRM_TO_ERP, Icons.TO_ERP), word(Direction.ERP_TO_CRM, Icons.TO_CRM),
                    word(Direction.BOTH, Icons.BOTH_WAYS));
            legend.getStyleClass().addAll("gap-12", "field-legend");
            legend.setMinWidth(0);
            return legend;
        }

        private Label word(Direction direction, Icons icon) {
            Label word = new Label(words.direction(direction), icon.small());
            word.getStyleClass().addAll("small", "muted");
            return word;
        }

        private void follow() {
            tabs.getChildren().setAll(model.tabs().stream().map(this::tab).toList());
        }

        private ToggleButton tab(MappingsModel.Tab tab) {
            Label count = new Label(String.valueOf(tab.mapped()));
            count.getStyleClass().addAll("chip", "count");
            ToggleButton button = new ToggleButton(words.actor(tab.type()), count);
            button.setId("tab-" + tab.type().word());
            button.getStyleClass().add("counted");
            button.setSelected(model.typeProperty().get() == tab.type());
            button.setAccessibleText(texts.text("settings.mapping.tab", words.actor(tab.type()), tab.mapped()));
            button.setOnAction(_ -> {
                model.typeProperty().set(tab.type());
                show();
                tabs.lookup("#tab-" + tab.type().word()).requestFocus();
            });
            return button;
        }
    }
}
