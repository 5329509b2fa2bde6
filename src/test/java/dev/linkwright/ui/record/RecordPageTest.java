package dev.linkwright.ui.record;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.browse.FinderRow.Marker;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives the pages of the three kinds by keys alone. */
class RecordPageTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private RecordPageSetting setting;

    @Test
    void aCompanysContactIsOpenedByKeys() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        robot.push(KeyCode.ALT, KeyCode.N);
        until(() -> table().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(setting.opened).containsExactly(new CrmEntity(EntityType.CONTACT, 101));
    }

    @Test
    void aDoubleClickOpensAProjectOfTheCompany() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        robot.push(KeyCode.ALT, KeyCode.J);
        until(() -> table().getItems().size() == 2);
        robot.doubleClickOn("Ladestasjoner Bergen sentrum");
        assertThat(setting.opened).containsExactly(new CrmEntity(EntityType.PROJECT, 101));
    }

    @Test
    void aContactLeadsToItsCompany() throws TimeoutException {
        open(MemoryRecordReader.SILJE);
        focusCard();
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied()).isEqualTo("Fjordtech Energi AS");
        robot.push(KeyCode.ENTER);
        assertThat(setting.opened).containsExactly(MemoryRecordReader.FJORDTECH);
    }

    @Test
    void aCompanysWebsiteOpensOutside() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        focusCard();
        until(() -> setting.page.node().lookup(".hyperlink") != null);
        fx(() -> {
            setting.page.node().lookup(".hyperlink").requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        assertThat(setting.openedOutside).containsExactly(URI.create("https://fjordtech.example"));
    }

    @Test
    void aProjectsCompaniesAndContactsAreThere() throws TimeoutException {
        open(MemoryRecordReader.GRID);
        robot.push(KeyCode.ALT, KeyCode.M);
        until(() -> table().getItems().size() == 3);
        robot.push(KeyCode.ALT, KeyCode.N);
        until(() -> table().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(copied()).isEqualTo("Silje Hovland\tFjordtech Energi AS\t10482-3");
    }

    @Test
    void whatIsNotThereIsSaidInWords() throws TimeoutException {
        setting = new RecordPageSetting(folder, EntityType.CONTACT);
        setting.reader.rows.clear();
        setting.show(MemoryRecordReader.SILJE);
        robot.push(KeyCode.ALT, KeyCode.J);
        until(() -> setting.page.node().lookup(".empty-state .label") != null
                && table().getPlaceholder().isVisible());
        assertThat(((Label) table().getPlaceholder().lookup(".label")).getText())
                .isEqualTo("This contact takes part in no project.");
    }

    @Test
    void theChosenTabIsThereAgainForTheNextRecordAndTheNextStart() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        robot.push(KeyCode.ALT, KeyCode.N);
        setting.show(CrmEntity.company(2));
        until(() -> setting.reader.asked.contains("related COMPANY 2 CONTACT first"));
        assertThat(setting.reader.asked).noneMatch(question -> question.contains("PROJECT"));
    }

    @Test
    void theSameRecordStaysSelectedWhenItsLinkChanged() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        robot.push(KeyCode.ALT, KeyCode.N);
        until(() -> table().getItems().size() == 4);
        until(() -> table().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.DOWN);
        FinderRow second = table().getItems().get(1);
        setting.reader.mark(second, Marker.CONNECTED);
        until(() -> table().getItems().get(1).marker() == Marker.CONNECTED);
        assertThat(table().getSelectionModel().getSelectedIndex()).isOne();
    }

    @Test
    void aCrmThatIsDownIsSaidInTheSectionAndReadingAgainHelps() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        setting.reader.down = true;
        robot.push(KeyCode.ALT, KeyCode.N);
        until(() -> setting.page.node().lookup(".related .strip") != null);
        setting.reader.down = false;
        robot.push(KeyCode.ALT, KeyCode.Y);
        until(() -> table().getItems().size() == 4 && setting.page.node().lookup(".related .strip") == null);
        assertThat(table().isFocused()).isTrue();
    }

    @Test
    void withoutAConnectionTheOtherTabsStay() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        fx(() -> {
            setting.erp.available().set(false);
            return true;
        });
        until(() -> table().getItems().size() == 4);
        assertThat(setting.page.node().lookup("#section-erp").isVisible()).isFalse();
    }

    @Test
    void f6FindsTheCardAndTheSection() throws TimeoutException {
        open(MemoryRecordReader.FJORDTECH);
        assertThat(setting.page.parts()).hasSize(2);
        fx(() -> {
            setting.page.parts().get(1).focus().run();
            return true;
        });
        assertThat(WindowSetting.focused(setting.windows.owner).getId()).isEqualTo("erpEdit");
    }

    @ParameterizedTest
    @EnumSource(EntityType.class)
    void everyValueOfACardIsReachedInReadingOrderAndCopied(EntityType type) throws TimeoutException {
        CrmEntity entity = entity(type);
        open(entity);
        ShownCard card = new CardWriter(RecordKind.of(type), setting.windows.texts)
                .write(setting.reader.card(entity), setting.reader.fields(type));
        fx(() -> {
            setting.page.node().lookup("#title").requestFocus();
            return true;
        });
        List<String> copied = new ArrayList<>();
        for (int stop = 0; stop < card.facts().size() + 4; stop++) {
            Node focused = WindowSetting.focused(setting.windows.owner);
            if (!(focused instanceof ButtonBase button && !button.getStyleClass().contains("hyperlink"))
                    && !focused.getStyleClass().contains("icon-menu")) {
                robot.push(KeyCode.CONTROL, KeyCode.C);
                copied.add(copied());
            }
            robot.push(KeyCode.TAB);
        }
        List<String> expected = new ArrayList<>(List.of(card.title(), card.subtitle()));
        expected.addAll(card.facts().stream().map(Fact::text).toList());
        assertThat(copied).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(EntityType.class)
    void everyControlHasANameAndEveryMnemonicIsThereOnce(EntityType type) throws TimeoutException {
        open(entity(type));
        List<Node> all = fx(() -> List.copyOf(setting.page.node().lookupAll("*")));
        Set<Character> mnemonics = new HashSet<>();
        for (Node node : all) {
            if (node instanceof ButtonBase button && button.isVisible()) {
                assertThat(button.getText() + button.getAccessibleText()).as("%s", button).isNotIn("null", "");
                int mark = button.isMnemonicParsing() ? String.valueOf(button.getText()).indexOf('_') : -1;
                if (mark >= 0) {
                    assertThat(mnemonics.add(Character.toLowerCase(button.getText().charAt(mark + 1))))
                            .as(button.getText()).isTrue();
                }
            }
            if (node instanceof TextField field) {
                assertThat(field.getAccessibleText()).as("%s", field.getText()).isNotBlank();
            }
        }
        assertThat(mnemonics).hasSizeGreaterThanOrEqualTo(3);
    }

    private void open(CrmEntity entity) throws TimeoutException {
        setting = new RecordPageSetting(folder, entity.type());
        setting.show(entity);
    }

    private void focusCard() {
        fx(() -> {
            setting.page.parts().getFirst().focus().run();
            return true;
        });
    }

    private static CrmEntity entity(EntityType type) {
        return switch (type) {
            case COMPANY -> MemoryRecordReader.FJORDTECH;
            case CONTACT -> MemoryRecordReader.SILJE;
            case PROJECT -> MemoryRecordReader.GRID;
        };
    }

    @SuppressWarnings("unchecked") // The page shows one table, of the records of its section.
    private TableView<FinderRow> table() {
        return (TableView<FinderRow>) setting.page.node().lookup(".related .table-view");
    }

    private static String copied() {
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }
}
