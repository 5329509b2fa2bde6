package dev.linkwright.ui.erptab;

import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** How a record stands towards an ERP, and what a person does about it. */
final class ErpTabViewModel {
    private final OpenTab tab;
    private final Connecting connecting;
    private final Disconnecting disconnecting;
    private final Undoing undoing;
    private final Reactivating reactivating;
    private final TakingOver takingOver;
    private final Saving saving;
    private final Syncing syncing;
    private final MadeActors made;
    private boolean connectionPicked;

    ErpTabViewModel(UseCases does, Work work, Navigator navigator, ErpTabWindows windows) {
        tab = new OpenTab(does, work, navigator, windows);
        LinkOutcomes outcomes = new LinkOutcomes(tab);
        connecting = new Connecting(tab);
        disconnecting = new Disconnecting(tab, outcomes);
        undoing = new Undoing(tab, outcomes);
        reactivating = new Reactivating(tab);
        takingOver = new TakingOver(tab);
        saving = new Saving(tab, outcomes, disconnecting);
        syncing = new Syncing(tab, saving);
        made = new MadeActors(tab);
    }

    /** Which connections there are, and what was read through the chosen one. */
    TabReader reader() {
        return tab.reader();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return tab.reader().shownProperty();
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return tab.noticeProperty();
    }

    ReadOnlyBooleanProperty slowProperty() {
        return tab.run().slowProperty();
    }

    ReadOnlyObjectProperty<TabRun.Busy> busyProperty() {
        return tab.run().busyProperty();
    }

    /** Shows a record; what is pending of another one is dropped. */
    void show(CrmEntity record) {
        connectionPicked = false;
        tab.show(record);
    }

    /** Reads the state anew; what is pending stays. */
    void refresh() {
        if (!hasPending() && !tab.run().isBusy()) {
            tab.after(Notice.NONE);
        }
    }

    /** Somebody else wrote the record or its link; whoever edits, and what is being read already, goes on. */
    void changed() {
        if (tab.shown() instanceof Shown.State && !tab.run().isBusy()) {
            tab.reader().readAgain(tab.record());
        }
    }

    /** Looks through a connection, unless something is pending or under way through another one. */
    void through(ConnectionId connection) {
        boolean already = tab.reader().connectionProperty().get().filter(one -> one.id().equals(connection)).isPresent()
                && tab.shown().known().isPresent();
        if (!already && !hasPending() && !tab.run().isBusy()) {
            tab.reader().prefer(connection);
            tab.reload();
        }
    }

    /** A person may have been in another window, where a Create began or ended. */
    void lookForUnfinished() {
        if (tab.shown() instanceof Shown.State && !tab.run().isBusy()) {
            tab.reader().lookForUnfinished(tab.record());
        }
    }

    /** Looks through another connection; asks first if something is pending. */
    void choose(ErpConnection other) {
        if (!tab.reader().connectionProperty().get().equals(Optional.of(other))) {
            boolean editing = tab.shown() instanceof Shown.Editing;
            leave(() -> {
                connectionPicked = editing;
                tab.reader().choose(other);
                tab.say(Notice.NONE);
                tab.reload(editing ? tab::edit : () -> {
                });
            });
        }
    }

    /** Whether there are several connections and none was picked in edit mode yet. */
    boolean asksForConnection() {
        return tab.reader().connections().size() > 1 && !connectionPicked;
    }

    void edit() {
        tab.edit();
    }

    /** Leaves edit mode and drops what is pending; an actor that was made for it asks what becomes of it. */
    void cancelEdit() {
        if (tab.run().isBusy()) {
            return;
        }
        connectionPicked = false;
        Optional<Pending> pending = tab.pending();
        pending.flatMap(Pending::made).ifPresentOrElse(
                operation -> pending.flatMap(Pending::connects).ifPresent(compared -> tab.windows()
                        .askAboutMade(compared, () -> made.keep(operation, compared, () -> {
                        }), saving::save)),
                tab::endEditing);
    }

    /** Finds an actor of a type for the record. */
    void connect(ActorType actorType) {
        connecting.connect(actorType);
    }

    /** Finds another actor for a record whose own is gone. */
    void connectToAnother() {
        connecting.connectToAnother();
    }

    /** Connects to what the actor was merged into. */
    void connectToMerged() {
        connecting.connectToMerged();
    }

    /** Opens the company that has to be connected before its contact. */
    void openCompany() {
        connecting.openCompany();
    }

    void goOnCreating(UnfinishedCreate unfinished) {
        connecting.goOnCreating(unfinished);
    }

    /** Leaves an actor that was made in the ERP, unconnected. */
    void keep(UnfinishedCreate unfinished) {
        made.keep(unfinished);
    }

    void disconnect() {
        disconnecting.disconnect();
    }

    /** Undoes the connect or disconnect that was saved last. */
    void undo() {
        undoing.undo();
    }

    /** Undoes the same through a connection, always after a question, unless something is pending or under way. */
    void undo(ConnectionId connection) {
        if (!hasPending() && !tab.run().isBusy()) {
            tab.reader().prefer(connection);
            tab.say(Notice.NONE);
            tab.reload(undoing::undoLater);
        }
    }

    /** Makes the archived actor active again. */
    void reactivate() {
        reactivating.reactivate();
    }

    /** Takes the record over from somebody who did not finish, after a look at both records as they are. */
    void takeOver() {
        takingOver.takeOver();
    }

    /** Lists what Save would write. */
    void preview() {
        tab.pending().flatMap(Pending::connects).ifPresent(tab.windows()::preview);
    }

    /** Synchronises the record at once. */
    void syncNow() {
        syncing.syncNow();
    }

    /** Stops what is under way where it is; what was begun is shown and can be carried on with. */
    void cancelRun() {
        tab.run().cancel();
    }

    /** Lists what {@link #syncNow} would write. */
    void previewSync() {
        syncing.preview();
    }

    /** Sends what the CRM holds, after a count. */
    void resync() {
        syncing.resync();
    }

    void save() {
        saving.save();
    }

    /** Settles the conflicts that wait. */
    void resolve() {
        saving.resolve();
    }

    void carryOn(OperationId operation) {
        saving.carryOn(operation);
    }

    /** Asks, then takes back what a stopped Save has written. */
    void rollBack(OperationId operation) {
        saving.rollBack(operation);
    }

    /** Opens the record that stands in the way. */
    void open(CrmEntity other) {
        tab.navigator().open(other);
    }

    void openInErp(URI address) {
        tab.navigator().openOutside(address);
    }

    boolean hasPending() {
        return tab.pending().isPresent();
    }

    /** Goes on at once if nothing is pending, else asks; what is being written is waited for. */
    void leave(Runnable goOn) {
        Optional<Pending> pending = tab.pending();
        if (tab.run().isWriting()) {
            saving.onceSaved(goOn);
        } else if (pending.isEmpty()) {
            goOn.run();
        } else {
            tab.windows().askBeforeLeaving(pending.get(), () -> {
                saving.onceSaved(goOn);
                save();
            }, () -> drop(pending.get(), goOn));
        }
    }

    private void drop(Pending pending, Runnable goOn) {
        pending.made().ifPresentOrElse(
                operation -> pending.connects().ifPresent(compared -> made.keep(operation, compared, goOn)), () -> {
                    tab.endEditing();
                    goOn.run();
                });
    }
}
