package dev.linkwright.ui.record;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.RecordPage;

/** A record's card with its sections below, whatever kind of record it is. */
final class CardPage implements RecordPage {
    private final RecordViewModel viewModel;
    private final RecordView view;
    private final Sections sections;
    private final ObservableValue<String> title;

    CardPage(RecordViewModel viewModel, RecordView view, Sections sections) {
        this.viewModel = viewModel;
        this.view = view;
        this.sections = sections;
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
    public ObservableValue<Boolean> pending() {
        return sections.pending();
    }

    @Override
    public void show(CrmEntity entity) {
        viewModel.show(entity);
        sections.show(entity);
    }

    @Override
    public void turnToLink(ConnectionId connection) {
        sections.turnToLink(connection);
    }

    @Override
    public void undoLink(ConnectionId connection) {
        sections.undoLink(connection);
    }

    @Override
    public void changed(CrmEntity entity) {
        viewModel.changed(entity);
        sections.changed(entity);
    }

    @Override
    public void refresh() {
        view.refresh();
    }

    @Override
    public void leave(Runnable goOn) {
        sections.leave(goOn);
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
        return List.of(new Part(view.cardNode(), view::focusCard),
                new Part(view.sectionsNode(), sections::requestFocus));
    }
}
