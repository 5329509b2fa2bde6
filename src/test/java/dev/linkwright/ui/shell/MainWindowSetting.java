package dev.linkwright.ui.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Window;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.Session;
import dev.linkwright.browse.Systems;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.NoticeChoice;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeAutomatic;
import dev.linkwright.ui.plans.FakeHealth;
import dev.linkwright.ui.plans.PlainSection;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenMenu;
import dev.linkwright.ui.record.MemoryRecordReader;
import dev.linkwright.ui.record.RecordPages;

/** A main window on records in memory, with real work in the background. */
final class MainWindowSetting {
    final FakeFinder finder = FakeFinder.withNordicCompanies();
    final AtomicInteger resyncs = new AtomicInteger();
    final AtomicInteger settings = new AtomicInteger();
    final AtomicInteger abouts = new AtomicInteger();
    final AtomicInteger signOuts = new AtomicInteger();
    final AtomicInteger checks = new AtomicInteger();
    final List<URI> opened = new ArrayList<>();
    final Map<EntityType, PlainPage> pages = new EnumMap<>(EntityType.class);
    final Theme theme = new Theme();
    final Work work = Work.onVirtualThreads();
    final ShellNavigator navigator;
    final FakeHealth health = new FakeHealth();
    final FakeAutomatic automatic = new FakeAutomatic();
    final List<Heading> headings = new ArrayList<>();
    final NoticeChoice choice;
    final ShellNotices notices;
    final PlainWindowPage page = new PlainWindowPage();
    final MainWindow window;

    private MainWindowSetting(Path folder, boolean plain) {
        Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        FxLoader loader = new FxLoader(texts, type -> {
            throw new IllegalStateException("Not made here: " + type);
        });
        navigator = new ShellNavigator(opened::add);
        RecordPage.Factory real = new RecordPages(new MemoryRecordReader(this::title), work, texts, navigator, loader,
                memory, _ -> new PlainSection(), new SeenMenu());
        choice = new NoticeChoice(memory);
        notices = new ShellNotices(work, Plans.CLOCK, choice);
        window = new MainWindow(theme, texts, work, new RememberedWindows(memory), memory, loader, navigator, finder,
                new StatusBarViewModel(new MemorySystems(checks), work),
                type -> plain && type != EntityType.COMPANY
                        ? pages.computeIfAbsent(type, PlainPage::new)
                        : real.create(type),
                new HealthNumbers(health, work, headings::add, automatic), notices, Set.of(page),
                new Maintenance() {
                    @Override
                    public void resync(Window owner, Runnable written) {
                        resyncs.incrementAndGet();
                        written.run();
                    }

                    @Override
                    public boolean canSignOut() {
                        return true;
                    }

                    @Override
                    public void signOut(Window owner) {
                        signOuts.incrementAndGet();
                    }

                    @Override
                    public void settings(Window owner) {
                        settings.incrementAndGet();
                    }

                    @Override
                    public void about(Window owner) {
                        abouts.incrementAndGet();
                    }
                });
    }

    static MainWindowSetting withRealPages(Path folder) {
        return new MainWindowSetting(folder, false);
    }

    /** Contacts and projects have pages that tell what is asked of them. */
    static MainWindowSetting withPlainPages(Path folder) {
        return new MainWindowSetting(folder, true);
    }

    private String title(CrmEntity entity) {
        return finder.rows.stream().filter(row -> row.entity().equals(entity)).findFirst().orElseThrow().title();
    }

    private record MemorySystems(AtomicInteger checks) implements Systems {
        @Override
        public Session session() {
            return new Session("Ingrid Solheim", "SuperOffice Norge");
        }

        @Override
        public List<ErpConnection> connections() {
            return List.of(connection("Business Central Oslo"), connection("Tryton Göteborg"));
        }

        @Override
        public Optional<Problem> check(ErpConnection connection) {
            checks.incrementAndGet();
            return connection.name().startsWith("Tryton") ? Optional.of(FakeFinder.DOWN) : Optional.empty();
        }

        private static ErpConnection connection(String name) {
            return new ErpConnection(Samples.CONNECTION, name, "tryton", true, "", "NO", Map.of(), List.of());
        }
    }
}
