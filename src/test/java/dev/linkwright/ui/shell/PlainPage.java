package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.RecordPage;

/** A page with one button; tells what is asked of it, and can be made to ask before it is left. */
final class PlainPage implements RecordPage {
    final List<String> told = new ArrayList<>();
    final List<Runnable> asked = new ArrayList<>();
    boolean pending;

    final SimpleBooleanProperty waits = new SimpleBooleanProperty();

    private final EntityType type;
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final Button button = new Button("Something");
    private final VBox node = new VBox(button);

    PlainPage(EntityType type) {
        this.type = type;
        button.setId("something" + type);
        told.add("made");
    }

    @Override
    public EntityType type() {
        return type;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public ObservableValue<Boolean> pending() {
        return waits;
    }

    @Override
    public void show(CrmEntity entity) {
        told.add("show " + entity.id());
        title.set(type + " " + entity.id());
    }

    @Override
    public void turnToLink(ConnectionId connection) {
        told.add("link " + connection.value());
    }

    @Override
    public void undoLink(ConnectionId connection) {
        told.add("undo " + connection.value());
    }

    @Override
    public void changed(CrmEntity entity) {
        told.add("changed " + entity.id());
    }

    @Override
    public void refresh() {
        told.add("refresh");
    }

    @Override
    public void leave(Runnable goOn) {
        if (pending) {
            asked.add(goOn);
        } else {
            goOn.run();
        }
    }

    @Override
    public void openInCrm() {
        told.add("open in CRM");
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(node, button::requestFocus));
    }
}
