package dev.linkwright.ui.health;

import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.ErpTabState.InterruptedStep;
import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.browse.UnfinishedWork;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.conflict.ConflictPicker;
import dev.linkwright.ui.plans.FakeAutomatic;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.FakeHealth;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** The page in a window, with the real picker. */
final class HealthSetting {
    final FakeHealth health = new FakeHealth();
    final FakeAutomatic automatic = new FakeAutomatic();
    final FakeConnectToErp connect = new FakeConnectToErp();
    final SeenNavigation navigation = new SeenNavigation();
    final WindowSetting window;
    final HealthPage page;

    HealthSetting(Path folder) throws TimeoutException {
        window = WindowSetting.start(folder);
        ConflictPicker picker = new ConflictPicker(window.dialogs, window.texts, window.loader, Plans.CLOCK);
        page = new HealthPage(health, connect, this::takeOver, (_, _) -> KnownLists.NONE, picker::open, automatic,
                automatic,
                window.work,
                navigation, window.dialogs, window.texts, window.loader, WindowMemory.load(folder, Work.inline()));
        connect.whenSaved = this::settled;
    }

    /** As an administrator finds it on a usual morning. */
    void usualMorning() {
        Stream.of("Bjerke Møbler AS", "Dalsland Trävaror AB", "Fjordtech Energi AS", "Sundsvall Papper AB")
                .forEach(health::inSync);
        health.conflict("Havlys Sjømat AS", 3);
        health.conflict("Kuopion Konepaja Oy", 1);
        health.add(EntityType.CONTACT, "Mette Kjærgaard", Heading.WAITING, Sentence.of("health.because.ping-pong"),
                HealthStep.LOOK_AND_WRITE, HealthStep.OPEN);
        health.add("Tromsø Isverk AS", Heading.FAILING,
                Sentence.of("problem.refused", "Business Central Oslo", "Payment terms NET90 is blocked"),
                HealthStep.RETRY, HealthStep.OPEN);
        health.add("Nordmøre Bygg AS", Heading.LEFT_OUT, Sentence.of("health.because.actor-gone"),
                HealthStep.CONNECT_TO_ANOTHER, HealthStep.DISCONNECT);
        health.add(EntityType.PROJECT, "Kaianlegg Skagen, trinn 2", Heading.LEFT_OUT,
                Sentence.of("health.because.actor-merged"), HealthStep.CONNECT_TO_MERGED, HealthStep.DISCONNECT);
        health.add(EntityType.CONTACT, "Pekka Lahtinen", Heading.LEFT_OUT,
                Sentence.of("health.because.record-deleted"), HealthStep.DISCONNECT);
    }

    /** Begun here and elsewhere. */
    void unfinishedWork() {
        health.unfinished.add(work("Lysekil Marinservice AB", "Ingrid Solheim", "OSLO-14",
                new UnfinishedWork.Standing.Stopped(ErpTabState.Interrupted.Kind.CONNECT,
                        List.of(new InterruptedStep(InterruptedStep.Part.ERP, 2, InterruptedStep.Standing.DONE),
                                new InterruptedStep(InterruptedStep.Part.CRM, 1, InterruptedStep.Standing.UNKNOWN),
                                new InterruptedStep(InterruptedStep.Part.LINK, 0,
                                        InterruptedStep.Standing.NOT_STARTED)),
                        true)));
        health.unfinished.add(work("Vik Sag AS", "Ingrid Solheim", "OSLO-14",
                new UnfinishedWork.Standing.NotConnected("C-10911")));
        health.elsewhere.add(work("Ålesund Reperbane AS", "Ola Berg", "BERGEN-02",
                new UnfinishedWork.Standing.Elsewhere(true)));
    }

    Parent open() {
        return fx(() -> {
            Parent root = (Parent) page.node();
            window.show(root, 1280, 728);
            page.read();
            page.parts().getFirst().focus().run();
            return root;
        });
    }

    TableView<?> table() {
        return (TableView<?>) page.node().lookup("#table");
    }

    Optional<Stage> dialog() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.getModality() != Modality.NONE).reduce((_, later) -> later);
    }

    private TakeOverClaim.Outcome takeOver(ErpConnection connection, CrmEntity entity, OperationId claim) {
        return health.elsewhere.removeIf(work -> work.operation().equals(claim))
                ? TakeOverClaim.Outcome.TAKEN_OVER
                : TakeOverClaim.Outcome.CHANGED;
    }

    private void settled() {
        CrmEntity entity = connect.resolved.getLast();
        HealthLine line = health.lines.stream().filter(one -> one.entity().equals(entity)).findFirst().orElseThrow();
        health.put(line, Heading.IN_SYNC);
        connect.outcomes.add(new SaveOutcome.Done(new Link(line.link(), line.connection(), line.entity(),
                line.title(), line.actor(), line.number(), Bindings.NONE, Bindings.NONE, null, "", null, ""), 2, 1));
    }

    private static UnfinishedWork work(String title, String user, String workstation,
            UnfinishedWork.Standing standing) {
        return new UnfinishedWork(OperationId.random(), CrmEntity.company(title.length()), title, Samples.CONNECTION,
                Samples.connection().name(), user, workstation, FakeHealth.SINCE, standing, false);
    }
}
