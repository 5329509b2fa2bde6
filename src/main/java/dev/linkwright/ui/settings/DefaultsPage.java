package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.DefaultField;
import dev.linkwright.settings.DefaultFields;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;

/** What the fields of a new actor get where the CRM has no value: set, asked for, mandatory. */
public final class DefaultsPage extends ConnectionPage {
    private final SettingsDraft draft;
    private final ChosenConnection connection;
    private final Texts texts;
    private final DefaultWords words;
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);

    @Inject
    DefaultsPage(SettingsDraft draft, ChosenConnection connection) {
        this.draft = draft;
        super(SettingsPlace.DEFAULTS, connection);
        this.connection = connection;
        texts = connection.texts();
        words = new DefaultWords(texts);
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing.getReadOnlyProperty();
    }

    @Override
    Content content() {
        Made made = new Made();
        return new Content(made.body, made.table, made::show);
    }

    private final class Made {
        private final ActorTypeChoice types = new ActorTypeChoice(draft, connection.choice(), texts);
        private final TableView<DefaultField> table = new TableView<>();
        private final DefaultForm form = new DefaultForm(texts, words, types);
        private final VBox body;
        private Catalogue known = Catalogue.NONE;
        private Optional<String> chosen = Optional.empty();
        private boolean filling;

        Made() {
            table.setId("defaults");
            table.setAccessibleText(texts.text("settings.defaults.fields"));
            table.setPlaceholder(new Label(texts.text("settings.defaults.no-fields")));
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
            column("field", 165, field -> field.mandatory()
                    ? texts.text("settings.defaults.starred", field.field().label())
                    : field.field().label());
            column("value", 148, field -> words.value(field, known));
            column("asked", 93, field -> field.asked() ? texts.text("settings.defaults.yes") : "");
            column("note", 218, words::note);
            table.getSelectionModel().selectedItemProperty().subscribe(field -> {
                if (!filling) {
                    chosen = Optional.ofNullable(field).map(one -> one.field().key());
                    form.show(Optional.ofNullable(field), known, draft.mayChange());
                }
            });
            HBox.setHgrow(table, Priority.ALWAYS);
            HBox fields = new HBox(table, form);
            fields.getStyleClass().add("settings-lists");
            body = types.above(fields, this::fill);
        }

        void show() {
            types.follow();
            fill();
        }

        private void fill() {
            known = connection.catalogue();
            List<DefaultField> fields = types.mapping().map(mapping -> DefaultFields.of(mapping, known))
                    .orElse(List.of());
            filling = true;
            if (!table.getItems().equals(fields)) {
                table.getItems().setAll(fields);
            }
            Optional<DefaultField> now = fields.stream()
                    .filter(field -> chosen.equals(Optional.of(field.field().key()))).findFirst()
                    .or(() -> fields.stream().findFirst());
            now.ifPresent(field -> table.getSelectionModel().clearAndSelect(fields.indexOf(field)));
            filling = false;
            chosen = now.map(field -> field.field().key());
            form.show(now, known, draft.mayChange());
            footing.set(words.footing(fields));
        }

        private void column(String id, double width, Function<DefaultField, String> text) {
            TableColumn<DefaultField, String> column = new TableColumn<>(texts.text("settings.defaults.column." + id));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
            column.setCellFactory(_ -> new WholeCell());
            column.setPrefWidth(width);
            column.setSortable(false);
            column.setReorderable(false);
            table.getColumns().add(column);
        }
    }

    /** What has no room in its column is told whole by its tooltip. */
    private static final class WholeCell extends TableCell<DefaultField, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(text == null || empty || text.isEmpty() ? null : new Tooltip(text));
        }
    }
}
