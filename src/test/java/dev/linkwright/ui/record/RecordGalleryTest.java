package dev.linkwright.ui.record;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Pictures of the pages. */
class RecordGalleryTest {
    @TempDir
    private Path folder;

    @Test
    void companyWithItsContacts() throws TimeoutException {
        RecordPageSetting setting = shown(MemoryRecordReader.FJORDTECH, "contact");
        until(() -> table(setting).getItems().size() == 4);
        fx(() -> {
            setting.page.parts().get(1).focus().run();
            return true;
        });
        take(setting, "page-company-contacts");
    }

    @Test
    void contactWithItsProjects() throws TimeoutException {
        RecordPageSetting setting = shown(MemoryRecordReader.SILJE, "project");
        until(() -> table(setting).getItems().size() == 2);
        take(setting, "page-contact-projects");
    }

    @Test
    void projectWithItsCompanies() throws TimeoutException {
        RecordPageSetting setting = shown(MemoryRecordReader.GRID, "company");
        until(() -> table(setting).getItems().size() == 3);
        take(setting, "page-project-companies");
    }

    @Test
    void projectInANarrowWindow() throws TimeoutException {
        RecordPageSetting setting = shown(MemoryRecordReader.GRID, "contact");
        until(() -> table(setting).getItems().size() == 4);
        fx(() -> {
            setting.windows.owner.setWidth(700);
            setting.windows.owner.setHeight(500);
            return true;
        });
        take(setting, "page-project-contacts-narrow");
    }

    @Test
    void nothingAndAProblem() throws TimeoutException {
        RecordPageSetting setting = new RecordPageSetting(folder, EntityType.CONTACT);
        take(setting, "page-contact-none");
        setting.reader.rows.clear();
        setting.show(MemoryRecordReader.SILJE);
        choose(setting, "project");
        until(() -> table(setting).getPlaceholder().isVisible());
        take(setting, "page-contact-no-projects");
        setting.reader.down = true;
        fx(() -> {
            setting.page.refresh();
            return true;
        });
        until(() -> setting.page.node().lookup(".related .strip") != null);
        take(setting, "page-contact-crm-down");
    }

    private RecordPageSetting shown(CrmEntity entity, String section) throws TimeoutException {
        RecordPageSetting setting = new RecordPageSetting(folder, entity.type());
        setting.show(entity);
        choose(setting, section);
        return setting;
    }

    private static void choose(RecordPageSetting setting, String section) {
        fx(() -> {
            ((ToggleButton) setting.page.node().lookup("#section-" + section)).fire();
            return section;
        });
    }

    private static TableView<?> table(RecordPageSetting setting) {
        return (TableView<?>) setting.page.node().lookup(".related .table-view");
    }

    private static void take(RecordPageSetting setting, String name) {
        new Gallery(setting.windows.theme).takeBoth(setting.windows.owner.getScene(), name);
    }
}
