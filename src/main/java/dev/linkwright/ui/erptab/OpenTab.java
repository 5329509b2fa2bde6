package dev.linkwright.ui.erptab;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** The record that the tab shows, how it stands, what is pending of it, and what was said last. */
final class OpenTab {
    private final TabReader reader;
    private final TabRun run;
    private final UseCases does;
    private final Navigator navigator;
    private final ErpTabWindows windows;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private Optional<CrmEntity> record = Optional.empty();

    OpenTab(UseCases does, Work work, Navigator navigator, ErpTabWindows windows) {
        this.does = does;
        this.navigator = navigator;
        this.windows = windows;
        this.reader = new TabReader(does, work);
        this.run = new TabRun(work);
    }

    TabReader reader() {
        return reader;
    }

    TabRun run() {
        return run;
    }

    UseCases does() {
        return does;
    }

    Navigator navigator() {
        return navigator;
    }

    ErpTabWindows windows() {
        return windows;
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    CrmEntity record() {
        return record.orElseThrow();
    }

    boolean isOf(CrmEntity entity) {
        return record.filter(entity::equals).isPresent();
    }

    /** The connection that it is seen through. */
    ErpConnection through() {
        return reader.connectionProperty().get().orElseThrow();
    }

    Shown shown() {
        return reader.shownProperty().get();
    }

    Optional<Pending> pending() {
        return shown() instanceof Shown.Editing editing ? editing.pending() : Optional.empty();
    }

    void show(CrmEntity entity) {
        record = Optional.of(entity);
        run.forgetReading();
        notice.set(Notice.NONE);
        reload();
    }

    void say(Notice what) {
        notice.set(what);
    }

    void fail(Problem problem, Runnable retry) {
        notice.set(new Notice.Failed(problem, retry));
    }

    /** Says what came of it and reads how the record stands now. */
    void after(Notice what) {
        notice.set(what);
        reload();
    }

    void reload() {
        reload(() -> {
        });
    }

    void reload(Runnable then) {
        reader.read(record(), then);
    }

    /** Edit mode with nothing pending, if there is anything to edit. */
    void edit() {
        if (shown() instanceof Shown.State(ErpTabState state) && Standing.of(state).editable()) {
            notice.set(Notice.NONE);
            reader.show(new Shown.Editing(state, Optional.empty()));
        }
    }

    /** Edit mode with something for Save to do. */
    void pend(Pending what) {
        shown().known().ifPresent(state -> reader.show(new Shown.Editing(state, Optional.of(what))));
    }

    /** Back to how the record stood; what was pending is dropped. */
    void endEditing() {
        if (shown() instanceof Shown.Editing editing) {
            notice.set(Notice.NONE);
            reader.show(new Shown.State(editing.state()));
        }
    }
}
