package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.DefaultField;
import dev.linkwright.settings.DefaultFields;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** What the fields of a new actor get where the CRM has no value: set, asked for, mandatory. */
public final class DefaultsPage implements SettingsPage {
    private final SettingsDraft draft;
    private final ConnectionChoice choice;
    private final Catalogues catalogues;
    private final Work work;
    private final Texts texts;
    private final DefaultWords words;
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private Optional<Made> made = Optional.empty();

    @Inject
    public DefaultsPage(SettingsDraft draft, ConnectionChoice choice, Catalogues catalogues, Work work, Texts texts) {
        this.draft = draft;
        this.choice = choice;
        this.catalogues = catalogues;
        this.work = work;
        this.texts = texts;
        words = new DefaultWords(texts);
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.DEFAULTS;
    }

    @Override
    public Node node() {
        return made().frame;
    }

    @Override
    public void show() {
        made().show();
    }

    @Override
    public void focus() {
        made().table.requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing.getReadOnlyProperty();
    }

    private Made made() {
        Made page = made.orElseGet(Made::new);
        made = Optional.of(page);
        return page;
    }

    private final class Made {
        private final ActorTypeChoice types = new ActorTypeChoice(draft, choice, texts);
        private final TableView<DefaultField> table = new TableView<>();
        private final DefaultForm form = new DefaultForm(texts, words, types);
        private final ConnectionFrame frame;
        private Catalogue known = Catalogue.NONE;
        private Optional<String> chosen = Optional.empty();
        private boolean filling;

        Made() {
            table.setId("defaults");
            table.setAccessibleText(texts.text("settings.defaults.fields"));
            table.setPlaceholder(new Label(texts.text("settings.defaults.no-fields")));
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
            column("field", 150, field -> field.mandatory()
                    ? texts.text("settings.defaults.starred", field.field().label())
                    : field.field().label());
            column("value", 130, field -> words.value(field, known));
            column("asked", 60, field -> field.asked() ? texts.text("settings.defaults.yes") : "");
            column("note", 240, words::note);
            table.getSelectionModel().selectedItemProperty().subscribe(field -> {
                if (!filling) {
                    chosen = Optional.ofNullable(field).map(one -> one.field().key());
                    form.show(Optional.ofNullable(field), known, draft.mayChange());
                }
            });
            HBox.setHgrow(table, Priority.ALWAYS);
            HBox fields = new HBox(table, form);
            fields.getStyleClass().add("settings-lists");
            VBox.setVgrow(fields, Priority.ALWAYS);
            VBox body = new VBox(types, fields);
            body.getStyleClass().add("gap-12");
            frame = new ConnectionFrame(place(), choice, catalogues, work, texts, body);
            types.chosenProperty().subscribe((_, _) -> fill());
            choice.chosenProperty().subscribe((_, _) -> show());
            catalogues.whenChanged(this::show);
        }

        void show() {
            frame.show();
            types.follow();
            fill();
        }

        private void fill() {
            known = choice.connection().map(catalogues::of).map(Catalogues.State::catalogue).orElse(Catalogue.NONE);
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
            column.setPrefWidth(width);
            column.setSortable(false);
            column.setReorderable(false);
            table.getColumns().add(column);
        }
    }
}
