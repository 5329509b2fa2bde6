package dev.linkwright.ui.connect;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.gallery.HelpAsked;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Operator;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.SearchableFields;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives <em>Connect to ERP</em> by keys alone. */
class ConnectDialogTest {
    private final FxRobot robot = new FxRobot();
    private final FakeConnectToErp erp = new FakeConnectToErp();
    private final SeenNavigation navigation = new SeenNavigation();
    private final List<Compared> connected = new ArrayList<>();
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private BaseDialog dialog;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
        erp.customers(250);
    }

    @AfterEach
    void close() {
        fx(() -> {
            dialog.close();
            return dialog;
        });
    }

    @Test
    void f1ExplainsTheDialogAndTheCriteriaWhileTheFocusIsInThem() {
        open();
        assertThat(HelpAsked.by(robot)).isEqualTo("Connect to ERP");
        robot.push(KeyCode.ALT, KeyCode.A);
        until(() -> criteria().openProperty().get());
        assertThat(HelpAsked.by(robot)).isEqualTo("Advanced search");
        assertThat(focused()).isInstanceOf(TextInputControl.class);
    }

    @Test
    void aHitIsFoundPickedAndConnectedByKeys() {
        open();
        assertThat(focused()).isInstanceOf(TextInputControl.class);
        robot.targetWindow(dialog.window()).write("Stavne");
        assertThat(erp.searches).hasSize(1);
        robot.type(KeyCode.ENTER);
        until(() -> erp.searches.size() == 2);
        assertThat(erp.searches.getLast().text()).isEqualTo("Stavne");
        until(() -> !table().getItems().isEmpty());
        robot.type(KeyCode.DOWN);
        assertThat(focused()).isInstanceOf(TableView.class);
        robot.type(KeyCode.DOWN, 3);
        assertThat(picked()).isEqualTo("Picked: C-10403, Stavne Elektro AS");
        robot.type(KeyCode.ENTER);
        until(() -> !connected.isEmpty());
        assertThat(dialog.window().isShowing()).isFalse();
        assertThat(WindowSetting.focused(setting.owner)).isSameAs(setting.opener);
    }

    @Test
    void theOnlyHitThatIsCalledExactlySoIsPickedAndEnterGoesOn() {
        erp.customer(3);
        open();
        assertThat(picked()).isEqualTo("Picked: C-10403, Stavne Elektro AS");
        assertThat(focused()).as("the keys stay in the search field").isInstanceOf(TextInputControl.class);
        robot.type(KeyCode.ENTER);
        until(() -> !connected.isEmpty());
        assertThat(erp.searches).hasSize(1);
    }

    @Test
    void whatWasTypedSinceIsSearchedForFirst() {
        erp.customer(3);
        open();
        write("Stavne Elektro");
        robot.type(KeyCode.ENTER);
        until(() -> erp.searches.size() == 2 && !table().getItems().isEmpty());
        until(() -> fx(() -> table().getSelectionModel().isEmpty()));
        assertThat(picked()).as("it is called differently").isEqualTo("Pick a customer to connect");
        assertThat(connected).isEmpty();
    }

    @Test
    void aConnectedHitCannotBePicked() {
        open();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN, 2);
        assertThat(picked()).isEqualTo("C-10402 is already connected to Stavne Eiendom AS");
        robot.type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(connected).isEmpty();
        assertThat(dialog.window().isShowing()).isTrue();
    }

    @Test
    void scrollingReadsFurtherPages() {
        open();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.END);
        until(() -> table().getItems().size() == 200);
        robot.type(KeyCode.END);
        until(() -> table().getItems().size() == 250);
        assertThat(count()).isEqualTo("250 customers found");
    }

    @Test
    void aDoubleClickConnects() {
        open();
        Node row = fx(() -> table().lookupAll(".table-row-cell").stream().findFirst().orElseThrow());
        robot.doubleClickOn(row);
        until(() -> !connected.isEmpty());
    }

    @Test
    void sortingByAHeadingAsksTheServer() {
        open();
        fx(() -> table().getSortOrder().add(table().getColumns().getFirst()));
        until(() -> erp.searches.size() == 2);
        assertThat(erp.searches.getLast().sortedBy()).contains("name");
        until(() -> table().getItems().size() == 100);
        assertThat(table().getSortOrder()).hasSize(1);
        assertThat(erp.searches).as("once").hasSize(2);
    }

    @Test
    void criteriaAreMadeAndSearchedByKeys() {
        open();
        robot.push(KeyCode.ALT, KeyCode.A);
        until(() -> criteria().openProperty().get());
        assertThat(erp.searches).as("nothing is asked by that").hasSize(1);
        assertThat(focused()).isInstanceOf(TextInputControl.class);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        write("Stavne");
        robot.push(KeyCode.ALT, KeyCode.D);
        assertThat(focused()).isInstanceOf(ChoiceButton.class);
        write("c");
        assertThat(criteria().rows().getLast().fieldProperty().get().key()).isEqualTo("country");
        until(() -> dialog.root().lookup(".item-picker") != null && !dialog.root().lookup(".item-picker").isDisabled());
        robot.type(KeyCode.TAB, 2);
        assertThat(focused()).isInstanceOf(ItemPicker.class);
        type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER);
        robot.push(KeyCode.ALT, KeyCode.O);
        write("c");
        write("c");
        assertThat(criteria().rows().getLast().fieldProperty().get().key()).isEqualTo("creditLimit");
        type(KeyCode.TAB);
        write("b");
        type(KeyCode.TAB);
        write("1000x");
        type(KeyCode.TAB);
        write("2,500");
        assertThat(criteria().rows().getLast().firstProperty().get()).isEqualTo("1000");
        type(KeyCode.ENTER);
        until(() -> erp.searches.size() == 2);
        assertThat(erp.searches.getLast().text()).isEmpty();
        assertThat(erp.searches.getLast().criteria()).containsExactly(
                List.of(new Criterion("name", Operator.STARTS_WITH, List.of("Stavne")),
                        new Criterion("country", Operator.ONE_OF, List.of("NO", "SE"))),
                List.of(new Criterion("creditLimit", Operator.BETWEEN, List.of("1000", "2500"))));
        robot.push(KeyCode.ALT, KeyCode.L);
        assertThat(criteria().rows()).hasSize(1);
        robot.push(KeyCode.ALT, KeyCode.A);
        assertThat(criteria().openProperty().get()).isFalse();
        assertThat(dialog.window().isShowing()).isTrue();
    }

    @Test
    void aMenuSaysWhyWhatTheErpLacksCannotBeChosen() {
        open();
        robot.push(KeyCode.ALT, KeyCode.A);
        until(() -> criteria().openProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isInstanceOf(ChoiceButton.class);
        assertThat(focused().getAccessibleHelp()).isEqualTo(
                "ends with: Tryton Oslo cannot filter on how a text ends\n"
                        + "does not contain: Tryton Oslo cannot filter on what a text does not contain");
        type(KeyCode.ENTER);
        assertThat(((ChoiceButton<?>) focused()).isShowing()).isTrue();
        List<String> reached = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            type(KeyCode.DOWN);
            reached.add(fx(ConnectDialogTest::reachedInMenu));
        }
        assertThat(reached).containsExactly("starts with", "contains",
                "ends with. Tryton Oslo cannot filter on how a text ends");
        type(KeyCode.ENTER);
        assertThat(((ChoiceButton<?>) focused()).isShowing()).as("it cannot be chosen").isTrue();
        type(KeyCode.DOWN);
        type(KeyCode.ENTER);
        assertThat(criteria().rows().getFirst().operatorProperty().get()).isEqualTo(Operator.EQUALS);
        type(KeyCode.ENTER);
        type(KeyCode.ESCAPE);
        assertThat(((ChoiceButton<?>) focused()).isShowing()).isFalse();
        write("i");
        assertThat(criteria().rows().getFirst().operatorProperty().get()).as("a letter chooses, too")
                .isEqualTo(Operator.IS_NOT);
        assertThat(dialog.window().isShowing()).as("Esc closed the menu").isTrue();
    }

    @Test
    void aDateIsTypedAsItIsWrittenHereAndStaysIfItIsNone() {
        open();
        robot.push(KeyCode.ALT, KeyCode.A);
        until(() -> criteria().openProperty().get());
        fx(() -> {
            criteria().rows().getFirst().choose(SearchableFields.field("since"));
            dialog.root().lookup(".date-picker").requestFocus();
            return dialog;
        });
        write("32 Jan 2026");
        type(KeyCode.ENTER);
        assertThat(criteria().rows().getFirst().problemProperty().get()).startsWith("“32 Jan 2026” is not a date.");
        assertThat(erp.searches).hasSize(1);
        type(KeyCode.TAB);
        assertThat(criteria().rows().getFirst().firstProperty().get()).isEqualTo("32 Jan 2026");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        write("2/1/2026");
        type(KeyCode.ENTER);
        until(() -> erp.searches.size() == 2);
        assertThat(erp.searches.getLast().criteria().getFirst().getFirst().values()).containsExactly("2026-01-02");
    }

    @Test
    void aTakenHitLeadsToItsRecordByKeys() {
        open();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN, 2);
        robot.type(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(Hyperlink.class);
        robot.type(KeyCode.SPACE);
        until(() -> !navigation.opened.isEmpty());
        assertThat(navigation.opened).containsExactly(CrmEntity.company(44));
        assertThat(dialog.window().isShowing()).isFalse();
    }

    @Test
    void aHitIsCopiedWholeOrByValue() {
        open();
        robot.type(KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Stavne Bilverksted AS\tC-10400\t312 803 110");
        ContextMenu menu = fx(() -> table().getContextMenu());
        fx(() -> {
            menu.show(dialog.window());
            menu.getItems().get(2).fire();
            menu.hide();
            return menu;
        });
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("C-10400");
    }

    @Test
    void widthsOfColumnsAreRememberedPerConnectionAndActorType() {
        open();
        fx(() -> {
            TableColumn<HitRow, ?> name = table().getColumns().getFirst();
            table().resizeColumn(name, 90);
            return dialog;
        });
        double width = fx(() -> table().getColumns().getFirst().getWidth());
        fx(() -> {
            dialog.close();
            return dialog;
        });
        open();
        assertThat(fx(() -> table().getColumns().getFirst().getWidth())).as("but for a scroll bar's width")
                .isCloseTo(width, within(20.0));
    }

    @Test
    void theNumberOfHitsIsSaidWhereScreenReadersLook() {
        erp.customers(27);
        open();
        assertThat(fx(() -> table().getAccessibleText())).isEqualTo("Hits: 27 customers found");
    }

    @Test
    void everyControlOfTheCriteriaHasANameAndMnemonicsAreUnique() {
        open();
        robot.push(KeyCode.ALT, KeyCode.A);
        until(() -> criteria().openProperty().get());
        fx(() -> {
            for (String field : List.of("creditLimit", "since", "country", "taxLiable")) {
                criteria().add().choose(SearchableFields.field(field));
            }
            return dialog;
        });
        List<String> nameless = fx(() -> dialog.root().lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible() && node instanceof Control)
                .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
                .filter(node -> !(node instanceof Labeled labeled) || labeled.getText() == null
                        || labeled.getText().isBlank())
                .map(Object::toString).toList());
        assertThat(nameless).isEmpty();
        List<String> letters = fx(() -> dialog.root().lookupAll("*").stream().filter(Labeled.class::isInstance)
                .map(Labeled.class::cast).filter(Labeled::isMnemonicParsing).filter(Node::isVisible)
                .map(Labeled::getText).filter(words -> words != null && words.contains("_"))
                .map(words -> words.substring(words.indexOf('_') + 1, words.indexOf('_') + 2).toLowerCase(Locale.ROOT))
                .toList());
        assertThat(letters).contains("s", "a", "d", "o", "l", "c").doesNotHaveDuplicates();
    }

    @Test
    void aFailedSearchIsRetriedWithTheTextKept() {
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        openEmpty();
        until(() -> dialog.root().lookup(".strip") != null);
        robot.type(KeyCode.TAB, 4);
        robot.type(KeyCode.ENTER);
        until(() -> !table().getItems().isEmpty());
        assertThat(dialog.root().lookup(".strip")).isNull();
        assertThat(erp.searches.getLast().text()).isEqualTo("Stavne Elektro AS");
    }

    private void open() {
        openEmpty();
        until(() -> !table().getItems().isEmpty());
    }

    private void openEmpty() {
        ConnectWish wish = new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER,
                "Stavne Elektro AS", "313 550 729");
        ConnectDialog made = new ConnectDialog(setting.dialogs, setting.texts, setting.loader, setting.work, erp,
                (_, _) -> KnownLists.NONE, (_, compared, decided) -> decided.accept(compared), setting.remembered,
                new FakeActorMaker(), navigation);
        dialog = fx(() -> made.open(setting.owner, wish, connected::add));
    }

    @SuppressWarnings("unchecked") // The only table of the dialog holds hits.
    private TableView<HitRow> table() {
        return (TableView<HitRow>) dialog.root().lookup(".hits");
    }

    private CriteriaViewModel criteria() {
        return ((CriteriaPane) dialog.root().lookup(".criteria")).criteria();
    }

    private static String reachedInMenu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(menu -> menu.getScene().getFocusOwner().lookup(".choice-words")).findFirst().orElseThrow()
                .getAccessibleText();
    }

    private void write(String words) {
        robot.targetWindow(dialog.window()).write(words);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String picked() {
        return label(".button-bar .label.small");
    }

    private String count() {
        return label(".connect-count .label");
    }

    private String label(String selector) {
        return fx(() -> ((Label) dialog.root().lookup(selector)).getText());
    }

    private Node focused() {
        return WindowSetting.focused(dialog.window());
    }
}
