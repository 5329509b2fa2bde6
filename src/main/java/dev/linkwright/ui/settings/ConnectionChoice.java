package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;

/** The connection that the pages look at. It stays the same from page to page, and follows the draft. */
@Singleton
public final class ConnectionChoice {
    private final SettingsDraft draft;
    private final Texts texts;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ConnectionId>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen",
            Optional.empty());

    @Inject
    public ConnectionChoice(SettingsDraft draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
        draft.whenChanged(this::follow);
        follow();
    }

    /** As the draft holds it now; empty if the draft holds none. */
    public Optional<ErpConnection> connection() {
        return chosen.get().flatMap(id -> draft.profile().connection(id));
    }

    /** Which one is chosen; changes when a person chooses another one, and when the chosen one is deleted. */
    public ReadOnlyObjectProperty<Optional<ConnectionId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses one, as a person does; one that the draft does not hold is not chosen. */
    public void choose(ConnectionId connection) {
        if (draft.profile().connection(connection).isPresent()) {
            chosen.set(Optional.of(connection));
        }
    }

    /** A new control to choose with, for the heading of one page. */
    public HBox picker() {
        ComboBox<Choice> combo = new ComboBox<>();
        combo.setId("connection");
        combo.getStyleClass().add("settings-connection");
        combo.setItems(choices);
        combo.setConverter(new NameOnly());
        combo.setAccessibleText(texts.text("settings.connection"));
        chosen.subscribe(_ -> show(combo));
        choices.subscribe(() -> show(combo));
        combo.setOnAction(_ -> Optional.ofNullable(combo.getValue()).ifPresent(choice -> choose(choice.id())));
        Label label = new Label(texts.text("settings.connection"));
        label.setLabelFor(combo);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        HBox picker = new HBox(label, combo);
        picker.getStyleClass().addAll("gap-8", "settings-connection-picker");
        return picker;
    }

    private void show(ComboBox<Choice> combo) {
        combo.setValue(choices.stream().filter(choice -> chosen.get().equals(Optional.of(choice.id()))).findFirst()
                .orElse(null));
        combo.setDisable(choices.isEmpty());
    }

    private void follow() {
        List<Choice> now = draft.profile().connections().stream().map(one -> new Choice(one.id(), one.name())).toList();
        if (!choices.equals(now)) {
            choices.setAll(now);
        }
        if (connection().isEmpty()) {
            chosen.set(now.stream().findFirst().map(Choice::id));
        }
    }

    private record Choice(ConnectionId id, String name) {
    }

    private static final class NameOnly extends StringConverter<Choice> {
        @Override
        public String toString(@Nullable Choice choice) {
            return choice == null ? "" : choice.name();
        }

        @Override
        public @Nullable Choice fromString(String name) {
            return null;
        }
    }
}
