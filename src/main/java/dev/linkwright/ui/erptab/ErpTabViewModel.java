package dev.linkwright.ui.erptab;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.Records;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** How a record stands towards an ERP, and what a person does about it. */
final class ErpTabViewModel {
    private final Records records;
    private final ConnectToErp connect;
    private final PlanLists lists;
    private final Navigator navigator;
    private final ErpTabWindows windows;
    private final SaveRun run;
    private final TabReader reader;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private Optional<CrmEntity> entity = Optional.empty();
    private Runnable onceSaved = () -> {
    };

    ErpTabViewModel(Records records, ConnectToErp connect, PlanLists lists, Work work, Navigator navigator,
            ErpTabWindows windows) {
        this.records = records;
        this.connect = connect;
        this.lists = lists;
        this.navigator = navigator;
        this.windows = windows;
        this.run = new SaveRun(connect, lists, work, this::stoppedByPerson);
        this.reader = new TabReader(records, work);
    }

    /** Which connections there are, and what was read through the chosen one. */
    TabReader reader() {
        return reader;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return reader.shownProperty();
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveRun.Busy> busyProperty() {
        return run.busyProperty();
    }

    /** Shows a record; what is pending of another one is dropped. */
    void show(CrmEntity record) {
        entity = Optional.of(record);
        notice.set(Notice.NONE);
        reload();
    }

    /** Reads the state anew; what is pending stays. */
    void refresh() {
        if (!hasPending() && !run.isBusy()) {
            notice.set(Notice.NONE);
            reload();
        }
    }

    /** Looks through another connection; asks first if something is pending. */
    void choose(ErpConnection other) {
        if (!reader.connectionProperty().get().equals(Optional.of(other))) {
            boolean editing = shown() instanceof Shown.Editing;
            leave(() -> {
                reader.choose(other);
                notice.set(Notice.NONE);
                reload(editing);
            });
        }
    }

    void edit() {
        if (shown() instanceof Shown.State(ErpTabState.NotConnected state)) {
            notice.set(Notice.NONE);
            reader.show(new Shown.Editing(state, Optional.empty()));
        }
    }

    /** Leaves edit mode and drops what is pending. */
    void cancelEdit() {
        if (shown() instanceof Shown.Editing editing && !run.isBusy()) {
            notice.set(Notice.NONE);
            reader.show(new Shown.State(editing.state()));
        }
    }

    /** Finds an actor of a type for the record. */
    void connect(ActorType actorType) {
        if (!(shown() instanceof Shown.Editing editing)) {
            return;
        }
        notice.set(Notice.NONE);
        CrmEntity record = entity.orElseThrow();
        ErpConnection through = editing.state().connection();
        run.read(SaveRun.Busy.READING, Sentence.of("erptab.work.read"), () -> records.card(record),
                card -> windows.connect(
                        new ConnectWish(through, record, actorType, card.title(), Detail.of(card),
                                editing.state().parent()),
                        this::pend),
                problem -> fail(problem, () -> connect(actorType)));
    }

    /** Lists what Save would write. */
    void preview() {
        pending().ifPresent(windows::preview);
    }

    void save() {
        pending().ifPresent(this::save);
    }

    /** Settles the conflicts that wait. */
    void resolve() {
        if (!(shown() instanceof Shown.State(ErpTabState.Connected state))) {
            return;
        }
        notice.set(Notice.NONE);
        CrmEntity record = entity.orElseThrow();
        ErpConnection through = state.connection();
        run.read(SaveRun.Busy.COMPARING, Sentence.of("erptab.work.compare"), () -> {
            PendingConnect pending = connect.resolve(through, record);
            return new Compared(through, pending, lists.of(through, pending.plan()));
        }, compared -> windows.settle(compared, this::save),
                problem -> fail(problem, this::resolve));
    }

    void carryOn(OperationId operation) {
        ErpConnection through = reader.connectionProperty().get().orElseThrow();
        run.carryOn(operation, outcome -> show(through, outcome),
                problem -> fail(problem, () -> carryOn(operation)));
    }

    /** Asks, then takes back what a stopped Save has written. */
    void rollBack(OperationId operation) {
        windows.askBeforeRollingBack(() -> rollBackNow(operation));
    }

    /** Opens the record that stands in the way. */
    void open(CrmEntity other) {
        navigator.open(other);
    }

    void openInErp(ErpTabState.Connected state) {
        state.address().ifPresent(navigator::openOutside);
    }

    boolean hasPending() {
        return pending().isPresent();
    }

    /** Goes on at once if nothing is pending, else asks; what is being written is waited for. */
    void leave(Runnable goOn) {
        Optional<Compared> pending = pending();
        if (run.isWriting()) {
            onceSaved = goOn;
        } else if (pending.isEmpty()) {
            goOn.run();
        } else {
            windows.askBeforeLeaving(pending.get(), () -> {
                onceSaved = goOn;
                save();
            }, () -> {
                cancelEdit();
                goOn.run();
            });
        }
    }

    private Shown shown() {
        return reader.shownProperty().get();
    }

    private Optional<Compared> pending() {
        return shown() instanceof Shown.Editing editing ? editing.pending() : Optional.empty();
    }

    private void pend(Compared compared) {
        if (shown() instanceof Shown.Editing editing) {
            reader.show(new Shown.Editing(editing.state(), Optional.of(compared)));
        }
    }

    private void save(Compared compared) {
        notice.set(Notice.NONE);
        run.save(compared, outcome -> show(compared.connection(), outcome),
                problem -> fail(problem, () -> save(compared)));
    }

    private void rollBackNow(OperationId operation) {
        ErpConnection through = reader.connectionProperty().get().orElseThrow();
        run.rollBack(operation, outcome -> show(through, outcome),
                problem -> fail(problem, () -> rollBackNow(operation)));
    }

    private void show(ErpConnection through, SaveOutcome outcome) {
        Runnable goOn = onceSaved;
        stay();
        switch (outcome) {
            case SaveOutcome.Done(var link, int toErp, int toCrm) -> {
                String number = Objects.requireNonNullElse(link.actorNumber(), link.actor().key());
                after(new Notice.Saved(number, toErp, toCrm));
                navigator.linkChanged(link.entity());
                goOn.run();
            }
            case SaveOutcome.TakenBack(int leftAlone) -> after(new Notice.TakenBack(leftAlone));
            case SaveOutcome.Taken(CrmEntity by) ->
                after(new Notice.Taken(by, entity.filter(by::equals).isPresent()));
            case SaveOutcome.Claimed(String user, String workstation, var since) ->
                notice.set(new Notice.Claimed(user, workstation, since));
            case SaveOutcome.Stopped(Problem problem, var unfinished) -> {
                if (unfinished.isPresent()) {
                    after(new Notice.Stopped(problem));
                } else {
                    notice.set(new Notice.Failed(problem, pending().isPresent() ? this::save : this::refresh));
                }
            }
            case SaveOutcome.OfLinks _ -> {
                after(Notice.NONE);
                entity.ifPresent(navigator::linkChanged);
            }
            case SaveOutcome.Moved moved -> settleAgain(through, moved);
        }
    }

    /** The values of now are shown; what was decided and still stands is kept. */
    private void settleAgain(ErpConnection through, SaveOutcome.Moved moved) {
        notice.set(new Notice.Moved(moved.partlyWritten()));
        boolean saveLater = moved.again().plan().occasion() == Occasion.FIRST_CONNECT && !moved.partlyWritten()
                && hasPending();
        if (!saveLater) {
            reload();
        }
        run.read(SaveRun.Busy.COMPARING, Sentence.of("erptab.work.compare"), () -> run.lists(through, moved),
                known -> {
                    Compared again = new Compared(through, moved.again(), known);
                    windows.settle(again, saveLater ? this::pendAgain : this::save);
                }, problem -> fail(problem, this::refresh));
    }

    private void fail(Problem problem, Runnable retry) {
        stay();
        notice.set(new Notice.Failed(problem, retry));
    }

    private void stoppedByPerson() {
        stay();
        if (!hasPending()) {
            reload();
        }
    }

    /** Whoever wanted to leave once it was saved stays. */
    private void stay() {
        onceSaved = () -> {
        };
    }

    private void pendAgain(Compared compared) {
        notice.set(Notice.NONE);
        pend(compared);
    }

    private void after(Notice what) {
        notice.set(what);
        reload();
    }

    private void reload() {
        reload(false);
    }

    private void reload(boolean thenEdit) {
        reader.read(entity.orElseThrow(), () -> {
            if (thenEdit) {
                edit();
            }
        });
    }
}
