package dev.linkwright.ui.shell;

import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.RecordPage;

/** A tab of the main window: the finder and the page of one kind of records. */
final class RecordTab {
    private final FinderViewModel finderModel;
    private final FinderView finder;
    private final RecordPage page;
    private Optional<CrmEntity> shown = Optional.empty();
    private boolean outdated;

    RecordTab(FinderViewModel finderModel, FinderView finder, RecordPage page) {
        this.finderModel = finderModel;
        this.finder = finder;
        this.page = page;
        page.pending().subscribe(waits -> finderModel.pend(waits ? shown : Optional.empty()));
    }

    EntityType type() {
        return finderModel.type();
    }

    FinderView finder() {
        return finder;
    }

    RecordPage page() {
        return page;
    }

    void show(CrmEntity entity) {
        outdated = false;
        shown = Optional.of(entity);
        page.show(entity);
        finder.select(entity);
    }

    void linkChanged(CrmEntity entity) {
        if (entity.type() == type()) {
            page.changed(entity);
            finderModel.changed(entity);
        } else {
            outdated = true;
        }
    }

    /** What was typed into the finder. */
    String searched() {
        return finderModel.textProperty().get();
    }

    void search(String text) {
        finderModel.textProperty().set(text);
    }

    /** Runs something once the first records are there, or why they are not. */
    void whenFilled(Runnable what) {
        finderModel.whenAnswered(what);
    }

    /** It came to the front: what a contact may do depends on the link of its company, say, so it is read again. */
    void inFront(boolean showsRecord) {
        finderModel.start();
        if (outdated && showsRecord) {
            page.refresh();
        }
        outdated = false;
    }
}
