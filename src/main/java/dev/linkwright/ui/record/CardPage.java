package dev.linkwright.ui.record;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RecordSection;

/** A record's card with its sections below, whatever kind of record it is. */
final class CardPage implements RecordPage {
    private final RecordViewModel viewModel;
    private final RecordView view;
    private final RecordSection erp;
    private final ObservableValue<String> title;

    CardPage(RecordViewModel viewModel, RecordView view, RecordSection erp) {
        this.viewModel = viewModel;
        this.view = view;
        this.erp = erp;
        title = viewModel.cardProperty().map(card -> card.map(ShownCard::title).orElse(""));
    }

    @Override
    public EntityType type() {
        return viewModel.kind().type();
    }

    @Override
    public Node node() {
        return view.root();
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public void show(CrmEntity entity) {
        viewModel.show(entity);
        erp.show(entity);
    }

    @Override
    public void changed(CrmEntity entity) {
        viewModel.changed(entity);
    }

    @Override
    public void refresh() {
        view.refresh();
    }

    @Override
    public void leave(Runnable goOn) {
        erp.leave(goOn);
    }

    @Override
    public void openInCrm() {
        view.openInCrm();
    }

    @Override
    public List<Part> parts() {
        if (viewModel.entityProperty().get().isEmpty()) {
            return List.of();
        }
        Part card = new Part(view.cardNode(), view::focusCard);
        Part section = new Part(view.sectionNode(), erp::requestFocus);
        return erp.available().getValue() ? List.of(card, section) : List.of(card);
    }
}
