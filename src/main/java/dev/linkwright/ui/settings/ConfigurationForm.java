package dev.linkwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.ListItem;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** The fields that a connector asks for. */
final class ConfigurationForm extends VBox {
    private static final String TRUE = "true";
    private static final String DOTS = "\u25cf".repeat(10);

    private final ConnectionsViewModel viewModel;
    private final Texts texts;
    private String keptIn = "";
    private final List<Runnable> followers = new ArrayList<>();
    private Optional<ConnectionId> shown = Optional.empty();

    ConfigurationForm(ConnectionsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("gap-12");
    }

    /** Shows a connection as it is edited now; its controls are made anew only where it is another connection. */
    void follow(ErpConnection connection) {
        if (!shown.equals(Optional.of(connection.id()))) {
            shown = Optional.of(connection.id());
            followers.clear();
            getChildren().setAll(viewModel.provider(connection).map(SyncConnectorProvider::configuration)
                    .orElse(List.of()).stream().map(field -> made(connection.id(), field)).toList());
        }
        followers.forEach(Runnable::run);
    }

    private Node made(ConnectionId connection, ConfigurationField field) {
        String id = "connection-" + field.key();
        return switch (field.type()) {
            case PASSWORD -> secret(connection, field, id);
            case YES_NO -> tick(connection, field, id);
            case LIST -> choice(connection, field, id);
            case TEXT, NUMBER, DECIMAL, DATE -> line(connection, field, id);
        };
    }

    private Node line(ConnectionId connection, ConfigurationField field, String id) {
        TextField line = new TextField();
        line.setId(id);
        line.textProperty().subscribe((_, now) -> write(connection, field, now.strip()));
        followers.add(() -> {
            set(line, value(field));
            line.setEditable(viewModel.mayChange());
        });
        return new LabelledBox(field.label().replace("_", "__"), field.mandatory(), line);
    }

    /**
     * Says where secrets are kept from now on.
     *
     * @param place as people call it
     */
    void keptIn(String place) {
        keptIn = place;
        followers.forEach(Runnable::run);
    }

    /** What is kept is never read into the field. */
    private Node secret(ConnectionId connection, ConfigurationField field, String id) {
        SecretPlace place = new SecretPlace.OfConnection(connection, field.key());
        PasswordField line = new PasswordField();
        line.setId(id);
        line.setText(viewModel.typed(place));
        line.textProperty().subscribe((_, now) -> viewModel.type(place, now));
        viewModel.askForSecret(place, () -> line.setPromptText(DOTS));
        followers.add(() -> {
            if (viewModel.typed(place).isEmpty() && !line.getText().isEmpty()) {
                line.clear(); // it was saved, or dropped
                viewModel.askForSecret(place, () -> line.setPromptText(DOTS));
            }
            line.setEditable(viewModel.mayChange());
        });
        LabelledBox box = new LabelledBox(field.label().replace("_", "__"), field.mandatory(), line);
        followers.add(() -> box.setHint(keptIn.isEmpty() ? "" : texts.text("connections.kept", keptIn)));
        return box;
    }

    private Node tick(ConnectionId connection, ConfigurationField field, String id) {
        TickBox box = new TickBox(field.label());
        box.setMnemonicParsing(false);
        box.setId(id);
        box.setOnAction(_ -> write(connection, field, String.valueOf(box.isSelected())));
        followers.add(() -> {
            box.setSelected(TRUE.equals(value(field)));
            box.setDisable(!viewModel.mayChange());
        });
        return box;
    }

    private Node choice(ConnectionId connection, ConfigurationField field, String id) {
        ComboBox<ListItem> choice = new ComboBox<>(FXCollections.observableArrayList(field.items()));
        choice.setId(id);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new Labels());
        choice.setOnAction(_ -> Optional.ofNullable(choice.getValue())
                .ifPresent(item -> write(connection, field, item.key())));
        followers.add(() -> {
            String now = value(field).isEmpty() ? field.defaultValue() : value(field);
            choice.setValue(field.items().stream().filter(item -> item.key().equals(now)).findFirst().orElse(null));
            choice.setDisable(!viewModel.mayChange());
        });
        return new LabelledBox(field.label().replace("_", "__"), field.mandatory(), choice);
    }

    private String value(ConfigurationField field) {
        return viewModel.connection().map(one -> one.configuration().getOrDefault(field.key(), "")).orElse("");
    }

    private void write(ConnectionId connection, ConfigurationField field, String value) {
        viewModel.edits().change(connection,
                one -> value.equals(one.configuration().getOrDefault(field.key(), ""))
                        ? one
                        : one.withConfiguration(Map.of(field.key(), value)));
    }

    /** Leaves the caret alone while a person types. */
    static void set(TextInputControl line, String value) {
        if (!line.getText().strip().equals(value.strip())) {
            line.setText(value);
        }
    }

    private static final class Labels extends StringConverter<ListItem> {
        @Override
        public String toString(@Nullable ListItem item) {
            return item == null ? "" : item.label();
        }

        @Override
        public @Nullable ListItem fromString(String label) {
            return null;
        }
    }
}
