package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.ui.common.Texts;

/** The doctor on the sandbox of this process. */
class DoctorProgramIT {
    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void inTheSandboxAllIsWell() throws IOException {
        assertThat(examine(this::sandbox, false, Optional.empty())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Linkwright " + ProgramVersion.number(), "Business Central",
                "SuperOffice sandbox answers",
                "links.db is whole", "journal.db is whole", "Nothing that was begun here is unfinished",
                "Customers: may be read, changed and made", "The clock of Business Central agrees",
                "can be read. Whether they can be written");
        assertThat(out.toString()).doesNotContain("ATTENTION", "FAILED");
    }

    @Test
    void programsReadTheSameInJson() throws IOException {
        assertThat(examine(this::sandbox, true, Optional.empty())).isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("result").asText()).isEqualTo("well");
        assertThat(report.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("check").asText()).startsWith("doctor.");
            assertThat(finding.path("sentence").asText()).isNotBlank();
        });
    }

    @Test
    void anErpThatIsAwayIsToldBesideAllElse() throws IOException {
        assertThat(examine(DoctorProgramIT::away, false, Optional.empty())).isOne();
        assertThat(out.toString()).contains("FAILED  ERP connection House: House cannot be reached.", "LW-101",
                "SuperOffice sandbox answers", "links.db is whole");
    }

    @Test
    void aDamagedFileIsTold() throws IOException {
        examine(this::sandbox, false, Optional.empty());
        Path links = found("links.db");
        byte[] bytes = Files.readAllBytes(links);
        for (int index = 100; index < bytes.length; index++) {
            bytes[index] = (byte) 0x5a;
        }
        Files.write(links, bytes);
        assertThat(examine(this::sandbox, false, Optional.empty())).isOne();
        assertThat(out.toString()).contains("ATTENTION  Data on this computer:", "links-damaged-");
    }

    @Test
    void aFileOfANewerProgramIsTold() throws IOException {
        examine(this::sandbox, false, Optional.empty());
        Path links = found("links.db");
        byte[] bytes = Files.readAllBytes(links);
        bytes[63] = 99; // user_version in SQLite's file header
        Files.write(links, bytes);
        assertThat(examine(this::sandbox, false, Optional.empty())).isOne();
        assertThat(out.toString()).contains("FAILED  Data on this computer:", "LW-505");
    }

    @Test
    void theDiagnosticsAreListedAndHoldNoNamesAndNoRecords() throws IOException {
        Path zip = folder.resolve("diagnostics.zip");
        assertThat(examine(this::sandbox, false, Optional.of(zip))).isZero();
        Map<String, String> files = unpacked(zip);
        assertThat(files.keySet()).contains("report.txt", "report.json", "versions.txt", "profile.json", "store.txt",
                "logs/linkwright.log");
        files.forEach((name, text) -> {
            assertThat(errors.toString())
                    .contains(name + "  " + text.getBytes(StandardCharsets.UTF_8).length + " bytes");
            assertThat(text).as(name).doesNotContainIgnoringCase("ingrid").doesNotContainIgnoringCase("solheim");
        });
        assertThat(files.get("profile.json")).contains("\"address\" : \"http://127.0.0.1:");
        assertThat(files.get("store.txt")).contains("links.db", "journal.db", "  link: 0");
        assertThat(errors.toString()).contains("Saved " + zip);
    }

    @FunctionalInterface
    private interface Choice {
        ErpChoice of(Connectors known);
    }

    private ErpChoice sandbox(Connectors known) {
        return new ErpChoice.Sandbox(new ProfileFile(known.all()).shipped(List.of("business-central")));
    }

    private static ErpChoice away(Connectors known) {
        ErpConnection house = new ErpConnection(ConnectionId.random(), "House", "tryton", true, "", "NO",
                Map.of("address", "http://127.0.0.1:9/", "database", "house", "user", "crm"), List.of());
        return new ErpChoice.Given(new Profile(Profile.VERSION, List.of(house), Optional.empty()),
                _ -> Optional.of("not-my-password"));
    }

    private int examine(Choice erp, boolean json, Optional<Path> export) throws IOException {
        out.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        try (HttpClients http = new HttpClients(); Connectors known = Connectors.load(http, List.of())) {
            return new DoctorProgram(new PrintWriter(out), new PrintWriter(errors), new Texts()).run(
                    new DoctorOptions(new CrmChoice.Sandbox(false), erp.of(known), known, Optional.of(folder), json,
                            export),
                    http);
        }
    }

    private Path found(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static Map<String, String> unpacked(Path zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
