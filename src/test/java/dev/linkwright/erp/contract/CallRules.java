package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;

/** Calls that ask, over a network that fails. */
interface CallRules extends Rules {
    /** Long before a call ends by itself, and long enough for a busy machine. */
    Duration SOON = Duration.ofSeconds(10);
    /** Longer than any call of these takes on a slow machine. */
    Duration SHORTENED = Duration.ofSeconds(4);
    String PAGE = "<!doctype html><title>Sign in to the network</title>";

    /** A connector that has worked, behind a proxy that passes everything on. */
    interface Behind {
        void run(LoopbackProxy proxy, SyncConnector connector) throws Exception;
    }

    default void behindProxy(Opening opening, Behind rule) {
        behindProxy(opening, types(), rule);
    }

    /** With a connector that knows actors of these types. */
    private void behindProxy(Opening opening, List<ActorType> known, Behind rule) {
        if (lacks(Feature.NETWORK)) {
            assertThat(kit().wire()).isEmpty();
            return;
        }
        try (LoopbackProxy proxy = new LoopbackProxy(kit().wire().orElseThrow().target())) {
            SyncConnector connector = kit().open(opening.through(proxy));
            connector.test();
            known.forEach(type -> {
                connector.fields(type);
                connector.rights(type);
                connector.search(some(type));
            });
            proxy.forget();
            rule.run(proxy, connector);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private SearchRequest some(ActorType type) {
        return Searches.text(type, "", 5);
    }

    static Fault answer(int status, String type, String body) {
        return new Fault.Answer(status, type, body, Map.of());
    }

    private static Fault busy(int status, String retryAfter) {
        return new Fault.Answer(status, "text/html", PAGE, Map.of("Retry-After", retryAfter));
    }

    /** What a search ends in if the server answers everything so. */
    private Problem searching(Fault fault) {
        CompletableFuture<Problem> met = new CompletableFuture<>();
        behindProxy(Opening.as(Opening.User.WRITER), List.of(types().getFirst()), (proxy, connector) -> {
            proxy.fails(_ -> true, fault);
            met.complete(problem(() -> connector.search(some(types().getFirst()))));
        });
        return met.join();
    }

    @Test
    default void anInterruptEndsACallAtOnceAndItsConnection() {
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            ActorType type = types().getFirst();
            proxy.fails(_ -> true, new Fault.Silence());
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread asking = Thread.ofVirtual().start(() -> {
                Throwable thrown = catchThrowable(() -> connector.search(some(type)));
                interrupted.complete(
                        thrown instanceof CancellationException && Thread.currentThread().isInterrupted());
            });
            assertThat(proxy.isAsked(SOON)).isTrue();
            asking.interrupt();

            assertThat(interrupted.get(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            assertThat(proxy.isGivenUp(SOON)).as("the connection is closed").isTrue();
            proxy.works();
            assertThat(connector.search(some(type)).items()).as("the connector still works").isNotEmpty();
        });
    }

    @Test
    default void aSilentServerIsATimeLimit() {
        behindProxy(Opening.as(Opening.User.WRITER).within(SHORTENED), (proxy, connector) -> {
            proxy.fails(_ -> true, new Fault.Silence());
            assertThat(problem(() -> connector.search(some(types().getFirst())))).isInstanceOfSatisfying(
                    Problem.Unreachable.class, problem -> {
                        assertThat(problem.failure()).isEqualTo(Failure.TIME_LIMIT);
                        assertThat(problem.outcome()).isEqualTo(Outcome.NOTHING_DONE);
                    });
            assertThat(proxy.isGivenUp(SOON)).isTrue();
        });
    }

    @Test
    default void aServerThatAsksToWaitIsThrottledUntilThen() {
        if (lacks(Feature.NETWORK)) {
            return;
        }
        Instant before = Instant.now();
        assertThat(searching(answer(429, "text/html", PAGE))).isInstanceOfSatisfying(Problem.Throttled.class,
                problem -> assertThat(problem.until()).isAfter(before));
        for (int status : List.of(429, 503)) {
            assertThat(searching(busy(status, "120"))).as("%d", status).isInstanceOfSatisfying(
                    Problem.Throttled.class, problem -> assertThat(problem.until())
                            .isBetween(before.plusSeconds(120), Instant.now().plusSeconds(120)));
        }
        assertThat(searching(busy(429, "Fri, 01 Jan 2100 00:00:00 GMT"))).isInstanceOfSatisfying(
                Problem.Throttled.class,
                problem -> assertThat(problem.until()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z")));
    }

    @Test
    default void everyRefusalOfTheNetworkIsSaidAsWhatItIs() {
        if (lacks(Feature.NETWORK)) {
            return;
        }
        assertThat(searching(answer(401, "text/html", PAGE))).isInstanceOf(Problem.Unauthorised.class);
        assertThat(searching(answer(403, "text/html", PAGE))).isInstanceOfAny(Problem.NotAllowed.class,
                Problem.Malformed.class);
        for (int status : List.of(500, 502, 503, 504)) {
            assertThat(searching(answer(status, "text/html", PAGE))).as("%d", status).isInstanceOfSatisfying(
                    Problem.Unreachable.class,
                    problem -> assertThat(problem.failure()).isEqualTo(Failure.SERVER_ERROR));
        }
        assertThat(searching(new Fault.CutBefore())).isInstanceOfSatisfying(Problem.Unreachable.class,
                problem -> assertThat(problem.failure()).isIn(Failure.CUT, Failure.NO_CONNECTION));
        for (Fault fault : List.of(answer(401, "text/html", PAGE), answer(403, "text/html", PAGE),
                answer(500, "text/html", PAGE), new Fault.CutBefore())) {
            assertThat(searching(fault).outcome()).isEqualTo(Outcome.NOTHING_DONE);
        }
    }

    @Test
    default void anAnswerThatIsNoneIsMalformed() {
        if (lacks(Feature.NETWORK)) {
            return;
        }
        Map<String, Fault> answers = Map.of("HTML", answer(200, "text/html", PAGE), "nothing",
                answer(200, "application/json", ""), "half", answer(200, "application/json", "{\"value\": [{"),
                "something else", answer(200, "application/json", "{\"hello\": 1}"), "a redirect", new Fault.Answer(302,
                        "text/html", "", Map.of("Location", "http://127.0.0.1:1/")));
        answers.forEach((name, fault) -> {
            Problem problem = searching(fault);
            assertThat(problem).as(name).isInstanceOf(Problem.Malformed.class);
            assertThat(problem.outcome()).isEqualTo(Outcome.NOTHING_DONE);
        });
    }

    @Test
    default void aServerThatIsGoneIsSaidToBeSo() {
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            proxy.close();
            assertThat(problem(() -> connector.search(some(types().getFirst())))).isInstanceOfSatisfying(
                    Problem.Unreachable.class, problem -> {
                        assertThat(problem.failure()).isIn(Failure.NO_CONNECTION, Failure.CUT);
                        assertThat(problem.outcome()).isEqualTo(Outcome.NOTHING_DONE);
                    });
        });
    }

    @Test
    default void aWrongPasswordIsSaidAndStandsInNoText() {
        if (lacks(Feature.NETWORK)) {
            return;
        }
        assertThat(kit().secrets()).isNotEmpty();
        SyncConnector impostor = kit().open(Opening.as(Opening.User.IMPOSTOR));
        assertThat(problem(impostor::test)).isInstanceOf(Problem.Unauthorised.class);
        assertThat(impostor.toString() + impostor.capabilities())
                .doesNotContain(kit().secrets().toArray(String[]::new));
    }

    @Test
    default void nothingIsAskedWithoutALimitOnTheRows() {
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            for (ActorType type : types()) {
                connector.fields(type).stream().map(field -> field.listName()).filter(name -> name != null).distinct()
                        .forEach(connector::list);
                for (int size : List.of(1, 1000)) {
                    connector.search(Searches.text(type, "", size));
                    connector.search(Searches.text(type, "a", size));
                }
                if (connector.capabilities().has(Feature.CHANGED_SINCE)) {
                    connector.changedSince(type,
                            Optional.of(connector.changedSince(type, Optional.empty()).next()));
                }
            }
            Wire wire = kit().wire().orElseThrow();
            assertThat(proxy.exchanges()).isNotEmpty().noneMatch(wire::asksWithoutLimit)
                    .extracting(Exchange::status).allMatch(status -> status < 300);
        });
    }
}
