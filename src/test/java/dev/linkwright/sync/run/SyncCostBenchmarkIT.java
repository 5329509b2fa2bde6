package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.sync.run.LinkedSystems.Asked;

/**
 * What automatic synchronisation of 10,000 links asks of both servers, against the requests that must be sent, and how much
 * memory stays taken meanwhile. {@code -Dlinkwright.benchmark.links} takes another number.
 */
@Tag("benchmark")
class SyncCostBenchmarkIT {
    private static final int LINKS = Integer.getInteger("linkwright.benchmark.links", 10_000);
    private static final int CHANGED = LINKS / 10;
    private static final double MOST_PER_RAW = 1.5;
    private static final long MOST_HEAP_MIB = 16;
    private static final int SAMPLES = 10;

    @TempDir
    private Path folder;
    private final List<Double> heap = new ArrayList<>();

    @Test
    void ofBusinessCentral() throws IOException {
        try (LinkedSystems systems = new LinkedBusinessCentral(LINKS)) {
            requestsGrowWithWhatChangedAndNotWithWhatIsLinked("Business Central (sandbox)", systems);
        }
    }

    @Test
    void ofTryton() throws IOException {
        assumeTrue(System.getProperty("linkwright.tryton.address") != null, "no Tryton was given");
        try (LinkedSystems systems = new LinkedTryton(LINKS)) {
            requestsGrowWithWhatChangedAndNotWithWhatIsLinked("Tryton", systems);
        }
    }

    private void requestsGrowWithWhatChangedAndNotWithWhatIsLinked(String erp, LinkedSystems systems) {
        systems.link(folder);
        System.out.printf(Locale.ROOT, "%nAutomatic synchronisation of %,d links with %s, in requests%n"
                + "%-36s %7s %7s %8s %7s%n", LINKS, erp, "run", "CRM", "ERP", "listing", "s");
        run(systems, "first, all compared");
        systems.nextDay();
        run(systems, "second, after own base stamps");
        Cost nothing = run(systems, "nothing changed");
        systems.nextDay();
        for (int number = 0; number < CHANGED / 2; number++) {
            systems.renameInCrm(number, "Of the CRM " + number);
            systems.renameInErp(CHANGED + number, "Of the ERP " + number);
        }
        Cost changed = run(systems, "%,d changed, half on each side".formatted(CHANGED));
        systems.nextDay();
        Cost after = run(systems, "next, after own writes");

        // To the ERP: read, look before the write, base stamp. To the CRM: these and the write.
        double rawCrm = CHANGED / 2.0 * 3 + CHANGED / 2.0 * 4;
        LinkedSystems.Raw raw = systems.raw();
        double rawErp = CHANGED / 2.0 * raw.perWrite() + (double) CHANGED / raw.readAtOnce();
        System.out.printf(Locale.ROOT,
                "per request that must be sent: CRM %.2f, ERP %.2f; with the run after it %.2f, %.2f%n",
                changed.crm() / rawCrm, changed.erp() / rawErp, (changed.crm() + after.crm()) / rawCrm,
                (changed.erp() + after.erp()) / rawErp);
        System.out.printf(Locale.ROOT, "values written %d; live heap in MiB while they were: %s%n", changed.written(),
                heap.stream().map(mib -> "%.0f".formatted(mib)).toList());

        assertThat(nothing.crm()).isLessThanOrEqualTo(SyncRequests.MOST_WITHOUT_CHANGES);
        assertThat(nothing.erp()).isLessThanOrEqualTo(SyncRequests.MOST_WITHOUT_CHANGES);
        assertThat(changed.written()).isEqualTo(CHANGED);
        assertThat(changed.crm() / rawCrm).isLessThanOrEqualTo(MOST_PER_RAW);
        assertThat(changed.erp() / rawErp).isLessThanOrEqualTo(MOST_PER_RAW);
        assertThat(heap.stream().max(Double::compare).orElseThrow() - heap.stream().min(Double::compare).orElseThrow())
                .isLessThanOrEqualTo(MOST_HEAP_MIB);
    }

    private record Cost(int crm, int erp, int written) {
    }

    private Cost run(LinkedSystems systems, String what) {
        systems.askedOfCrm();
        systems.askedOfErp();
        heap.clear();
        List<Asked> crm = new ArrayList<>();
        List<Asked> erp = new ArrayList<>();
        int every = Math.max(1, CHANGED / SAMPLES);
        long began = System.nanoTime();
        SyncReport report = systems.sync((done, all) -> {
            if (all <= 2 * CHANGED && done % every == 0) {
                // What the servers remember of requests is no memory of the run.
                crm.add(systems.askedOfCrm());
                erp.add(systems.askedOfErp());
                heap.add(liveMib());
            }
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(report.stopped()).isEmpty();
        crm.add(systems.askedOfCrm());
        erp.add(systems.askedOfErp());
        int listing = crm.stream().mapToInt(asked -> asked.of(LinkedSystems.LISTING)).sum();
        int ofCrm = crm.stream().mapToInt(Asked::all).sum() - listing;
        int ofErp = erp.stream().mapToInt(Asked::all).sum();
        System.out.printf(Locale.ROOT, "%-36s %,7d %,7d %8d %7.1f%n", what, ofCrm, ofErp, listing, seconds);
        return new Cost(ofCrm, ofErp, report.written());
    }

    private static double liveMib() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024.0);
    }
}
