package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.app.CallPoint.Calls;
import dev.linkwright.app.CallPoint.Moment;
import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.TakeOverClaim.Outcome;
import dev.linkwright.crm.Claim;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;

/** Taking over from a process that was killed between its two writes, on the sandboxes over HTTP. */
class TakeOverIT {
    private static final Duration LONG = Duration.ofMinutes(16);
    private static final String KILLED = "killed";

    @TempDir
    private Path folder;
    private RealSystems systems;
    private RealDesk ola;

    @BeforeEach
    void start() throws IOException {
        systems = new RealSystems(folder, new RunningSandbox());
        ola = systems.desk("ola", SandboxUser.TORSTEIN, CallPoint.never());
    }

    @AfterEach
    void stop() {
        ola.close();
        systems.close();
    }

    /** A Save that was ended after the ERP was written, long ago. */
    private Pair killed() {
        Pair pair = systems.pair();
        ChildProcess first = systems.child(KILLED, pair.company(), "save", pair.customer().key(), "crm.save:before");
        assertThat(first.exit()).as(first.output()).isEqualTo(DeskChild.HALTED);
        systems.later(LONG);
        return pair;
    }

    private OperationId claim(Pair pair) {
        return systems.keys(pair.company()).stream().filter(key -> key.startsWith("Claim-"))
                .map(key -> new OperationId(key.substring("Claim-".length()))).findFirst().orElseThrow();
    }

    private Outcome takeOver(RealDesk desk, Pair pair, OperationId claim) {
        return desk.takingOver().takeOver(desk.connection(), pair.company(), claim);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverWasTakenOverFromWritesNothingMoreWhenItsProgramStartsAgain(boolean connected) {
        Pair pair = killed();
        assertThat(takeOver(ola, pair, claim(pair))).isEqualTo(Outcome.TAKEN_OVER);
        assertThat(systems.keys(pair.company())).isEmpty();
        if (connected) {
            assertThat(ola.connecting().save(ola.connection(), ola.decided(pair.company(), pair.customer(), Side.ERP)))
                    .isInstanceOf(SaveOutcome.Done.class);
        }
        Map<String, String> keys = systems.foreignKeys(pair.company());
        JsonNode company = systems.held(pair.company()).deepCopy();
        String name = systems.erp().value(pair.customer(), systems.erpField("name"));

        ChildProcess second = systems.child(KILLED, pair.company(), "recover");

        assertThat(second.told("outcome")).as(second.output()).containsExactly(connected ? "Taken" : "Unclear");
        assertThat(systems.foreignKeys(pair.company())).isEqualTo(keys).hasSize(connected ? 2 : 0);
        assertThat(systems.held(pair.company())).isEqualTo(company);
        assertThat(systems.erp().value(pair.customer(), systems.erpField("name"))).isEqualTo(name);
    }

    @Test
    void ofTwoWhoTakeOverAtOnceAtMostOneGoesOn() {
        try (RealDesk ingrid = systems.desk("ingrid", SandboxUser.INGRID, CallPoint.never())) {
            int points = 0;
            for (int nth = 1;; nth++) {
                Pair pair = killedInPlace();
                OperationId claim = claim(pair);
                List<Outcome> outcomes = new ArrayList<>();
                ingrid.point().at(Calls.TO_SYSTEMS, nth, Moment.BEFORE,
                        () -> outcomes.add(takeOver(ola, pair, claim)));
                outcomes.addFirst(takeOver(ingrid, pair, claim));
                if (outcomes.size() == 1) {
                    break;
                }
                points++;
                assertThat(outcomes).as("before call %d", nth)
                        .isNotEqualTo(List.of(Outcome.TAKEN_OVER, Outcome.TAKEN_OVER));
                assertThat(systems.keys(pair.company()))
                        .hasSize(outcomes.contains(Outcome.TAKEN_OVER) ? 0 : 1);
            }
            assertThat(points).isEqualTo(5);
        }
    }

    /** A claim that nobody will take away, without a process of its own for it. */
    private Pair killedInPlace() {
        Pair pair = systems.pair();
        OperationId operation = OperationId.random();
        systems.stranger().crm().saveKey(new Claim(ola.connection().id(), pair.company(), operation,
                pair.customer(), "Kari", "WS-7", Instant.now()).key());
        systems.later(LONG);
        return pair;
    }
}
