package dev.linkwright.ui.record;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.RecordSection;

/** A section with the records that belong to the one that is shown. Nothing in it can be pending. */
final class RelatedSection implements RecordSection {
    private final RelatedViewModel viewModel;
    private final RelatedView view;
    private final ObservableValue<Boolean> available = new ReadOnlyBooleanWrapper(true);

    RelatedSection(RelatedViewModel viewModel, RelatedView view) {
        this.viewModel = viewModel;
        this.view = view;
    }

    @Override
    public Node node() {
        return view.root();
    }

    @Override
    public ObservableValue<Boolean> available() {
        return available;
    }

    @Override
    public void show(CrmEntity entity) {
        viewModel.show(entity);
    }

    @Override
    public void refresh() {
        viewModel.refresh();
    }

    @Override
    public void leave(Runnable goOn) {
        goOn.run();
    }

    @Override
    public void requestFocus() {
        view.requestFocus();
    }
}
