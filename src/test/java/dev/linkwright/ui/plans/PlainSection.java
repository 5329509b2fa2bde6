package dev.linkwright.ui.plans;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.RecordSection;

/** In the place of the ERP tab: a button with the id {@code erpEdit}. */
public final class PlainSection implements RecordSection {
    private final Button edit = new Button("E_dit");
    private final VBox node = new VBox(edit);
    private final SimpleBooleanProperty available = new SimpleBooleanProperty(true);

    public PlainSection() {
        edit.setId("erpEdit");
    }

    /** Whether the tab is there; a test may set it. */
    @Override
    public SimpleBooleanProperty available() {
        return available;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(CrmEntity entity) {
        edit.setUserData(entity);
    }

    @Override
    public void refresh() {
        edit.setUserData(null);
    }

    @Override
    public void leave(Runnable goOn) {
        goOn.run();
    }

    @Override
    public void requestFocus() {
        edit.requestFocus();
    }
}
