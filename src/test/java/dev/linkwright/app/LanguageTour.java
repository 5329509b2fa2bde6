package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.settings.SettingsPlace;

/** A walk over all windows, the same in every language: a company is connected to a customer on the way. */
final class LanguageTour {
    private static final int COMPANY = 1;
    private static final String SEARCHED = "Stavne";
    private static final String CUSTOMER = "C-10877";

    private final Path folder;
    private final Texts texts;
    private final Snapshots pictures;

    LanguageTour(Path folder, Texts texts, Snapshots pictures) {
        this.folder = folder;
        this.texts = texts;
        this.pictures = pictures;
    }

    void walk() throws TimeoutException {
        try (OpenProgram _ = new OpenProgram(folder, texts)) {
            until(() -> button("#goTo").isPresent());
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
        press("erptab.edit");
        take("edit", "erptab.connect-to.customer");
    }

    private void connect() {
        press("erptab.connect-to.customer");
        untilWindows(2);
        search("no such customer");
        until(() -> hits().getItems().isEmpty());
        take("connect-nothing");
        search(SEARCHED);
        until(() -> hits().lookupAll(".cell").stream().anyMatch(LanguageTour::isCustomer));
        take("connect");
        fire("#advanced");
        take("connect-advanced");
        fire("#advanced");
        fx(() -> {
            under(top().getScene().getRoot()).filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                    .filter(box -> box.getText().equals(texts.text("connect.cannot-find"))).findFirst().orElseThrow()
                    .fire();
            return true;
        });
        until(() -> named("connect.create").filter(button -> !button.isDisabled()).isPresent());
        press("connect.create");
        untilWindows(3);
        take("create", "create.create");
        cancel();
        untilWindows(2);
    }

    private void picker() {
        fx(() -> {
            hits().getSelectionModel().select(((TableCell<?, ?>) hits().lookupAll(".cell").stream()
                    .filter(LanguageTour::isCustomer).findFirst().orElseThrow()).getIndex());
            return true;
        });
        until(() -> named("connect.connect").filter(button -> !button.isDisabled()).isPresent());
        press("connect.connect");
        untilWindows(3);
        take("picker");
        fire("#preview");
        untilWindows(4);
        take("preview");
        cancel();
        untilWindows(3);
        fire("#useCrm");
        untilWindows(4);
        take("use-crm");
        confirm();
        untilWindows(3);
        take("picker-settled");
        confirm();
        untilWindows(1);
        take("pending", "erptab.preview");
    }

    private void saved() {
        press("erptab.save");
        take("connected", "erptab.sync-now");
        press("erptab.edit");
        take("edit-connected", "erptab.disconnect");
        press("erptab.disconnect");
        untilWindows(2);
        take("disconnect");
        cancel();
        untilWindows(1);
        press("button.cancel");
        until(() -> named("erptab.edit").isPresent());
    }

    private void besides() {
        over("switcher", () -> accelerator(Keys.GO_TO));
        over("help", () -> fire("#help"));
        over("shortcuts", () -> choose("main.shortcuts"));
        over("about", () -> choose("main.about"));
    }

    private void over(String name, Runnable open) {
        open.run();
        untilWindows(2);
        take(name);
        cancel();
        untilWindows(1);
    }

    private void maintenance() {
        accelerator(Keys.HEALTH);
        take("health");
        accelerator(Keys.ACTIVITY);
        take("activity");
        choose("main.resync");
        untilWindows(2);
        take("resync", "resync.count");
        press("resync.count");
        until(() -> named("resync.count").isEmpty());
        take("resync-counted");
        cancel();
        untilWindows(1);
    }

    private void settings() {
        for (SettingsPlace place : SettingsPlace.values()) {
            OpenProgram.turnToSettings(place);
            take("settings-" + place.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        fx(() -> {
            top().close();
            return true;
        });
        untilWindows(1);
    }

    private void records() {
        visit(new CrmEntity(EntityType.CONTACT, 1));
        take("contact");
        visit(new CrmEntity(EntityType.PROJECT, 1));
        take("project");
    }

    /** As a further start of the program does. */
    private void visit(CrmEntity record) {
        String before = fx(() -> top().getTitle());
        FurtherStart.ask(folder, new Visit.OpenRecord(record), Duration.ofSeconds(20));
        until(() -> !top().getTitle().equals(before));
    }

    private void search(String words) {
        fx(() -> {
            ((TextInputControl) top().getScene().lookup("#text")).setText(words);
            return true;
        });
        fire("#search");
        until(() -> !top().getScene().lookup("#progress").isVisible());
    }

    private static TableView<?> hits() {
        return (TableView<?>) top().getScene().lookup("#table");
    }

    private static boolean isCustomer(Node cell) {
        return cell instanceof TableCell<?, ?> named && CUSTOMER.equals(named.getText());
    }

    private void take(String name) {
        pictures.take(fx(() -> top().getScene()), name);
    }

    /** @param shown a button that is there once the window is filled */
    private void take(String name, String shown) {
        until(() -> named(shown).isPresent());
        take(name);
    }

    private void press(String key) {
        fx(() -> {
            named(key).orElseThrow().fire();
            return true;
        });
    }

    private static void fire(String selector) {
        fx(() -> {
            button(selector).orElseThrow().fire();
            return true;
        });
    }

    private void choose(String key) {
        fx(() -> {
            under(top().getScene().getRoot()).filter(MenuButton.class::isInstance)
                    .flatMap(menu -> ((MenuButton) menu).getItems().stream())
                    .filter(item -> texts.text(key).equals(item.getText())).findFirst().orElseThrow().fire();
            return true;
        });
    }

    private static void accelerator(Keys key) {
        fx(() -> {
            top().getScene().getAccelerators().get(key.combination()).run();
            return true;
        });
    }

    private static void cancel() {
        pressThe(Button::isCancelButton);
    }

    private static void confirm() {
        pressThe(Button::isDefaultButton);
    }

    private static void pressThe(Predicate<Button> which) {
        fx(() -> {
            under(top().getScene().getRoot()).filter(Button.class::isInstance).map(Button.class::cast).filter(which)
                    .findFirst().orElseThrow().fire();
            return true;
        });
    }

    private Optional<ButtonBase> named(String key) {
        return under(top().getScene().getRoot()).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .filter(button -> texts.text(key).equals(button.getText())).findFirst();
    }

    private static Optional<ButtonBase> button(String selector) {
        return Optional.ofNullable((ButtonBase) top().getScene().lookup(selector));
    }

    private static Stage top() {
        return OpenProgram.stages().getLast();
    }

    private static void untilWindows(int count) {
        until(() -> OpenProgram.stages().size() == count);
    }

    private static Stream<Node> under(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(LanguageTour::under))
                : Stream.of(node);
    }
}
