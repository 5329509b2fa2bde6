package dev.linkwright.ui.conflict;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.Compared;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.FieldType;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Pictures of the picker in its states. */
class ConflictGalleryTest {
    @TempDir
    private Path folder;
    private WindowSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @Test
    void firstConnect() {
        BaseDialog dialog = open(Plans.firstConnect());
        take(dialog, "picker-first-connect");
    }

    @Test
    void conflictsWithATypedValue() {
        Compared compared = Plans.conflicts();
        Compared typed = compared
                .decided(compared.pending().plan().decide("phone", new Decision.Typed("+47 70 12 88 45"))
                        .decide("name", Decision.TAKE_CRM));
        take(open(typed), "picker-conflicts");
    }

    @Test
    void equalFieldsNarrowAndMoved() {
        Compared compared = Plans.of(Occasion.FIRST_CONNECT)
                .field("name", "Name", "Stavne Elektro AS, avdeling Trondheim og omegn", "STAVNE ELEKTRO AS",
                        Circumstance.NEVER_SYNCHRONISED)
                .moved().equal("orgnr", "Organisation no.", "313 550 729", "313550729").leftOut("bank", "Bank account")
                .compared();
        BaseDialog dialog = open(compared);
        fx(() -> {
            dialog.window().setWidth(820);
            return Optional.ofNullable((ToggleButton) dialog.root().lookup(".fold-button"))
                    .map(button -> {
                        button.setSelected(true);
                        return button;
                    });
        });
        take(dialog, "picker-narrow");
    }

    @Test
    void longValuesListsAndTyping() {
        String note = "Delivers on Tuesdays only, by the back door. ".repeat(12);
        BaseDialog dialog = open(Plans.of(Occasion.FIRST_CONNECT)
                .limited("website", "Website", "www.stavne-elektro.example", "", 20)
                .field("note", "Note", note + "Ring the bell.", note + "Knock twice.", Circumstance.NEVER_SYNCHRONISED)
                .typed("credit", "Credit limit", FieldType.DECIMAL, "250000.50", "400000")
                .typed("since", "Customer since", FieldType.DATE, "2019-03-01", "2020-03-01").country("NO", "SE")
                .compared());
        FxRobot robot = new FxRobot();
        robot.type(KeyCode.DOWN);
        take(dialog, "picker-long-values", false);
        robot.type(KeyCode.F3);
        takeTop("full-values");
        robot.type(KeyCode.UP).type(KeyCode.F2);
        robot.targetWindow(dialog.window()).write("www.stavne-elektro.example/no");
        take(dialog, "picker-typing");
    }

    @Test
    void summaryOfTheRest() {
        BaseDialog dialog = open(Plans.conflicts());
        FxRobot robot = new FxRobot();
        robot.type(KeyCode.DIGIT4);
        robot.push(KeyCode.ALT, KeyCode.R);
        takeTop("picker-rest");
        take(dialog, "picker-left-different");
    }

    /** The window that opened last. */
    private void takeTop(String name) {
        Stage top = fx(() -> (Stage) Window.getWindows().getLast());
        new Gallery(setting.theme).takeBoth(top.getScene(), name);
        fx(() -> {
            top.close();
            return top;
        });
    }

    @Test
    void preview() {
        Compared compared = Plans.conflicts();
        ConflictPicker picker = picker();
        take(fx(() -> picker.preview(setting.owner, compared)), "preview");
        take(fx(() -> picker.forecast(setting.owner, compared)), "forecast");
    }

    private BaseDialog open(Compared compared) {
        ConflictPicker picker = picker();
        return fx(() -> picker.open(setting.owner, compared, _ -> {
        }));
    }

    private ConflictPicker picker() {
        return new ConflictPicker(setting.dialogs, setting.texts, setting.loader, Plans.CLOCK);
    }

    private void take(BaseDialog dialog, String name) {
        take(dialog, name, true);
    }

    private void take(BaseDialog dialog, String name, boolean last) {
        new Gallery(setting.theme).takeBoth(dialog.window().getScene(), name);
        assertThat(Path.of(System.getProperty("linkwright.build.directory"), "gallery", name + ".png")).exists();
        if (last) {
            fx(() -> {
                dialog.close();
                return dialog;
            });
        }
    }
}
