package dev.linkwright.ui.erptab;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.OperationId;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.Plans;

/** Pictures of the ERP tab in each of its states. */
class ErpTabGalleryTest {
    @TempDir
    private Path folder;
    private ErpTabSetting tab;

    @BeforeEach
    void start() throws TimeoutException {
        tab = new ErpTabSetting(folder);
    }

    @Test
    void eachState() {
        States.all().forEach((name, state) -> {
            tab.show(state);
            take("erptab-" + name);
        });
    }

    @Test
    void editAndPending() {
        tab.show(FakeRecords.notConnected());
        press("Edit");
        take("erptab-edit");
        press("Customer");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        take("erptab-pending");
        tab.connect.outcomes.add(new SaveOutcome.Claimed("Ola Berg", "WS-12", Plans.AGREED));
        press("Save");
        until(() -> tab.section.node().lookup(".strip.waiting") != null);
        take("erptab-save-claimed");
        tab.connect.failNext(FakeConnectToErp.TIME_LIMIT);
        press("Save");
        until(() -> tab.section.node().lookup(".strip.failed") != null);
        take("erptab-save-failed");
        tab.connect.outcomes.add(new SaveOutcome.Taken(CrmEntity.company(44)));
        press("Save");
        until(() -> tab.section.node().lookup(".strip.pending") == null
                && tab.section.node().lookup(".strip.waiting") != null);
        take("erptab-save-taken");
    }

