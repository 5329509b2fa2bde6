package dev.linkwright.ui.erptab;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.RecordSection;

/** The ERP tab as a section of a record's page. */
final class ErpTabSection implements RecordSection {
    private final ErpTabViewModel tab;
    private final ErpTabView view;

    ErpTabSection(ErpTabViewModel tab, ErpTabView view) {
        this.tab = tab;
        this.view = view;
    }

    @Override
    public Node node() {
        return view.root();
    }

    @Override
    public ObservableValue<Boolean> available() {
        return tab.reader().availableProperty();
    }

    @Override
    public ObservableValue<Boolean> pending() {
        return tab.shownProperty()
                .map(shown -> shown instanceof Shown.Editing editing && editing.pending().isPresent());
    }

    @Override
    public void show(CrmEntity entity) {
        tab.show(entity);
    }

    @Override
    public void through(ConnectionId connection) {
        tab.through(connection);
    }

    @Override
    public void undoLink(ConnectionId connection) {
        tab.undo(connection);
    }

    @Override
    public void refresh() {
        tab.refresh();
    }

    @Override
    public void changed() {
        tab.changed();
    }

    @Override
    public void leave(Runnable goOn) {
        tab.leave(goOn);
    }

    @Override
    public void requestFocus() {
        view.focus().toFirst();
    }
}
