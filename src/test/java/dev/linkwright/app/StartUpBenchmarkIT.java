package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.model.Route;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;

/**
 * How long a workstation's start takes, and what memory its window holds, against a bare window in the same run. The CRM is a
 * server outside the program, on which a person signed in before. All start from JARs with the same options of the JVM.
 */
@Tag("benchmark")
class StartUpBenchmarkIT {
    private static final int RUNS = Integer.getInteger("linkwright.benchmark.runs", 9);
    private static final int MEMORY_RUNS = 3;
    private static final Pattern SHOWN = Pattern
            .compile("Milliseconds to the window: (.*); together (\\d+) ms from ([^,]+), processors (\\d+)");
    private static final Path BUILD = Path.of(System.getProperty("linkwright.build.directory", "target"));

    @TempDir
    private Path folder;

    @Test
    void startsInTheTimeOfFewBareWindows() throws Exception {
        try (CrmSandbox crm = CrmSandbox.start(CrmSandboxOptions.usual());
                ErpSandbox erp = ErpSandbox.start(ErpSandboxOptions.of(BusinessCentralSeed.usual()))) {
            measure("Headless", bare("Headless"), linkwright("Headless", crm), named("Headless", crm, erp));
            if (System.getenv("DISPLAY") != null) {
                measure("gtk", bare("gtk"), linkwright("gtk", crm), named("gtk", crm, erp));
            }
        }
    }

