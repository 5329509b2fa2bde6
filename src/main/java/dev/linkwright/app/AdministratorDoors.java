package dev.linkwright.app;

import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import jakarta.inject.Inject;

import dev.linkwright.ui.about.AboutWindow;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.resync.ResyncWindow;
import dev.linkwright.ui.settings.SettingsWindow;
import dev.linkwright.ui.shell.Maintenance;

/** Joins the main window's menu to the windows of the other features. */
final class AdministratorDoors implements Maintenance {
    private final ResyncWindow resync;
    private final SettingsWindow settings;
    private final AboutWindow about;
    private final Optional<StartingSignIn> signIn;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Work work;

    /** @param signIn empty where the CRM was named at the start */
    @Inject
    AdministratorDoors(ResyncWindow resync, SettingsWindow settings, AboutWindow about,
            Optional<StartingSignIn> signIn, Dialogs dialogs, Texts texts, Work work) {
        this.about = about;
        this.resync = resync;
        this.settings = settings;
        this.signIn = signIn;
        this.dialogs = dialogs;
        this.texts = texts;
        this.work = work;
    }

    @Override
    public void resync(Window owner, Runnable written) {
        resync.open(owner, written);
    }

    @Override
    public void settings(Window owner) {
        settings.open(owner);
    }

    @Override
    public void about(Window owner) {
        about.open(owner);
    }

    @Override
    public boolean canSignOut() {
        return signIn.isPresent();
    }

    @Override
    public void signOut(Window owner) {
        dialogs.ask(owner, texts.text("app.name"), texts.text("main.sign-out.question"),
                texts.text("main.sign-out.detail"),
                List.of(Dialogs.Answer.dangerous(texts.text("main.sign-out.confirm"), () -> forget(owner))));
    }

    private void forget(Window owner) {
        work.run(() -> {
            signIn.orElseThrow().signOut();
            return true;
        }).onSuccess(_ -> owner.fireEvent(new WindowEvent(owner, WindowEvent.WINDOW_CLOSE_REQUEST)))
                .onProblem(problem -> dialogs.tell(owner, texts.text("app.name"), texts.say(problem.sentence()),
                        texts.say(problem.nextStep())))
                .start();
    }
}
