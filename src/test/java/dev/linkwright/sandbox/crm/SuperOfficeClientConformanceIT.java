package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SuperOffice's own npm client is the third opinion on what the sandbox answers. Needs Node.js and the npm registry. */
@Tag("npm")
class SuperOfficeClientConformanceIT extends SandboxTest {

    private static final Path SOURCES = Path.of("src", "test", "npm").toAbsolutePath();
    private static final Path WORK = Path.of(System.getProperty("linkwright.build.directory", "target"), "npm-check")
            .toAbsolutePath();

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "check.mjs")) {
            Files.copy(SOURCES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci");
    }

    @Test
    void theOfficialClientIsContentWithBearerTicketAndBasic() throws Exception {
        CrmSandbox sandbox = start(CrmSandboxOptions.usual());
        String root = "http://127.0.0.1:" + sandbox.address().getPort();
        SandboxUser user = SandboxUser.INGRID;
        assertThat(run("node", "check.mjs", root, "bearer", user.token())).contains("19 of 19 checks passed");
        assertThat(run("node", "check.mjs", root, "ticket", user.ticket())).contains("19 of 19 checks passed");
        assertThat(run("node", "check.mjs", root, "basic", user.password(), user.login()))
                .contains("19 of 19 checks passed");
        assertThat(sandbox.foreignKeys(EntityKind.CONTACT, 2)).containsEntry("Check.Erp.ErpKey", "10001");
        assertThat(sandbox.foreignKeys(EntityKind.PERSON, 2)).containsEntry("Check.Erp.ErpKey", "20001-person");
        assertThat(sandbox.foreignKeys(EntityKind.PROJECT, 2)).containsEntry("Check.Erp.ErpKey", "20001-project");
    }

    @Test
    void theCheckFailsWhereTheServerIsWrong() throws Exception {
        CrmSandbox sandbox = start(CrmSandboxOptions.small());
        sandbox.faults().at(3, CrmFault.status(500));
        var process = new ProcessBuilder("node", "check.mjs", "http://127.0.0.1:" + sandbox.address().getPort(),
                "bearer",
                SandboxUser.INGRID.token()).directory(WORK.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(WORK.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
