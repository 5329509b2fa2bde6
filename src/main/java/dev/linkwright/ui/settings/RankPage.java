package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.Ranking;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** The order of the fields in the ERP tab: by buttons, by keys and by dragging. */
public final class RankPage extends ConnectionPage {
    /** A field at its place, counted from 1. */
    record Row(String key, String label, int place, int of) {
    }

    private final SettingsDraft draft;
    private final ChosenConnection connection;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);

    @Inject
    RankPage(SettingsDraft draft, ChosenConnection connection) {
        this.draft = draft;
        super(SettingsPlace.RANK, connection);
        this.connection = connection;
        texts = connection.texts();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing.getReadOnlyProperty();
    }

    @Override
    Content content() {
        Made made = new Made();
        return new Content(made.body, made.list, made::show);
    }

    private final class Made {
        private final ActorTypeChoice types = new ActorTypeChoice(draft, connection.choice(), texts);
        private final ListView<Row> list = new ListView<>();
        private final Button top = button("top", Integer.MIN_VALUE);
        private final Button up = button("up", -1);
        private final Button down = button("down", 1);
        private final Button bottom = button("bottom", Integer.MAX_VALUE);
        private final Label said = new Label();
        private final RankPreview preview = new RankPreview(texts);
        private final VBox body;

        Made() {
            list.setId("rank");
            list.setAccessibleText(texts.text("settings.rank.fields"));
            list.setPlaceholder(new Label(texts.text("settings.rank.none")));
            list.getStyleClass().add("settings-list-of-lists");
            RankDragging dragging = new RankDragging(list, this::moveTo);
            list.setCellFactory(_ -> dragging.watched(new RankCell(texts)));
            list.getSelectionModel().selectedIndexProperty().subscribe(_ -> enable());
            list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
            said.setId("rank-said");
            said.getStyleClass().addAll("small", "muted");
            VBox buttons = new VBox(top, up, down, bottom, said);
            buttons.getStyleClass().addAll("gap-8", "rank-buttons");
            HBox.setHgrow(preview, Priority.ALWAYS);
            HBox fields = new HBox(list, buttons, preview);
            fields.getStyleClass().add("settings-lists");
            body = types.above(fields, this::fill);
        }

        void show() {
            types.follow();
            fill();
        }

        private void fill() {
            List<Row> rows = types.mapping().map(mapping -> rows(mapping, connection.catalogue())).orElse(List.of());
            if (!list.getItems().equals(rows)) {
                int at = list.getSelectionModel().getSelectedIndex();
                list.getItems().setAll(rows);
                list.getSelectionModel().clearAndSelect(Math.clamp(at, 0, Math.max(0, rows.size() - 1)));
                preview.show(rows.stream().map(Row::label).toList());
            }
            enable();
        }

        private List<Row> rows(ActorMapping mapping, Catalogue known) {
            List<FieldMapping> fields = Ranking.shown(mapping);
            return fields.stream().map(field -> new Row(field.erpField(),
                    known.erpField(mapping.actorType(), field.erpField()).map(FieldDefinition::label)
                            .orElse(field.erpField()),
                    fields.indexOf(field) + 1, fields.size())).toList();
        }

        private void enable() {
            int at = list.getSelectionModel().getSelectedIndex();
            boolean none = at < 0 || !draft.mayChange();
            top.setDisable(none || at == 0);
            up.setDisable(none || at == 0);
            down.setDisable(none || at == list.getItems().size() - 1);
            bottom.setDisable(none || at == list.getItems().size() - 1);
        }

        private void onKey(KeyEvent event) {
            if (!event.isAltDown()) {
                return;
            }
            Optional<Integer> by = switch (event.getCode()) {
                case UP -> Optional.of(-1);
                case DOWN -> Optional.of(1);
                case HOME -> Optional.of(Integer.MIN_VALUE);
                case END -> Optional.of(Integer.MAX_VALUE);
                case KeyCode _ -> Optional.empty();
            };
            by.ifPresent(steps -> {
                move(steps);
                event.consume();
            });
        }

        private Button button(String word, int by) {
            Button button = new Button(texts.text("settings.rank." + word),
                    (by < 0 ? Icons.SORTED_UP : Icons.SORTED_DOWN).icon());
            button.setId("rank-" + word);
            button.setMnemonicParsing(true);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                move(by);
                // The button may have switched itself off at an end.
                list.requestFocus();
            });
            return button;
        }

        private void move(int by) {
            int at = list.getSelectionModel().getSelectedIndex();
            moveTo(at, Math.clamp((long) at + by, 0, list.getItems().size() - 1));
        }

        /** The moved field stays selected, at its new place. */
        private void moveTo(int from, int to) {
            if (from < 0 || from == to || !draft.mayChange()) {
                return;
            }
            types.change(mapping -> Ranking.moved(mapping, from, to));
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 3));
            Row row = list.getItems().get(to);
            said.setText(texts.text("settings.rank.moved", row.label(), row.place(), row.of()));
            list.setAccessibleText(said.getText());
        }
    }
}
