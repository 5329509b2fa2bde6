package dev.linkwright.ui.create;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ListItem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** The window with everything around it. */
final class CreateSetting {
    final SeenNavigation navigation = new SeenNavigation();
    final WindowSetting windows;
    final FakeCreateInErp creating = new FakeCreateInErp();
    final FakeConnectToErp connect = new FakeConnectToErp();
    final List<Compared> made = new ArrayList<>();
    final List<Compared> settled = new ArrayList<>();
    int left;
    private @Nullable BaseDialog shown;

    CreateSetting(WindowSetting windows) {
        this.windows = windows;
    }

    BaseDialog open() {
        BaseDialog dialog = fx(() -> window().open(windows.owner, wish(), made::add, () -> left++));
        shown = dialog;
        until(() -> dialog.root().lookup(".form-grid") != null);
        return dialog;
    }

    BaseDialog goOn(UnfinishedCreate unfinished) {
        BaseDialog dialog = fx(() -> window().goOn(windows.owner, wish(), unfinished, made::add));
        shown = dialog;
        return dialog;
    }

    /** With everything filled in that has to be. */
    BaseDialog openFilled() {
        BaseDialog dialog = open();
        fx(() -> {
            choice("Customer group").getSelectionModel().select(0);
            choice("Payment terms").getSelectionModel().select(1);
            input("email").setText("faktura@stavne.example");
            return dialog;
        });
        return dialog;
    }

    BaseDialog dialog() {
        return Objects.requireNonNull(shown);
    }

    TextInputControl input(String key) {
        return (TextInputControl) box(key).lookup(".text-input");
    }

    String error(String key) {
        return ((Label) box(key).lookup(".field-error")).getText();
    }

    FieldBox box(String key) {
        return dialog().root().lookupAll(".form-field").stream().map(FieldBox.class::cast)
                .filter(box -> box.field().key().equals(key)).findFirst().orElseThrow();
    }

    void press(String text) {
        fx(() -> {
            button(text).fire();
            return text;
        });
    }

    Button button(String text) {
        return dialog().root().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().replace("_", "").equals(text)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked") // Every choice of the form holds list items.
    private ComboBox<ListItem> choice(String label) {
        return dialog().root().lookupAll(".combo-box").stream()
                .filter(box -> box.getAccessibleText().startsWith(label)).map(box -> (ComboBox<ListItem>) box)
                .findFirst().orElseThrow();
    }

    static ConnectWish wish() {
        return new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER, "Stavne Elektro AS",
                "313 550 729");
    }

    private CreateDialog window() {
        return new CreateDialog(windows.dialogs, windows.texts, windows.loader, windows.work, Clock.systemUTC(),
                creating, connect, (_, _) -> KnownLists.NONE, (_, compared, _) -> settled.add(compared),
                navigation);
    }
}
