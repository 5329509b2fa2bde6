package dev.linkwright.ui.create;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Pictures of <em>Create in ERP</em> in its states. */
class CreateGalleryTest {
    private static final OperationId OPERATION = OperationId.random();

    @TempDir
    private Path folder;
    private CreateSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = new CreateSetting(WindowSetting.start(folder));
    }

    @Test
    void form() {
        setting.creating.lookalikes = List.of(Forms.TWIN, Forms.TAKEN);
        BaseDialog dialog = setting.open();
        until(() -> dialog.root().lookup(".strip") != null);
        take(dialog, "create");
    }

    @Test
    void errorsAtFields() {
        setting.creating.outcomes.add(new CreateOutcome.Stopped(new Problem.Refused("Tryton Oslo",
                "The e-mail address \"faktura@stavne,example\" is not valid.", "email"), Optional.empty()));
        BaseDialog dialog = setting.openFilled();
        fx(() -> {
            setting.input("limit").setText("150000");
            setting.input("email").setText("faktura@stavne,example");
            return dialog;
        });
        setting.press("Create");
        until(() -> setting.error("email").contains("Tryton"));
        fx(() -> {
            setting.input("limit").setText("a lot");
            setting.input("name").setText("Stavne Elektro og Automasjon i Trondheim AS");
            return dialog;
        });
        take(dialog, "create-errors");
    }

    @Test
    void lookalikes() {
        setting.creating.outcomes.add(new CreateOutcome.LooksAlike(List.of(Forms.TWIN, Forms.TAKEN)));
        takeAfterCreate("create-alike");
    }

    @Test
    void asks() {
        setting.creating.outcomes.add(new CreateOutcome.Asks(OPERATION, List.of(Forms.TWIN, Forms.TAKEN)));
        takeAfterCreate("create-asks");
    }

    @Test
    void asksWithNothingToShow() {
        setting.creating.outcomes.add(new CreateOutcome.Asks(OPERATION, List.of()));
        takeAfterCreate("create-asks-nothing");
    }

    @Test
    void notYetKnown() {
        setting.creating.outcomes.add(new CreateOutcome.NotYetKnown(OPERATION,
                Clock.systemUTC().instant().plus(Duration.ofMinutes(9))));
        takeAfterCreate("create-waiting");
    }

    @Test
    void unclear() {
        setting.creating.outcomes.add(new CreateOutcome.Stopped(new Problem.Unreachable("Tryton Oslo",
                Problem.Failure.NO_CONNECTION, "", Problem.Outcome.UNKNOWN), Optional.of(OPERATION)));
        takeAfterCreate("create-unclear");
    }

    @Test
    void made() {
        PendingConnect pending = Plans.firstConnect().pending();
        setting.creating.outcomes.add(new CreateOutcome.Created(OPERATION, pending));
        takeAfterCreate("create-made");
    }

    private void takeAfterCreate(String name) {
        BaseDialog dialog = setting.openFilled();
        setting.press("Create");
        until(() -> dialog.root().lookup(".form-grid") == null);
        take(dialog, name);
    }

    private void take(BaseDialog dialog, String name) {
        new Gallery(setting.windows.theme).takeBoth(dialog.window().getScene(), name);
        fx(() -> {
            dialog.close();
            return dialog;
        });
    }
}
