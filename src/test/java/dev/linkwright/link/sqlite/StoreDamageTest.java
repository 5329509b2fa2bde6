package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;

/** Damaged, full and restored files under a program that connects and synchronises. */
class StoreDamageTest {
    @TempDir
    Path home;
    private final FakeCrm crm = EntitySamples.crm();
    private final FakeErp erp = Samples.erp();
    private DeskOnFiles program;

    @BeforeEach
    void start() {
        program = open();
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void damagedLinksAreReadFromTheCrmAgainAndNothingIsFilledInByItself() throws IOException {
        connect();
        damage("links.db");
        assertThat(program.store().setAside()).extracting(SetAside::contents)
                .containsExactly(SetAside.Contents.LINKS);
        assertThat(program.store().links().all(Samples.CONNECTION)).isEmpty();

        assertThat(program.desk().readLinks()).isOne();

        assertThat(program.store().links().all(Samples.CONNECTION)).extracting(Link::entity)
                .containsExactly(Samples.COMPANY);
        crm.edit(Samples.COMPANY, "name", "Edited in the CRM");
        erp.edit(Samples.CUSTOMER, "phone", "");
        MergePlan plan = resolve().plan();
        assertThat(plan.occasion()).isEqualTo(Occasion.BASE_MISSING);
        assertThat(plan.field("name").orElseThrow().isUndecided()).isTrue();
        assertThat(plan.field("phone").orElseThrow().isUndecided()).isTrue();
        assertThat(plan.writes(Side.CRM)).isEmpty();
        assertThat(plan.writes(Side.ERP)).isEmpty();
    }

    @Test
    void linksRestoredFromABackupAreOutOfDateAndNothingIsFilledInByItself() throws IOException {
        connect();
        Path backup = backUp("links");
        crm.edit(Samples.COMPANY, "name", "Agreed later AS");
        synchronise();
        restore(backup, "links");

        crm.edit(Samples.COMPANY, "name", "Newest AS");
        MergePlan plan = resolve().plan();

        assertThat(plan.occasion()).isEqualTo(Occasion.BASE_OUT_OF_DATE);
        assertThat(plan.field("name").orElseThrow().isUndecided()).isTrue();
        assertThat(plan.writes(Side.ERP)).isEmpty();
    }

    @Test
    void afterADamagedJournalTheClaimsThatThisComputerLeftAreShown() throws IOException {
        stopAtErpSave();
        damage("journal.db");
        assertThat(program.store().setAside()).extracting(SetAside::contents)
                .containsExactly(SetAside.Contents.JOURNAL);
        assertThat(program.desk().restart()).isEmpty();

        assertThat(program.desk().records().tab(Samples.connection(), Samples.COMPANY))
                .isInstanceOfSatisfying(ErpTabState.Claimed.class, claimed -> {
                    assertThat(claimed.user()).isEqualTo("Ingrid");
                    assertThat(claimed.workstation()).isEqualTo("Ingrid-desk");
                });
    }

    @Test
    void aConnectThatHadFinishedIsNotCarriedOnFromARestoredJournal() throws IOException {
        List<Path> backup = new ArrayList<>();
        erp.calls().before("save", () -> backup.add(backUp("journal")));
        connect();
        erp.edit(Samples.CUSTOMER, "name", "Somebody's edit since");
        disconnect();
        restore(backup.getFirst(), "journal");
        Map<String, String> before = values();

        assertThat(program.desk().restart()).hasSize(1);

        assertThat(values()).isEqualTo(before);
        assertThat(LinkKey.among(crm.keys(), Samples.CONNECTION)).as("nobody connected it again").isEmpty();
        assertThat(program.store().journal().unfinished()).isEmpty();
        assertThat(program.desk().restart()).isEmpty();
    }

    @Test
    void aSynchronisationThatHadFinishedOverwritesNothingFromARestoredJournal() throws IOException {
        connect();
        crm.edit(Samples.COMPANY, "name", "Agreed later AS");
        String phone = crm.value(Samples.COMPANY, "phone");
        erp.edit(Samples.CUSTOMER, "phone", "+47 99 88 77 66");
        List<Path> backup = new ArrayList<>();
        erp.calls().before("save", () -> {
            backup.add(backUp("journal"));
            program.desk().later(Duration.ofSeconds(1));
        });
        synchronise();
        assertThat(backup).hasSize(1);
        // Exactly what the interrupted synchronisation would have found: the probe alone cannot tell.
        crm.edit(Samples.COMPANY, "phone", phone);
        restore(backup.getFirst(), "journal");
        Map<String, String> before = values();

        assertThat(program.desk().restart()).hasSize(1);

        assertThat(values()).isEqualTo(before);
        assertThat(program.store().journal().unfinished()).isEmpty();
    }

    @Test
    void bothFilesRestoredTogetherOverwriteNothing() throws IOException {
        connect();
        crm.edit(Samples.COMPANY, "name", "Agreed later AS");
        String phone = crm.value(Samples.COMPANY, "phone");
        erp.edit(Samples.CUSTOMER, "phone", "+47 99 88 77 66");
        List<Path> backups = new ArrayList<>();
        erp.calls().before("save", () -> {
            backups.add(backUp("journal"));
            backups.add(backUp("links"));
        });
        synchronise();
        crm.edit(Samples.COMPANY, "phone", phone);
        restore(backups.getFirst(), "journal");
        restore(backups.getLast(), "links");
        Map<String, String> before = values();

        program.desk().restart();

        assertThat(values()).isEqualTo(before);
        assertThat(resolve().plan().occasion()).isEqualTo(Occasion.BASE_OUT_OF_DATE);
    }

    @Test
    void aStoreThatAnotherProgramHoldsIsSaidToBeLocked() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("journal.db"))) {
            Database.execute(other, "begin immediate");
            crm.calls().clearLog();
            SaveOutcome outcome = program.desk().connecting().save(Samples.connection(),
                    program.desk().decided(Side.CRM));
            assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Stopped.class,
                    stopped -> assertThat(stopped.problem()).isInstanceOfSatisfying(Problem.StoreFailed.class,
                            problem -> assertThat(problem.failure()).isEqualTo(StoreFailure.LOCKED)));
            assertThat(crm.calls().log()).doesNotContain("save", "saveKey", "deleteKey");
            Database.execute(other, "rollback");
        }
    }

    @Test
    void whileTheJournalCannotBeWrittenNothingIsSent() throws Exception {
        program.close();
        Path file = folder().resolve("journal.db");
        try (Database full = Database.open(file)) {
            full.write(sql -> sql.first("pragma max_page_count = 1", row -> row.getInt(1)));
            program = DeskOnFiles.of(SqliteStore.open(folder(), Clock.systemUTC()), crm, erp,
                    new SqliteJournal(full, new Json(file)));
            crm.calls().clearLog();
            erp.calls().clearLog();
            SaveOutcome outcome = program.desk().connecting().save(Samples.connection(),
                    program.desk().decided(Side.CRM));
            assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Stopped.class, stopped -> {
                assertThat(stopped.problem()).isInstanceOfSatisfying(Problem.StoreFailed.class,
                        problem -> assertThat(problem.failure()).isEqualTo(StoreFailure.DISK_FULL));
                assertThat(stopped.unfinished()).isEmpty();
            });
            assertThat(crm.calls().log()).doesNotContain("save", "saveKey", "deleteKey");
            assertThat(erp.calls().log()).doesNotContain("save");
        }
    }

    private void connect() {
        assertThat(program.desk().connecting().save(Samples.connection(), program.desk().decided(Side.CRM)))
                .isInstanceOf(SaveOutcome.Done.class);
    }

    /** The program ends while the ERP is written. */
    private void stopAtErpSave() {
        erp.calls().before("save", () -> {
            throw new EndOfProgram();
        });
        try {
            connect();
        } catch (EndOfProgram ended) {
            assertThat(crm.keys()).as("the claim").hasSize(1);
            return;
        }
        throw new AssertionError("It went on");
    }

    private static final class EndOfProgram extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void synchronise() {
        PendingConnect pending = resolve();
        assertThat(program.desk().connecting().save(Samples.connection(), pending))
                .isInstanceOf(SaveOutcome.Done.class);
    }

    private void disconnect() {
        PendingDisconnect pending = program.desk().disconnecting().look(Samples.connection(), Samples.COMPANY);
        program.desk().disconnecting().disconnect(Samples.connection(), pending);
        assertThat(LinkKey.among(crm.keys(), Samples.CONNECTION)).isEmpty();
    }

    private PendingConnect resolve() {
        return program.desk().connecting().resolve(Samples.connection(), Samples.COMPANY);
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        Samples.crmFields().forEach(field -> values.put("CRM " + field.key(), crm.value(Samples.COMPANY, field.key())));
        Samples.erpFields()
                .forEach(field -> values.put("ERP " + field.key(), erp.value(Samples.CUSTOMER, field.key())));
        return values;
    }

    private DeskOnFiles open() {
        return DeskOnFiles.open(folder(), crm, erp);
    }

    private Path folder() {
        return home.resolve("store");
    }

    private void damage(String name) throws IOException {
        program.close();
        Files.writeString(folder().resolve(name), "no longer what it was");
        program = open();
    }

    private Path backUp(String name) {
        return backups().backUp(name);
    }

    private void restore(Path backup, String name) {
        program.close();
        backups().restore(backup, name);
        program = open();
        assertThat(program.store().setAside()).isEmpty();
    }

    private Backups backups() {
        return new Backups(folder(), home);
    }
}
