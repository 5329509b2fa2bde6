package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.settings.SettingsPlace;

/** A walk over all windows, the same in every language: a company is connected to a customer on the way. */
final class LanguageTour {
    private static final int COMPANY = 1;
    private static final String SEARCHED = "Stavne";
    private static final String CUSTOMER = "C-10877";

    private final Path folder;
    private final Texts texts;
    private final OpenWindows windows;
    private final TourStop stop;
    private @Nullable Theme theme;

    LanguageTour(Path folder, Texts texts, TourStop stop) {
        this.folder = folder;
        this.texts = texts;
        this.windows = new OpenWindows(texts);
        this.stop = stop;
    }

    void walk() throws TimeoutException {
        try (OpenProgram program = new OpenProgram(folder, texts)) {
            theme = program.theme();
            until(() -> OpenWindows.button("#goTo").isPresent());
            company();
            connect();
            picker();
            saved();
            besides();
            maintenance();
            settings();
            records();
        }
    }

    private void company() {
        visit(CrmEntity.company(COMPANY));
        take("company", "erptab.edit");
        windows.press("erptab.edit");
        take("edit", "erptab.connect-to.customer");
    }

    private void connect() {
        windows.press("erptab.connect-to.customer");
        OpenWindows.untilWindows(2);
        windows.search("no such customer");
        until(() -> OpenWindows.hits().getItems().isEmpty());
        take("connect-nothing");
        windows.search(SEARCHED);
        until(() -> OpenWindows.hits().lookupAll(".cell").stream().anyMatch(LanguageTour::isCustomer));
        take("connect");
        OpenWindows.fire("#advanced");
        take("connect-advanced");
        OpenWindows.fire("#advanced");
        fx(() -> {
            OpenWindows.under(OpenWindows.top().getScene().getRoot()).filter(CheckBox.class::isInstance)
                    .map(CheckBox.class::cast).filter(box -> box.getText().equals(texts.text("connect.cannot-find")))
                    .findFirst().orElseThrow()
                    .fire();
            return true;
        });
        windows.press("connect.create");
        OpenWindows.untilWindows(3);
        take("create", "create.create");
        OpenWindows.cancel();
        OpenWindows.untilWindows(2);
    }

    private void picker() {
        windows.connect(fx(() -> ((TableCell<?, ?>) OpenWindows.hits().lookupAll(".cell").stream()
                .filter(LanguageTour::isCustomer).findFirst().orElseThrow()).getIndex()));
        OpenWindows.untilWindows(3);
        take("picker");
        OpenWindows.fire("#preview");
        OpenWindows.untilWindows(4);
        take("preview");
        OpenWindows.cancel();
        OpenWindows.untilWindows(3);
        OpenWindows.fire("#useCrm");
        OpenWindows.untilWindows(4);
        take("use-crm");
        OpenWindows.confirm();
        OpenWindows.untilWindows(3);
        take("picker-settled");
        OpenWindows.confirm();
        OpenWindows.untilWindows(1);
        take("pending", "erptab.preview");
    }

    private void saved() {
        windows.press("erptab.save");
        take("connected", "erptab.sync-now");
        windows.press("erptab.edit");
        take("edit-connected", "erptab.disconnect");
        windows.press("erptab.disconnect");
        OpenWindows.untilWindows(2);
        take("disconnect");
        OpenWindows.cancel();
        OpenWindows.untilWindows(1);
        windows.press("button.cancel");
        until(() -> windows.named("erptab.edit").isPresent());
    }

    private void besides() {
        over("switcher", () -> OpenWindows.accelerator(Keys.GO_TO));
        over("help", () -> OpenWindows.fire("#help"));
        over("shortcuts", () -> windows.choose("main.shortcuts"));
        over("about", () -> windows.choose("main.about"));
    }

    private void over(String name, Runnable open) {
        open.run();
        OpenWindows.untilWindows(2);
        take(name);
        OpenWindows.cancel();
        OpenWindows.untilWindows(1);
    }

    private void maintenance() {
        OpenWindows.accelerator(Keys.HEALTH);
        take("health");
        OpenWindows.accelerator(Keys.ACTIVITY);
        take("activity");
        windows.choose("main.resync");
        OpenWindows.untilWindows(2);
        take("resync", "resync.count");
        windows.press("resync.count");
        until(() -> windows.named("resync.count").isEmpty());
        take("resync-counted");
        OpenWindows.cancel();
        OpenWindows.untilWindows(1);
    }

    private void settings() {
        for (SettingsPlace place : SettingsPlace.values()) {
            OpenProgram.turnToSettings(place);
            take("settings-" + place.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        OpenWindows.close();
        OpenWindows.untilWindows(1);
    }

    private void records() {
        visit(new CrmEntity(EntityType.CONTACT, 1));
        take("contact");
        visit(new CrmEntity(EntityType.PROJECT, 1));
        take("project");
    }

    /** As a further start of the program does. */
    private void visit(CrmEntity record) {
        String before = fx(() -> OpenWindows.top().getTitle());
        FurtherStart.ask(folder, new Visit.OpenRecord(record), Duration.ofSeconds(20));
        until(() -> !OpenWindows.top().getTitle().equals(before));
    }

    private void take(String name) {
        stop.in(fx(() -> OpenWindows.top().getScene()), name, Objects.requireNonNull(theme));
    }

    /** @param shown a button that is there once the window is filled */
    private void take(String name, String shown) {
        windows.untilThere(shown);
        take(name);
    }

    private static boolean isCustomer(Node cell) {
        return cell instanceof TableCell<?, ?> named && CUSTOMER.equals(named.getText());
    }
}
