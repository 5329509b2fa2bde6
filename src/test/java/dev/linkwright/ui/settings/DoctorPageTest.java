package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.doctor.DiagnosticFile;
import dev.linkwright.doctor.Examination;
import dev.linkwright.doctor.Finding;
import dev.linkwright.doctor.Report;
import dev.linkwright.doctor.ReportText;
import dev.linkwright.doctor.Result;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.WindowSetting;

/** The doctor's page in its window, driven by keys. */
class DoctorPageTest {
    private static final Problem AWAY = new Problem.Unreachable("Tryton Oslo", Problem.Failure.NO_CONNECTION,
            "ConnectException: Connection refused", Problem.Outcome.NOTHING_DONE);

    private final FxRobot robot = new FxRobot();
    private final Given examination = new Given();
    private final MemorySecrets secrets = new MemorySecrets();
    private final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(), Optional.empty()), List.of());
    private final OpenConnections open = new OpenConnections(Set.of(), secrets);
    private final SettingsDraft draft = new SettingsDraft(working, secrets, secrets, open, Set.of());
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private SettingsWindow window;
    private DoctorPage page;

    private static final class Given implements Examination {
        private final List<Report> examined = new CopyOnWriteArrayList<>();

        @Override
        public Report examine() {
            Sentence crm = Sentence.of("doctor.crm", "SuperOffice");
            Sentence erp = Sentence.of("doctor.connection", "Tryton Oslo");
            Report report = new Report(Instant.EPOCH,
                    List.of(finding(Sentence.of("doctor.versions"), Result.WELL,
                            Sentence.of("doctor.versions.are", "1.0", "25.0.1", "26.0.2", "Linux 6.18, amd64"), ""),
                            finding(Sentence.of("doctor.secrets"), Result.WELL,
                                    Sentence.of("doctor.secrets.in", "the keyring"), ""),
                            finding(Sentence.of("doctor.unfinished"), Result.ATTENTION,
                                    Sentence.of("doctor.unfinished.some", 2, Instant.parse("2026-11-21T15:20:00Z")),
                                    "doctor.unfinished.next"),
                            finding(crm, Result.WELL, Sentence.of("doctor.crm.user", "SuperOffice", "Cust26759"), ""),
                            finding(crm, Result.ATTENTION, Sentence.of("doctor.clock.behind", "SuperOffice", 605L),
                                    "doctor.clock.next"),
                            Finding.of(erp, AWAY)));
            examined.add(report);
            return report;
        }

        private static Finding finding(Sentence about, Result result, Sentence sentence, String next) {
            return new Finding(about, result, sentence,
                    next.isEmpty() ? Optional.empty() : Optional.of(Sentence.of(next)), "");
        }

        @Override
        public List<DiagnosticFile> diagnostics(Report report, ReportText words) {
            return IntStream.range(0, 3).mapToObj(index -> new DiagnosticFile(
                    List.of("report.txt", "store.txt", "logs/linkwright.log").get(index), "text", 1 + 2000L * index))
                    .toList();
        }

        @Override
        public void save(List<DiagnosticFile> files, Path zip) throws IOException {
            Files.writeString(zip, files.size() + " files");
        }
    }

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
        fx(() -> setting.show(new StackPane(), 800, 600));
        page = fx(() -> new DoctorPage(examination, setting.work, setting.texts, setting.dialogs,
                _ -> Optional.of(folder.resolve("diagnostics.zip"))));
        window = new SettingsWindow(() -> Set.of(page), draft, new SettingsRight(working, Samples.crm()), setting.work,
                setting.texts, setting.theme, setting.loader, setting.dialogs, setting.remembered);
    }

    @AfterEach
    void close() {
        fx(() -> {
            window.open(setting.owner).hide();
            return true;
        });
        open.close();
    }

    @Test
    void whatIsWrongIsSaidOnceThePageIsInFrontEvenToWhoMayChangeNothing() {
        Stage stage = opened();
        assertThat(findings().getItems()).extracting(Finding::result).contains(Result.FAILED);
        assertThat(page.footing().getValue().text()).isEqualTo("3 well, 2 to look at, 1 failed.");
        assertThat(fx(() -> page.node().isDisabled())).isFalse();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-doctor");
    }

    @Test
    void aFindingIsCopiedWithItsDetails() {
        opened();
        robot.type(KeyCode.F6).type(KeyCode.END);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        String copied = fx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("ERP connection Tryton Oslo: Tryton Oslo cannot be reached.", "LW-101");
    }

    @Test
    void everythingIsLookedAtAgainOnRequest() {
        opened();
        robot.press(KeyCode.ALT).type(KeyCode.K).release(KeyCode.ALT);
        until(() -> examination.examined.size() == 2);
    }

    @Test
    void theDiagnosticsAreListedBeforeTheyAreSaved() throws IOException {
        opened();
        robot.press(KeyCode.ALT).type(KeyCode.X).release(KeyCode.ALT);
        until(() -> dialog().isPresent());
        Stage dialog = fx(() -> dialog().orElseThrow());
        ListView<?> names = fx(() -> (ListView<?>) dialog.getScene().getRoot().lookup(".list-view"));
        assertThat(names.getItems().stream().map(String::valueOf)).containsExactly("report.txt  (1 KiB)",
                "store.txt  (2 KiB)", "logs/linkwright.log  (4 KiB)");
        assertThat(folder.resolve("diagnostics.zip")).doesNotExist();
        new Gallery(setting.theme).takeBoth(dialog.getScene(), "settings-doctor-export");
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        until(() -> page.footing().getValue().text().startsWith("Saved"));
        assertThat(folder.resolve("diagnostics.zip")).hasContent("3 files");
    }

    private Stage opened() {
        Stage stage = fx(() -> window.open(setting.owner, SettingsPlace.DOCTOR));
        until(() -> !findings().getItems().isEmpty() && stage.isFocused());
        return stage;
    }

    @SuppressWarnings("unchecked") // the page has one list, of findings
    private ListView<Finding> findings() {
        return (ListView<Finding>) page.node().lookup(".list-view");
    }

    private static Optional<Stage> dialog() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.getTitle() != null && stage.getTitle().contains("Export diagnostics"))
                .findFirst();
    }
}
