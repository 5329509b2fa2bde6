package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.sandbox.crm.CrmFault;
import dev.linkwright.sandbox.http.RecordedRequest;
import dev.linkwright.testing.FaultyTryton;
import dev.linkwright.testing.FaultyTryton.Fault;
import dev.linkwright.testing.FaultyWorld;

/** Save over HTTP while a server fails: judged by what the servers hold and by how often they were asked. */
class SaveFaultsIT {
    @TempDir
    Path folder;
    private FaultyWorld world;
    private PendingConnect pending;
    private JsonNode party;
    private JsonNode company;

    @BeforeEach
    void compare() throws IOException {
        world = new FaultyWorld(folder);
        pending = world.decided();
        party = world.erp().held();
        company = world.company();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = Mode.EXCLUDE, names = "CUT_AFTER_COMMIT")
    void whatFailsBeforeTheFirstWriteLeavesBothSidesAsTheyWereAndCanBeRetried(Fault fault) {
        world.erp().fails(FaultyTryton.RIGHTS, fault);

        SaveOutcome.Stopped stopped = stopped(save());

        assertThat(stopped.unfinished()).isEmpty();
        nothingWasWritten();
        world.erp().works();
        bothAgreeAfter(save());
    }

    @Test
    void aServerThatIsDownLeavesBothSidesAsTheyWereAndCanBeRetried() throws IOException {
        world.erp().goesDown();

        SaveOutcome.Stopped stopped = stopped(save());

        assertThat(stopped.problem().code()).isEqualTo("LW-101");
        assertThat(stopped.unfinished()).isEmpty();
        nothingWasWritten();
        world.erp().comesBack();
        bothAgreeAfter(save());
    }

    @Test
    void aKeptConnectionCutAfterTheErpCommittedMakesNoSecondRequest() {
        world.erp().fails(FaultyTryton.WRITE, Fault.CUT_AFTER_COMMIT);

        SaveOutcome.Stopped stopped = stopped(save());

        assertThat(world.erp().cameOverAKeptConnection(FaultyTryton.WRITE)).isTrue();
        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(1);
        assertThat(world.erp().held()).as("committed").isNotEqualTo(party);
        assertThat(stopped.problem()).isInstanceOfSatisfying(Problem.Unreachable.class,
                problem -> assertThat(problem.outcome()).isEqualTo(Problem.Outcome.UNKNOWN));
        assertThat(world.company()).isEqualTo(company);

        world.erp().works();
        bothAgreeAfter(carryOn(stopped));
        assertThat(world.erp().count(FaultyTryton.WRITE)).as("looked up, not sent again").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = Mode.EXCLUDE, names = "CUT_AFTER_COMMIT")
    void aWriteThatTheErpNeverCarriedOutIsSentAgainOnlyByCarryOn(Fault fault) {
        world.erp().fails(FaultyTryton.WRITE, fault);

        SaveOutcome.Stopped stopped = stopped(save());

        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(1);
        assertThat(stopped.problem().outcome()).isEqualTo(Problem.Outcome.UNKNOWN);
        assertThat(world.erp().held()).isEqualTo(party);
        assertThat(world.company()).isEqualTo(company);

        world.erp().works();
        bothAgreeAfter(carryOn(stopped));
        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(2);
    }

    @Test
    void aKeptConnectionCutAfterTheCrmCommittedMakesNoSecondRequest() {
        fails(new dev.linkwright.sandbox.http.Fault.CutsAfterCommit());

        SaveOutcome.Stopped stopped = stopped(save());

        assertThat(world.patches()).isEqualTo(1);
        assertThat(world.company()).as("committed").isNotEqualTo(company);

        bothAgreeAfter(carryOn(stopped));
        assertThat(world.patches()).as("looked up, not sent again").isEqualTo(1);
        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(1);
    }

    static Stream<dev.linkwright.sandbox.http.Fault> faultsOfTheCrm() {
        return Stream.of(new dev.linkwright.sandbox.http.Fault.CutsBeforeCommit(),
                dev.linkwright.sandbox.http.Fault.html(), CrmFault.status(500));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheCrm")
    void aWriteThatTheCrmNeverCarriedOutIsSentAgainOnlyByCarryOn(dev.linkwright.sandbox.http.Fault fault) {
        fails(fault);

        SaveOutcome.Stopped stopped = stopped(save());

        assertThat(world.patches()).isEqualTo(1);
        assertThat(world.company().path("Number2")).isEqualTo(company.path("Number2"));
        bothAgreeAfter(carryOn(stopped));
        assertThat(world.patches()).isEqualTo(2);
        assertThat(world.erp().count(FaultyTryton.WRITE)).isEqualTo(1);
    }

    private void fails(dev.linkwright.sandbox.http.Fault fault) {
        world.crm().faults().at(1, SaveFaultsIT::isPatch, fault);
    }

    private static boolean isPatch(RecordedRequest request) {
        return request.method().equals("PATCH");
    }

    private SaveOutcome save() {
        return world.desk().connecting().save(world.desk().connection(), pending);
    }

    private SaveOutcome carryOn(SaveOutcome.Stopped stopped) {
        OperationId unfinished = stopped.unfinished().orElseThrow();
        return world.desk().connecting().carryOn(unfinished);
    }

    private static SaveOutcome.Stopped stopped(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Stopped.class);
        return (SaveOutcome.Stopped) outcome;
    }

    private void nothingWasWritten() {
        assertThat(world.erp().held()).isEqualTo(party);
        assertThat(world.erp().count(FaultyTryton.WRITE)).isZero();
        assertThat(world.company()).isEqualTo(company);
        assertThat(world.keys()).isEmpty();
        assertThat(world.crmWrites()).isZero();
        assertThat(world.desk().store().links().all(world.desk().connection().id())).isEmpty();
    }

    private void bothAgreeAfter(SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
        assertThat(world.erp().held().path("name").asText()).isEqualTo(FaultyWorld.TITLE);
        assertThat(world.erp().held().path("addresses.").path(0).path("street").asText())
                .isEqualTo("Bromstadvegen 57");
        assertThat(world.company().path("Number2").asText()).isEqualTo("C-10877");
        assertThat(world.keys().keySet()).hasSize(2).allMatch(key -> key.endsWith(".Link") || key.endsWith(".Base"));
        assertThat(world.desk().store().links().of(world.desk().connection().id(), world.entity())).isPresent();
        assertThat(world.desk().store().journal().unfinished()).isEmpty();
    }
}
