package dev.linkwright.ui.connect;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.MillionCustomers;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FxPulses;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/**
 * How smooth the hit list of a blank search over a million customers is while it is scrolled, slowly and fast. The server
 * is a process of its own.
 */
@Tag("benchmark")
class MillionHitsBenchmarkIT {
    private static final int RUNS = 5;
    private static final int PULSES = 600;
    private static final int SLOW = 20;
    private static final int FAST = 600;
    private static final double LONGEST_MILLISECONDS = 16;
    private static final long MOST_HEAP_MIB = 64;
    private static final int WARM_UP_PULSES = 120;

    private final HttpClients clients = new HttpClients();
    private final List<Double> slow = new ArrayList<>();
    private final List<Double> fast = new ArrayList<>();
    private final List<Double> growth = new ArrayList<>();
    private MillionCustomers server;
    private HttpDesk desk;
    private WindowSetting setting;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        setting = WindowSetting.start(folder);
        server = MillionCustomers.start(folder.resolve("server.log"));
        desk = new HttpDesk(folder.resolve("desk"), clients, Samples.crm(),
                new BusinessCentralProvider(clients, MillionHitsBenchmarkIT::nobodySignsIn),
                server.connection(), server.password());
    }

    @AfterEach
    void end() {
        desk.close();
        clients.close();
        server.close();
    }

    @Test
    void aMillionHitsScrollSmoothly() throws Exception {
        System.out.printf(Locale.ROOT,
                "%nScrolling a blank search over 1,000,000 customers; work of the JavaFX thread per pulse, milliseconds%n"
                        + "%-4s %-22s %6s %6s %6s %11s %12s%n",
                "run", "speed", "50 %", "99 %", "most", "rows so far", "heap grew");
        for (int run = 0; run <= RUNS; run++) {
            scrollOnce(run);
        }
        System.out.printf(Locale.ROOT, "median of %d: 99 %% slow %.1f ms, fast %.1f ms; heap grew %.1f MiB%n", RUNS,
                median(slow), median(fast), median(growth));
        assertThat(median(slow)).isLessThanOrEqualTo(LONGEST_MILLISECONDS);
        assertThat(median(fast)).isLessThanOrEqualTo(LONGEST_MILLISECONDS);
        assertThat(median(growth)).isLessThanOrEqualTo(MOST_HEAP_MIB);
    }

    /** The first run only warms up. */
    private void scrollOnce(int run) throws InterruptedException {
        BaseDialog dialog = open();
        try {
            TableView<HitRow> table = table(dialog);
            until(() -> !table.getItems().isEmpty());
            VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
            scroll(flow, WARM_UP_PULSES, SLOW);
            double before = heap();
            FxPulses slowly = scroll(flow, PULSES, SLOW);
            print(run, "slow, 0.7 rows a pulse", slowly, table, heap() - before);
            FxPulses quickly = scroll(flow, PULSES, FAST);
            double grown = heap() - before;
            print(run, "fast, 20 rows a pulse", quickly, table, grown);
            if (run > 0) {
                slow.add(slowly.percentile(0.99));
                fast.add(quickly.percentile(0.99));
                growth.add(grown);
            }
        } finally {
            fx(() -> {
                dialog.close();
                return dialog;
            });
        }
    }

    private static FxPulses scroll(VirtualFlow<?> flow, int pulses, double pixels) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        FxPulses measured = new FxPulses(pulses, () -> flow.scrollPixels(pixels), done::countDown);
        fx(() -> {
            measured.start();
            return measured;
        });
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
        return measured;
    }

    private static void print(int run, String speed, FxPulses pulses, TableView<HitRow> table, double grown) {
        System.out.printf(Locale.ROOT, "%-4s %-22s %6.1f %6.1f %6.1f %,11d %8.1f MiB%n", run == 0 ? "warm" : run,
                speed, pulses.percentile(0.5), pulses.percentile(0.99), pulses.percentile(1),
                fx(() -> table.getItems().size()), grown);
    }

    private BaseDialog open() {
        ConnectWish wish = new ConnectWish(desk.connection(), Samples.COMPANY, ActorType.CUSTOMER, "", "");
        ConnectDialog made = new ConnectDialog(setting.dialogs, setting.texts, setting.loader, setting.work,
                desk.connecting(), (_, _) -> KnownLists.NONE, (_, compared, decided) -> decided.accept(compared),
                setting.remembered,
                new FakeActorMaker(), new SeenNavigation());
        return fx(() -> made.open(setting.owner, wish, _ -> {
        }));
    }

    @SuppressWarnings("unchecked") // The only table of the dialog holds hits.
    private static TableView<HitRow> table(BaseDialog dialog) {
        return (TableView<HitRow>) dialog.root().lookup(".hits");
    }

    private static void nobodySignsIn(URI page) {
        throw new AssertionError("A web service key is enough, but this was to be shown: " + page.getPath());
    }

    /** In use after what is not needed any more was thrown away, in MiB. */
    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / (1024.0 * 1024.0);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
