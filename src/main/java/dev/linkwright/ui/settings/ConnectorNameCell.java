package dev.linkwright.ui.settings;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.SyncConnectorProvider;

/** A kind of ERP by its name. */
final class ConnectorNameCell extends ListCell<SyncConnectorProvider> {
    @Override
    protected void updateItem(@Nullable SyncConnectorProvider connector, boolean empty) {
        super.updateItem(connector, empty);
        setText(empty || connector == null ? null : connector.name());
    }
}
