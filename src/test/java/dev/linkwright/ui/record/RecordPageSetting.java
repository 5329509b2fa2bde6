package dev.linkwright.ui.record;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;

import dev.linkwright.browse.FinderRow.Marker;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.PlainSection;
import dev.linkwright.ui.plans.SeenMenu;
import dev.linkwright.ui.plans.WindowSetting;

/** A page of a record in a window, on records in memory. */
final class RecordPageSetting {
    final SeenMenu menu = new SeenMenu();
    final MemoryRecordReader reader = new MemoryRecordReader();
    final List<CrmEntity> opened = new ArrayList<>();
    final List<URI> openedOutside = new ArrayList<>();
    final PlainSection erp;
    final WindowSetting windows;
    final RecordPage page;

    RecordPageSetting(Path folder, EntityType type) throws TimeoutException {
        windows = WindowSetting.start(folder);
        // Controls are made once the toolkit has started.
        erp = fx(PlainSection::new);
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        page = fx(() -> new RecordPages(reader, windows.work, windows.texts, new Recorder(), windows.loader, memory,
                _ -> erp, menu).create(type));
        people();
        projects();
        reader.add(EntityType.COMPANY, "Fjordtech Energi AS", "Bergen", "311 482 904", Marker.CONNECTED);
        reader.add(EntityType.COMPANY, "Havlys Sjømat AS", "Ålesund", "312 904 713", Marker.CONFLICT);
        reader.add(EntityType.COMPANY, "Stavne Elektro AS", "Trondheim", "313 550 729", Marker.NOT_CONNECTED);
        fx(() -> windows.show((Parent) page.node(), 960, 620));
    }

    void show(CrmEntity entity) {
        fx(() -> {
            page.show(entity);
            return entity;
        });
        until(() -> !page.title().getValue().isEmpty());
    }

    private void people() {
        reader.add(EntityType.CONTACT, "Silje Hovland", "Fjordtech Energi AS", "10482-3", Marker.CONNECTED);
        reader.add(EntityType.CONTACT, "Anders Myklebust", "Fjordtech Energi AS", "10482-1", Marker.NOT_CONNECTED);
        reader.add(EntityType.CONTACT, "Ragnhild Øvrebø-Sætersdal", "Fjordtech Energi AS", "", Marker.CONFLICT);
        reader.add(EntityType.CONTACT, "Terje Lunde", "Havlys Sjømat AS", "10560-2", Marker.NOT_CONNECTED);
    }

    private void projects() {
        reader.add(EntityType.PROJECT, "Nettutbygging Vestland 2027", "", "P-2027-014", Marker.CONNECTED);
        reader.add(EntityType.PROJECT, "Ladestasjoner Bergen sentrum", "", "P-2026-188", Marker.NOT_CONNECTED);
    }

    private final class Recorder implements Navigator {
        @Override
        public void open(CrmEntity entity) {
            opened.add(entity);
        }

        @Override
        public void openLink(CrmEntity entity, ConnectionId connection) {
            opened.add(entity);
        }

        @Override
        public void undoLink(CrmEntity entity, ConnectionId connection) {
            throw new AssertionError("No link is undone: " + entity);
        }

        @Override
        public void show(WindowPage shown) {
            throw new AssertionError("No page is shown: " + shown);
        }

        @Override
        public void openOutside(URI address) {
            openedOutside.add(address);
        }

        @Override
        public void copyLink(CrmEntity entity) {
            throw new AssertionError("No link is copied: " + entity);
        }

        @Override
        public void linkChanged(CrmEntity entity) {
            page.changed(entity);
        }
    }
}
