package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.LoopbackProxy.Fault;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;

/** Calls that write, over a network that fails. */
interface SentOnceRules extends CallRules {

    /** Saves a name while the request that writes fails; the answer is the problem, the actor as it is afterwards. */
    private After saving(LoopbackProxy proxy, SyncConnector connector, Fault fault) {
        Wire wire = kit().wire().orElseThrow();
        ActorType type = writableTypes().getFirst();
        ErpRecord record = read(connector, insert(type, word()), Bindings.NONE);
        proxy.forget();
        proxy.fails(wire::writes, fault);
        Problem problem = problem(() -> connector.save(record.actor(), change(record, kit().nameField(type), "Ours")));
        proxy.works();
        ErpRecord now = read(record.actor());
        return new After(problem, proxy.exchanges().stream().filter(wire::writes).count(),
                now.title().equals("Ours"));
    }

    /** @param sent how often the server, or who stood before it, was asked to write */
    record After(Problem problem, long sent, boolean written) {
    }

    @Test
    default void aSaveWhoseAnswerIsLostWasSentOnceAndMayHaveBeenDone() {
        if (lacks(Feature.SAVE)) {
            return;
        }
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            After committed = saving(proxy, connector, new Fault.CutAfter());
            assertThat(committed.problem()).isInstanceOfSatisfying(Problem.Unreachable.class,
                    problem -> assertThat(problem.failure()).isEqualTo(Failure.CUT));
            assertThat(committed.problem().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(committed.sent()).isEqualTo(1);
            assertThat(committed.written()).isTrue();

            After cut = saving(proxy, connector, new Fault.CutBefore());
            assertThat(cut.problem().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(cut.sent()).isEqualTo(1);
            assertThat(cut.written()).isFalse();
        });
    }

    @Test
    default void aSaveThatIsAnsweredBySomethingElseMayHaveBeenDone() {
        if (lacks(Feature.SAVE)) {
            return;
        }
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            List<Fault> answers = List.of(CallRules.answer(500, "text/html", PAGE),
                    CallRules.answer(503, "text/html", PAGE), CallRules.answer(200, "text/html", PAGE),
                    CallRules.answer(200, "application/json", ""), CallRules.answer(200, "application/json", "{\"id"));
            for (Fault fault : answers) {
                After after = saving(proxy, connector, fault);
                assertThat(after.problem().outcome()).as("%s", fault).isEqualTo(Outcome.UNKNOWN);
                assertThat(after.sent()).isEqualTo(1);
            }
        });
    }

    @Test
    default void aSaveThatIsTurnedAwayWasNotDone() {
        if (lacks(Feature.SAVE)) {
            return;
        }
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            After throttled = saving(proxy, connector, CallRules.answer(429, "text/html", PAGE));
            assertThat(throttled.problem()).isInstanceOf(Problem.Throttled.class);
            assertThat(throttled.sent()).isEqualTo(1);
            After refused = saving(proxy, connector, CallRules.answer(403, "text/html", PAGE));
            assertThat(refused.problem().outcome()).isEqualTo(Outcome.NOTHING_DONE);
            After unauthorised = saving(proxy, connector, CallRules.answer(401, "text/html", PAGE));
            assertThat(unauthorised.problem()).isInstanceOf(Problem.Unauthorised.class);
        });
    }

    @Test
    default void aSilentServerLeavesASaveUnknown() {
        if (lacks(Feature.SAVE)) {
            return;
        }
        behindProxy(Opening.as(Opening.User.WRITER).within(SHORTENED), (proxy, connector) -> {
            After after = saving(proxy, connector, new Fault.Silence());
            assertThat(after.problem()).isInstanceOfSatisfying(Problem.Unreachable.class,
                    problem -> assertThat(problem.failure()).isEqualTo(Failure.TIME_LIMIT));
            assertThat(after.problem().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(after.sent()).isEqualTo(1);
        });
    }

    @Test
    default void aCreateWhoseAnswerIsLostWasSentOnceAndIsFoundAgain() {
        if (lacks(Feature.CREATE)) {
            return;
        }
        behindProxy(Opening.as(Opening.User.WRITER), (proxy, connector) -> {
            Wire wire = kit().wire().orElseThrow();
            ActorType type = types().stream().filter(each -> erp().rights(each).create()).findFirst().orElseThrow();
            Map<String, FieldValue> values = new HashMap<>(mandatory(type));
            values.put(kit().nameField(type), new FieldValue.Text(word()));
            CreateRequest request = new CreateRequest(type, OperationId.random(), values, parentFor(type));
            proxy.fails(wire::writes, new Fault.CutAfter());

            Problem problem = problem(() -> connector.create(request));
            assertThat(problem.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(proxy.exchanges().stream().filter(wire::writes)).hasSize(1);
            List<ErpActor> made = connector.made(request);
            assertThat(made).hasSize(1).isEqualTo(actors(all(
                    Searches.text(type, request.values().get(kit().nameField(type)).textOrEmpty(), 10))));
        });
    }
}