    @Test
    void disconnectAndUndo() {
        tab.show(States.connected(0));
        tab.links.links = Links.disconnect(7);
        press("Edit");
        take("erptab-edit-connected");
        press("Disconnect…");
        takeQuestion("erptab-disconnect-dialog");
        answer("Disconnect");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        take("erptab-disconnect-pending");
        fx(() -> {
            tab.section.leave(() -> {
            });
            return tab;
        });
        takeQuestion("erptab-disconnect-leave");
        answer("Cancel");
        tab.links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(7)), List.of()));
        tab.records.state = FakeRecords.notConnected();
        press("Save");
        until(() -> tab.section.node().lookup(".strip.done") != null);
        take("erptab-disconnected");
        tab.links.undo = Optional.of(Links.undoDisconnect(7));
        press("Undo");
        takeQuestion("erptab-undo-disconnect-dialog");
        answer("Cancel");
        tab.links.undo = Optional.empty();
        press("Undo");
        until(() -> fx(() -> texts().noneMatch("Undo"::equals)));
        take("erptab-undo-not-here");
    }

    @Test
    void undoOfAConnect() {
        tab.show(FakeRecords.notConnected());
        press("Edit");
        press("Customer");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        tab.connect.outcomes.add(new SaveOutcome.Done(Links.own(), 5, 2));
        tab.records.state = States.connected(0);
        press("Save");
        until(() -> tab.section.node().lookup(".strip.done") != null);
        take("erptab-saved");
        tab.links.undo = Optional.of(Links.undoConnect(2));
        tab.links.preview = new UndoPreview(List.of(Links.nameIsBack()), List.of(Links.phoneIsChanged()),
                KnownLists.NONE);
        press("Undo");
        takeQuestion("erptab-undo-dialog");
        tab.links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(2)),
                List.of(Links.phoneLeft(), Links.nameRefused())));
        tab.records.state = FakeRecords.notConnected();
        answer("Undo");
        until(() -> tab.section.node().lookup(".marker.not-connected") != null);
        take("erptab-connect-undone");
    }

    @Test
    void anActorThatWasMade() {
        tab.creates.unfinished = Optional.of(ErpTabWaysTest.unfinished(true));
        tab.show(FakeRecords.notConnected());
        take("erptab-create-made");
        tab.creates.unfinished = Optional.of(ErpTabWaysTest.unfinished(false));
        tab.show(FakeRecords.notConnected());
        take("erptab-create-unknown");
        Compared found = Plans.firstConnect();
        tab.answer = new Compared(found.connection(), found.pending(), found.lists(),
                Optional.of(OperationId.random()));
        press("Look what became of it…");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        take("erptab-made-pending");
        press("Cancel");
        takeQuestion("erptab-made-dialog");
        answer("Keep for later");
        until(() -> tab.section.node().lookup(".strip.done") != null);
        take("erptab-kept");
    }

    @Test
    void anotherActorInsteadOfOneThatIsGone() {
        tab.links.links = Links.disconnect(2);
        tab.show(States.of("actor-gone"));
        press("Connect to another…");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        take("erptab-replace-pending");
    }

    @Test
    void aContactAndAProject() throws TimeoutException {
        contact(EntityType.CONTACT, ActorType.PERSON, "Contact");
        tab.show(States.of("not-connected-why"));
        take("erptab-contact-why");
        tab.show(States.of("left-out"));
        take("erptab-contact-left-out");
        contact(EntityType.PROJECT, ActorType.PROJECT, "Project");
    }

    private void contact(EntityType type, ActorType actor, String word) throws TimeoutException {
        tab = new ErpTabSetting(folder, type);
        tab.show(new ErpTabState.NotConnected(Samples.connection(), List.of(actor), Optional.of(Samples.CUSTOMER),
                Optional.empty()));
        take("erptab-" + word.toLowerCase(Locale.ROOT) + "-not-connected");
        press("Edit");
        take("erptab-" + word.toLowerCase(Locale.ROOT) + "-edit");
        press(word);
        until(() -> tab.section.node().lookup(".strip.pending") != null);
    }

    @Test
    void anActorThatWasMerged() {
        Compared found = Plans.of(Occasion.FIRST_CONNECT).equal("name", "Name", "Stavne Elektro AS",
                "Stavne Elektro AS").compared();
        PendingConnect link = found.pending();
        tab.connect.comparison = new Compared(found.connection(),
                new PendingConnect(link.link(), link.entityTitle(), link.actorNumber(), link.actorTitle(), link.plan(),
                        link.crmBindings(), link.erpBindings(), Optional.of(Links.kept(0).getLast())),
                found.lists());
        tab.show(States.of("actor-merged"));
        press("Connect to C-10977");
        until(() -> tab.section.node().lookup(".strip.pending") != null);
        take("erptab-merged-pending");
    }

    @Test
    void severalConnections() {
        tab.records.connections = List.of(Samples.connection(), new ErpConnection(ConnectionId.random(),
                "Business Central Oslo", "business-central", true, "", "NO", Map.of(),
                Samples.connection().mappings()));
        tab.show(FakeRecords.notConnected());
        fx(() -> {
            tab.section.requestFocus();
            return tab;
        });
        press("Edit");
        take("erptab-several-edit");
    }

    private Stream<String> texts() {
        return tab.section.node().lookupAll("*").stream().filter(ButtonBase.class::isInstance)
                .map(node -> ((ButtonBase) node).getText().replace("_", ""));
    }

    private Stage question() {
        until(() -> Window.getWindows().stream().anyMatch(this::isQuestion));
        return fx(() -> Window.getWindows().stream().filter(this::isQuestion).map(Stage.class::cast).findFirst()
                .orElseThrow());
    }

    private boolean isQuestion(Window window) {
        return window instanceof Stage stage && stage != tab.windows.owner && stage.isShowing();
    }

    private void takeQuestion(String name) {
        new Gallery(tab.windows.theme).takeBoth(question().getScene(), name);
    }

    private void answer(String text) {
        Stage question = question();
        fx(() -> {
            Button button = question.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(one -> one.getText().replace("_", "").equals(text)).findFirst().orElseThrow();
            button.fire();
            return button;
        });
    }

    private void press(String text) {
        fx(() -> {
            Node found = tab.section.node().lookupAll("*").stream()
                    .filter(node -> node instanceof ButtonBase button
                            && button.getText().replace("_", "").equals(text))
                    .findFirst().orElseThrow(() -> new AssertionError("There is no button " + text));
            ((ButtonBase) found).fire();
            return found;
        });
    }

    private void take(String name) {
        new Gallery(tab.windows.theme).takeBoth(tab.windows.owner.getScene(), name);
    }
}