    private void measure(String platform, StartedWindow bare, StartedWindow linkwright, StartedWindow filled)
            throws Exception {
        linkwright.show(List.of());
        Path bareCache = folder.resolve(platform + "-bare.aot");
        Path ownCache = folder.resolve(platform + "-linkwright.aot");
        bare.train(bareCache);
        filled.train(ownCache);
        Map<String, List<StartedWindow.Shown>> times = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            add(times, "bare, AOT", bare.show(using(bareCache)));
            add(times, "Linkwright, AOT", linkwright.show(using(ownCache)));
            add(times, "bare, plain", bare.show(List.of()));
            add(times, "Linkwright, plain", linkwright.show(List.of()));
        }
        List<Long> bareMemory = new ArrayList<>();
        List<Long> ownMemory = new ArrayList<>();
        for (int run = 0; run < MEMORY_RUNS; run++) {
            bareMemory.add(bare.idleMegabytes(using(bareCache)));
            ownMemory.add(filled.idleMegabytes(using(ownCache)));
        }
        tell(platform, times);
        double floor = median(times, "bare, AOT");
        double own = median(times, "Linkwright, AOT");
        System.out.printf(Locale.ROOT, """
                  to the bare window with AOT   %.2f (aim 2.00)
                  to its own plain start        %.2f (aim 0.50)
                  idle MB resident              %d, bare %d: %d more (aim 120); %d s open, garbage collected, 5 s idle
                """, own / floor, own / median(times, "Linkwright, plain"), middle(ownMemory), middle(bareMemory),
                middle(ownMemory) - middle(bareMemory), 5);
        assertThat(times).allSatisfy((_, runs) -> assertThat(runs).hasSize(RUNS));
    }

    private static void tell(String platform, Map<String, List<StartedWindow.Shown>> times) {
        System.out.printf("%n%s: milliseconds from the process to the second pulse of the window, median of %d%n",
                platform, RUNS);
        times.forEach((name, runs) -> {
            List<Long> sorted = runs.stream().map(StartedWindow.Shown::milliseconds).sorted().toList();
            System.out.printf("  %-18s %5d (%d to %d)%n", name, middle(sorted), sorted.getFirst(), sorted.getLast());
            StartedWindow.Shown usual = runs.stream().filter(run -> run.milliseconds() == middle(sorted)).findFirst()
                    .orElseThrow();
            Matcher laps = SHOWN.matcher(usual.said());
            if (laps.find()) {
                System.out.printf("    JVM %d, %s%n", usual.milliseconds() - Long.parseLong(laps.group(2)),
                        laps.group(1));
            }
        });
    }

    private static void add(Map<String, List<StartedWindow.Shown>> times, String name, StartedWindow.Shown shown) {
        times.computeIfAbsent(name, _ -> new ArrayList<>()).add(shown);
    }

    private static double median(Map<String, List<StartedWindow.Shown>> times, String name) {
        return middle(times.get(name).stream().map(StartedWindow.Shown::milliseconds).toList());
    }

    private static long middle(List<Long> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }

    private static List<String> using(Path cache) {
        return List.of("-XX:AOTCache=" + cache);
    }

    private StartedWindow bare(String platform) throws IOException {
        Path jar = StartedWindow.jar(folder.resolve(platform + "-bare.jar"), BareWindow.class);
        return new StartedWindow("bare", java(platform, jar.toString(), BareWindow.class.getName()), Map.of(),
                "-Dlinkwright.end=shown",
                said -> said.isBlank() ? Optional.empty() : Optional.of(Instant.parse(said.strip())),
                folder.resolve(platform + "-bare.out"));
    }

    /** As the desktop's menu starts it on the computer of somebody who signed in before and uses one ERP. */
    private StartedWindow linkwright(String platform, CrmSandbox crm) throws IOException {
        Path data = Files.createDirectories(folder.resolve(platform + "-data"));
        Path profile = Files.createDirectories(data.resolve("Linkwright"));
        SandboxUser person = SandboxUser.INGRID;
        new KeptSignIn.Onsite(crm.address().toString(), person.login(), person.fullName(), Route.USUAL).keep(profile);
        return new StartedWindow("linkwright", java(platform, classPath(), "dev.linkwright.Main"),
                Map.of("XDG_DATA_HOME", data.toString()), "-Dlinkwright.end=shown", StartUpBenchmarkIT::shown,
                Files.createDirectories(profile.resolve("logs")).resolve("linkwright.log"));
    }

    /** With its systems named, whose records it shows: as long as it runs, no secret of a person is needed. */
    private StartedWindow named(String platform, CrmSandbox crm, ErpSandbox erp) throws IOException {
        Path profile = Files.createDirectories(folder.resolve(platform + "-profile"));
        SandboxUser person = SandboxUser.INGRID;
        ErpUser user = ErpUser.INGRID;
        Path password = Files.writeString(folder.resolve("password"), person.password());
        Path key = Files.writeString(folder.resolve("key"), user.accessKey());
        List<String> command = java(platform, classPath(), "dev.linkwright.Main");
        command.addAll(List.of("--profile-folder", profile.toString(), "--crm", crm.address().toString(), "--crm-user",
                person.login(), "--crm-password-file", password.toString(), "--business-central",
                erp.address().resolve("../../").toString(), "--business-central-company", erp.company().toString(),
                "--business-central-user", user.name(), "--business-central-key-file", key.toString()));
        return new StartedWindow("linkwright", command, Map.of(), "-Dlinkwright.end=filled", StartUpBenchmarkIT::shown,
                Files.createDirectories(profile.resolve("logs")).resolve("linkwright.log"));
    }

    private static Optional<Instant> shown(String log) {
        Matcher found = SHOWN.matcher(log);
        return found.find()
                ? Optional.of(Instant.parse(found.group(3)).plusMillis(Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    /** The JARs of the last build; a folder of classes cannot be in a cache. */
    private static String classPath() throws IOException {
        try (Stream<Path> built = Files.list(BUILD); Stream<Path> libraries = Files.list(BUILD.resolve("libs"))) {
            String own = built.map(Path::toString).filter(name -> name.matches(".*/linkwright-[^/]*\\.jar")).sorted()
                    .findFirst().orElseThrow(() -> new IllegalStateException("Build it first: mvn package"));
            return Stream.concat(Stream.of(own), libraries.map(Path::toString).sorted())
                    .reduce((first, next) -> first + ":" + next).orElseThrow();
        }
    }

    private static List<String> java(String platform, String classPath, String main) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--module-path", BUILD.resolve("javafx").toString(), "--add-modules",
                "javafx.controls,javafx.fxml", "-Dglass.platform=" + platform, "-Dprism.order=sw"));
        command.addAll(StartedWindow.options());
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }
}
