package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.tryton.LoopbackTryton.Call;
import dev.linkwright.erp.tryton.LoopbackTryton.Reply;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.BusyServer;

class TrytonSessionTest {
    private static final String RIGHTS = "model.ir.model.access.get_access";
    private static final JsonNode ALL = allRights();

    private final LoopbackTryton server = new LoopbackTryton().answer(RIGHTS, ALL);
    private final TrytonConnector connector = server.connector();

    private static JsonNode allRights() {
        Map<String, Boolean> all = Map.of("read", true, "write", true, "create", true, "delete", true);
        return Wire.object(Map.of("party.party", Wire.object(all), "party.address", Wire.object(all),
                "party.contact_mechanism", Wire.object(all), "party.identifier", Wire.object(all),
                "party.party-party.category", Wire.object(all)));
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    private Problem problem() {
        return catchThrowableOfType(ProblemException.class, connector::test).problem();
    }

    @Test
    void aPersonOvertakesWhatQueuesInTheBackground() throws InterruptedException {
        connector.test();
        BusyServer busy = new BusyServer();
        server.answer(RIGHTS, _ -> {
            busy.hold();
            return Reply.result(ALL);
        });

        busy.letsAPersonOvertake(connector::test);
    }

    @Test
    void everyCallHasExactlyThreeKeysAndTheContextLast() {
        connector.test();

        assertThat(server.calls()).hasSize(3).allSatisfy(
                call -> assertThat(call.body().properties()).extracting(Map.Entry::getKey)
                        .containsExactlyInAnyOrder("id", "method", "params"));
        assertThat(server.calls(RIGHTS).getFirst().context()).isEqualTo(Wire.object().put("company", 1));
    }

    @Test
    void theSessionKeyStandsInTheHead() {
        connector.test();

        String key = Base64.getEncoder().encodeToString("crmapi:2:key1".getBytes(StandardCharsets.UTF_8));
        assertThat(server.calls(RIGHTS).getFirst().authorization()).isEqualTo("Session " + key);
        assertThat(server.calls("common.db.login").getFirst().authorization()).isEmpty();
    }

    @Test
    void openingAsksNothing() {
        assertThat(connector.fingerprint().database()).isEqualTo("erp");
        connector.capabilities();

        assertThat(server.calls()).isEmpty();
    }

    @Test
    void manyWhoStartAtOnceSignInOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> tests = List.of(threads.submit(connector::test), threads.submit(connector::test),
                    threads.submit(connector::test));
            for (Future<?> test : tests) {
                test.get();
            }
        }
        assertThat(server.count("common.db.login")).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsSentOnceHoweverOftenItIsTried() {
        server.answer("common.db.login", _ -> Reply.status(401));

        assertThat(problem()).isInstanceOf(Problem.Unauthorised.class);
        assertThat(problem()).isInstanceOf(Problem.Unauthorised.class);
        assertThatThrownBy(() -> connector.fields(ActorType.CUSTOMER)).isInstanceOf(ProblemException.class);

        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void aWrongPasswordStandsInNoProblem() {
        server.answer("common.db.login", _ -> Reply.status(401));

        assertThat(problem().details()).doesNotContain("secret of the test");
        assertThat(new TrytonLogin("erp", "crmapi", "secret of the test").toString()).doesNotContain("secret");
    }

    @Test
    void aSecondFactorIsNotTakenForAnAnswer() {
        server.answer("common.db.login",
                _ -> Reply.error("LoginException", Wire.list("code", "Code for crmapi", "char")));

        assertThat(problem()).isInstanceOf(Problem.Unauthorised.class);
    }

    @Test
    void aBlockedUserWaitsAsLongAsTrytonBlocks() {
        server.answer("common.db.login", _ -> Reply.status(429));

        Problem problem = problem();
        problem();

        assertThat(problem).isInstanceOfSatisfying(Problem.Throttled.class,
                throttled -> assertThat(throttled.until()).isAfter(Instant.now().plusSeconds(200)));
        assertThat(server.count("common.db.login")).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        server.answer("common.db.login", _ -> Reply.status(404));
        assertThat(problem()).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("database"));

        server.answer("common.db.login", _ -> Reply.error("Database '/var/lib/tryton/erp.sqlite' doesn't exist!", ""));
        assertThat(problem()).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Sentence.of("tryton.no-database")));
    }

    @Test
    void anEndedSessionIsRenewedOnceAndTheReadRepeated() {
        connector.test();
        server.answer(RIGHTS,
                call -> server.count("common.db.login") == 1 ? new Reply(401, "text/html", "") : Reply.result(ALL));

        connector.test();

        assertThat(server.count("common.db.login")).isEqualTo(2);
        assertThat(server.count(RIGHTS)).isEqualTo(3);
    }

    @Test
    void aServerThatEndsEverySessionIsAskedTwiceOnly() {
        connector.test();
        server.answer(RIGHTS, _ -> new Reply(401, "text/html", ""));

        assertThat(problem()).isInstanceOf(Problem.Unauthorised.class);

        assertThat(server.count(RIGHTS)).isEqualTo(3);
    }

    @Test
    void aCallThatTheServerDoesNotOfferIsNoMissingRight() {
        server.answer(RIGHTS, _ -> Reply.status(403));

        assertThat(problem()).isInstanceOfSatisfying(Problem.Malformed.class,
                malformed -> assertThat(malformed.request()).isEqualTo(RIGHTS));
    }

    @Test
    void errorsUnderHttp200AreProblems() {
        assertThat(ofError("UserError", Wire.list("The code on party must be unique.", "", null)))
                .isEqualTo(new Problem.Refused("Tryton", "The code on party must be unique.", null));
        assertThat(ofError("UserWarning", Wire.list("party.replace", "Different names", "")))
                .isEqualTo(new Problem.Refused("Tryton", "Different names", null));
        assertThat(ofError("ConcurrencyException", "Records were modified in the meanwhile"))
                .isEqualTo(new Problem.Stale("Tryton"));
        assertThat(ofError("database is locked", "")).isInstanceOf(Problem.Throttled.class);
        assertThat(ofError("could not serialize access due to concurrent update", ""))
                .isInstanceOf(Problem.Throttled.class);
        assertThat(ofError("'nosuch'", "")).isInstanceOf(Problem.Malformed.class)
                .extracting(Problem::outcome).isEqualTo(Outcome.NOTHING_DONE);
    }

    private Problem ofError(Object... error) {
        server.answer(RIGHTS, _ -> Reply.error(error));
        return problem();
    }

    @Test
    void answersThatAreNoneAreMalformed() {
        server.answer(RIGHTS, _ -> new Reply(200, "text/html", "<html>"));
        assertThat(problem()).isInstanceOf(Problem.Malformed.class);

        server.answer(RIGHTS, _ -> new Reply(200, "application/json", "{\"id\":1}"));
        assertThat(problem()).isInstanceOf(Problem.Malformed.class);
    }

    @Test
    void aFailingServerIsUnreachable() {
        server.answer(RIGHTS, _ -> Reply.status(500));

        assertThat(problem()).isInstanceOfSatisfying(Problem.Unreachable.class, unreachable -> {
            assertThat(unreachable.failure()).isEqualTo(Failure.SERVER_ERROR);
            assertThat(unreachable.outcome()).isEqualTo(Outcome.NOTHING_DONE);
        });
    }

    @Test
    void closingEndsTheSessionAndNeverFails() {
        connector.test();
        server.answer("common.db.logout", _ -> Reply.status(500));

        connector.close();

        assertThat(server.calls("common.db.logout")).extracting(Call::authorization).hasSize(1)
                .allSatisfy(header -> assertThat(header).startsWith("Session "));
    }
}
