package dev.linkwright.ui.connect;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.CriterionField;
import dev.linkwright.connect.Hit;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.SearchableFields;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** Pictures of <em>Connect to ERP</em> in its states. */
class ConnectGalleryTest {
    private final FakeConnectToErp erp = new FakeConnectToErp();
    private final SeenNavigation navigation = new SeenNavigation();
    @TempDir
    private Path folder;
    private WindowSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @Test
    void hits() {
        erp.customers(270);
        erp.total = OptionalLong.of(270);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() >= 100);
        fx(() -> {
            table(dialog).getSelectionModel().select(3);
            return dialog;
        });
        take(dialog, "connect");
    }

    @Test
    void failed() {
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        BaseDialog dialog = open();
        until(() -> dialog.root().lookup(".strip") != null);
        take(dialog, "connect-failed");
    }

    @Test
    void nothingFound() {
        BaseDialog dialog = open();
        until(() -> dialog.root().lookup(".empty-state .label") != null);
        take(dialog, "connect-nothing-found");
    }

    @Test
    void advancedSearchWithAnOr() {
        erp.customers(9);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() == 9);
        showCriteria(dialog);
        fx(() -> {
            row(dialog, 0).firstProperty().set("Stavne");
            CriterionRow country = criteria(dialog).add();
            country.choose(field("country"));
            CriterionRow credit = criteria(dialog).or();
            credit.choose(field("creditLimit"));
            credit.choose(Operator.BETWEEN);
            credit.firstProperty().set("10,000");
            credit.secondProperty().set("50,000");
            CriterionRow since = criteria(dialog).add();
            since.choose(field("since"));
            since.firstProperty().set("1 Jan 2026");
            return dialog;
        });
        until(() -> criteria(dialog).lists().items("country").get().isPresent());
        fx(() -> {
            row(dialog, 1).itemsProperty().set(SearchableFields.ITEMS.get("country").subList(2, 4));
            table(dialog).getSelectionModel().select(3);
            return dialog;
        });
        take(dialog, "connect-advanced");
    }

    @Test
    void advancedSearchThatIsNotComplete() {
        erp.customers(9);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() == 9);
        showCriteria(dialog);
        fx(() -> {
            CriterionRow credit = criteria(dialog).add();
            credit.choose(field("creditLimit"));
            credit.choose(Operator.AT_LEAST);
            criteria(dialog).add().choose(field("since"));
            criteria(dialog).asked();
            return dialog;
        });
        take(dialog, "connect-advanced-incomplete");
    }

    @Test
    void advancedSearchThatTheErpRefuses() {
        erp.customers(9);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() == 9);
        showCriteria(dialog);
        erp.failNext(new Problem.Refused("Tryton Oslo", "This search has 18 alternatives, and 12 can be asked for at "
                + "once.", null));
        fx(() -> {
            criteria(dialog).or().firstProperty().set("Elektro");
            ((Button) dialog.root().lookup("#search")).fire();
            return dialog;
        });
        until(() -> dialog.root().lookup(".strip") != null);
        take(dialog, "connect-advanced-refused");
    }

    @Test
    void whatCannotBeSearchedIsGreyedWithTheReason() {
        erp.customers(9);
        for (String which : List.of("criterion-field", "criterion-operator")) {
            BaseDialog dialog = open();
            until(() -> table(dialog).getItems().size() == 9);
            showCriteria(dialog);
            fx(() -> {
                ((ChoiceButton<?>) dialog.root().lookup("." + which)).show();
                return dialog;
            });
            Window menu = fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst()
                    .orElseThrow());
            new Gallery(setting.theme).take(menu.getScene(), "connect-advanced-" + which);
            fx(() -> {
                menu.hide();
                dialog.close();
                return dialog;
            });
        }
    }

    @Test
    void aListIsPickedFrom() {
        erp.customers(9);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() == 9);
        showCriteria(dialog);
        fx(() -> {
            row(dialog, 0).choose(field("country"));
            return dialog;
        });
        until(() -> criteria(dialog).lists().items("country").get().isPresent());
        fx(() -> {
            row(dialog, 0).itemsProperty().set(SearchableFields.ITEMS.get("country").subList(2, 4));
            ((ItemPicker) dialog.root().lookup(".item-picker")).fire();
            return dialog;
        });
        Window popup = fx(() -> Window.getWindows().stream().filter(Popup.class::isInstance).findFirst()
                .orElseThrow());
        new Gallery(setting.theme).takeBoth(popup.getScene(), "connect-advanced-items");
        fx(() -> {
            popup.hide();
            dialog.close();
            return dialog;
        });
    }

    @Test
    void aPersonOfACompany() {
        erp.hits(List.of(person(1, "Kari Nordmann"), person(2, "Ola Nordmann"), person(3, "Per Olsen")));
        BaseDialog dialog = open(new ConnectWish(Samples.connection(), new CrmEntity(EntityType.CONTACT, 5),
                ActorType.PERSON, "Kari Nordmann", "Sales manager", Optional.of(Samples.CUSTOMER)));
        until(() -> table(dialog).getItems().size() == 3);
        fx(() -> {
            table(dialog).getSelectionModel().select(0);
            return dialog;
        });
        take(dialog, "connect-person");
    }

    @Test
    void aTakenHitLeadsToItsRecord() {
        erp.customers(9);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() == 9);
        fx(() -> {
            table(dialog).getSelectionModel().select(2);
            return dialog;
        });
        take(dialog, "connect-taken");
    }

    private static Hit person(int number, String name) {
        return new Hit(new ErpActor(ActorType.PERSON, "p" + number), "C-10877-" + number, name,
                Map.of("name", name, "code", "C-10877-" + number, "city", "Trondheim"), Optional.empty());
    }

    private static void showCriteria(BaseDialog dialog) {
        fx(() -> {
            ((ToggleButton) dialog.root().lookup("#advanced")).fire();
            return dialog;
        });
        new FxRobot().type(KeyCode.SHIFT);
    }

    private static CriteriaViewModel criteria(BaseDialog dialog) {
        return ((CriteriaPane) dialog.root().lookup(".criteria")).criteria();
    }

    private static CriterionRow row(BaseDialog dialog, int index) {
        return criteria(dialog).rows().get(index);
    }

    private static CriterionField field(String key) {
        return SearchableFields.field(key);
    }

    @SuppressWarnings("unchecked") // The only table of the dialog holds hits.
    private static TableView<HitRow> table(BaseDialog dialog) {
        return (TableView<HitRow>) dialog.root().lookup(".hits");
    }

    private BaseDialog open() {
        return open(new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER,
                "Stavne Elektro AS", "313 550 729, Bromstadvegen 57, 7047 Trondheim"));
    }

    private BaseDialog open(ConnectWish wish) {
        ConnectDialog dialog = new ConnectDialog(setting.dialogs, setting.texts, setting.loader, setting.work, erp,
                (_, _) -> KnownLists.NONE, (_, _, _) -> {
                }, setting.remembered,
                new FakeActorMaker(), navigation);
        return fx(() -> dialog.open(setting.owner, wish, _ -> {
        }));
    }

    private void take(BaseDialog dialog, String name) {
        new Gallery(setting.theme).takeBoth(dialog.window().getScene(), name);
        fx(() -> {
            dialog.close();
            return dialog;
        });
    }
}
