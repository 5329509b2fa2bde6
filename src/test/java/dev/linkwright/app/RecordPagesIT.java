package dev.linkwright.app;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.browse.CrmFinder;
import dev.linkwright.browse.Finder;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.PlainSection;
import dev.linkwright.ui.plans.SeenMenu;
import dev.linkwright.ui.plans.WindowSetting;
import dev.linkwright.ui.record.LiveRecordReader;
import dev.linkwright.ui.record.RecordPages;

/** The pages of the three kinds on what the CRM sandbox tells. */
class RecordPagesIT {
    @TempDir
    private Path folder;
    private HttpClients http;
    private CrmSandbox crm;
    private SqliteStore store;
    private WindowSetting windows;
    private RecordPages pages;
    private final List<CrmEntity> opened = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException, TimeoutException {
        http = new HttpClients();
        crm = CrmSandbox.start(CrmSandboxOptions.usual());
        store = SqliteStore.open(folder.resolve("store"), Clock.systemUTC());
        SandboxUser person = SandboxUser.TORSTEIN;
        CrmGateway gateway = new SuperOfficeGateway(http, new SuperOfficeAccess("CRM", crm.address().toString(),
                () -> new Credentials.Basic(person.login(), person.password()), Locale.ENGLISH));
        LiveRecordReader reader = Guice
                .createInjector(new StoreModule(store, store.connections()), new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(CrmGateway.class).toInstance(gateway);
                        bind(Finder.class).to(CrmFinder.class);
                    }
                }).getInstance(LiveRecordReader.class);
        windows = WindowSetting.start(folder);
        pages = new RecordPages(reader, windows.work, windows.texts, new Recorder(), windows.loader,
                WindowMemory.load(folder, Work.inline()), _ -> noErp(), new SeenMenu());
    }

    @AfterEach
    void stop() {
        store.close();
        crm.close();
        http.close();
    }

    @Test
    void aContactsPageLeadsToTheCompanyThatTheServerNames() {
        int id = crm.ids(EntityKind.PERSON).getFirst();
        RecordPage page = show(EntityType.CONTACT, id, "project");
        String company = crm.entity(EntityKind.PERSON, id).at("/Contact/Name").asText();
        Hyperlink link = (Hyperlink) page.node().lookupAll(".hyperlink").stream()
                .filter(node -> ((Hyperlink) node).getText().equals(company)).findFirst().orElseThrow();
        fx(() -> {
            link.fire();
            return link;
        });
        assertThat(opened).containsExactly(
                CrmEntity.company(crm.entity(EntityKind.PERSON, id).at("/Contact/ContactId").asLong()));
        picture("real-page-contact");
    }

    @Test
    void aCompanysPageListsThePeopleThatTheServerHolds() {
        int company = crm.entity(EntityKind.PERSON, crm.ids(EntityKind.PERSON).getFirst()).at("/Contact/ContactId")
                .asInt();
        long people = crm.ids(EntityKind.PERSON).stream()
                .filter(id -> crm.entity(EntityKind.PERSON, id).at("/Contact/ContactId").asInt() == company).count();
        RecordPage page = show(EntityType.COMPANY, company, "contact");
        until(() -> ((TableView<?>) page.node().lookup(".related .table-view")).getItems().size() == people);
        assertThat(page.title().getValue()).isEqualTo(crm.company(company).path("Name").asText());
        picture("real-page-company");
    }

    @Test
    void aProjectsPageNamesEveryFact() {
        RecordPage page = show(EntityType.PROJECT, crm.ids(EntityKind.PROJECT).getFirst(), "company");
        until(() -> !((TableView<?>) page.node().lookup(".related .table-view")).getItems().isEmpty());
        assertThat(page.node().lookupAll(".card-fact .label").stream().map(Label.class::cast).map(Label::getText))
                .contains("Number", "End date", "Our contact");
        picture("real-page-project");
    }

    private RecordPage show(EntityType type, int id, String section) {
        RecordPage page = fx(() -> pages.create(type));
        fx(() -> windows.show((Parent) page.node(), 960, 620));
        fx(() -> {
            page.show(new CrmEntity(type, id));
            ((ToggleButton) page.node().lookup("#section-" + section)).fire();
            return page;
        });
        until(() -> !page.title().getValue().isEmpty());
        return page;
    }

    private void picture(String name) {
        new Gallery(windows.theme).takeBoth(windows.owner.getScene(), name);
    }

    private final class Recorder implements Navigator {
        @Override
        public void open(CrmEntity entity) {
            opened.add(entity);
        }

        @Override
        public void openLink(CrmEntity entity, ConnectionId connection) {
            throw new UnsupportedOperationException("Nothing is linked here");
        }

        @Override
        public void undoLink(CrmEntity entity, ConnectionId connection) {
            throw new UnsupportedOperationException("Nothing is linked here");
        }

        @Override
        public void show(WindowPage page) {
            throw new UnsupportedOperationException("There are no pages here");
        }

        @Override
        public void openOutside(URI address) {
            throw new UnsupportedOperationException("Nothing opens outside here: " + address);
        }

        @Override
        public void copyLink(CrmEntity entity) {
            throw new UnsupportedOperationException("No link is copied here");
        }

        @Override
        public void linkChanged(CrmEntity entity) {
            throw new UnsupportedOperationException("Nothing is linked here");
        }
    }

    /** As where no ERP is connected: the tab is not there. */
    private static PlainSection noErp() {
        PlainSection section = new PlainSection();
        section.available().set(false);
        return section;
    }
}
