package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.ActorType;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;

/** The actor type that a page looks at, of those of the chosen connection that are synchronised. */
final class ActorTypeChoice extends HBox {
    private final SettingsDraft draft;
    private final ConnectionChoice connections;
    private final ComboBox<ActorType> combo = new ComboBox<>();
    private final ReadOnlyObjectWrapper<Optional<ActorType>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen",
            Optional.empty());
    private boolean following;

    ActorTypeChoice(SettingsDraft draft, ConnectionChoice connections, Texts texts) {
        this.draft = draft;
        this.connections = connections;
        combo.setId("actor-type");
        combo.setConverter(new Names(texts));
        combo.setAccessibleText(texts.text("settings.actor-type"));
        combo.valueProperty().subscribe((_, now) -> {
            if (now != null && !following) {
                chosen.set(Optional.of(now));
            }
        });
        Label label = new Label(texts.text("settings.actor-type"));
        label.setLabelFor(combo);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        getChildren().addAll(label, combo);
        getStyleClass().addAll("gap-8", "settings-head");
        follow();
    }

    ReadOnlyObjectProperty<Optional<ActorType>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * A column of this choice and what follows it.
     *
     * @param look called when another type is chosen
     */
    VBox above(Node content, Runnable look) {
        chosen.subscribe((_, _) -> look.run());
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox column = new VBox(this, content);
        column.getStyleClass().add("gap-12");
        return column;
    }

    /** As the draft holds it now. */
    Optional<ActorMapping> mapping() {
        return connections.connection().flatMap(connection -> chosen.get().flatMap(connection::mapping));
    }

    void change(UnaryOperator<ActorMapping> edit) {
        if (!draft.mayChange()) {
            return;
        }
        connections.connection().ifPresent(connection -> mapping().ifPresent(mapping -> draft.change(
                profile -> profile.withConnection(connection.id(), one -> one.withMapping(edit.apply(mapping))))));
    }

    /** Offers the types that the draft holds now. */
    void follow() {
        List<ActorType> now = connections.connection().map(one -> one.actorTypes()).orElse(List.of());
        following = true;
        if (!combo.getItems().equals(now)) {
            combo.getItems().setAll(now);
        }
        if (chosen.get().filter(now::contains).isEmpty()) {
            chosen.set(now.stream().findFirst());
        }
        combo.setValue(chosen.get().orElse(null));
        combo.setDisable(now.isEmpty());
        following = false;
    }

    private static final class Names extends StringConverter<ActorType> {
        private final Texts texts;

        Names(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(@Nullable ActorType type) {
            return type == null ? "" : texts.text("erptab.type." + type.word());
        }

        @Override
        public @Nullable ActorType fromString(String name) {
            return null;
        }
    }
}
