package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.tryton.LoopbackTryton.Call;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.GivenTryton;

/** What the real server is asked, seen by a proxy before it. */
@Tag("tryton")
class TrytonSignInTrytonIT {
    private static final int LONGEST = 1001;

    private final RealTryton tryton = new RealTryton();
    private final LoopbackTryton proxy = LoopbackTryton.before(GivenTryton.ofThisProcess().address());

    @AfterEach
    void close() {
        tryton.close();
        proxy.close();
    }

    private TrytonConnector throughProxy(Map<String, String> others) {
        Map<String, String> configuration = new HashMap<>(others);
        configuration.put("address", proxy.address());
        return tryton.connector(configuration);
    }

    private static Problem problem(TrytonConnector connector) {
        return catchThrowableOfType(ProblemException.class, connector::test).problem();
    }

    @Test
    void aWrongPasswordReachesTheServerOnce() {
        TrytonConnector connector = throughProxy(
                Map.of("user", "nobody " + UUID.randomUUID(), "password", "wrong " + UUID.randomUUID()));

        assertThat(problem(connector)).isInstanceOf(Problem.Unauthorised.class);
        assertThat(problem(connector)).isInstanceOf(Problem.Unauthorised.class);

        assertThat(proxy.calls()).hasSize(1);
    }

    @Test
    void aWrongDatabaseIsSaidAsSuch() {
        TrytonConnector connector = tryton.connector(Map.of("database", "nosuch"));

        assertThat(problem(connector)).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("database"));
    }

    @Test
    void aCategoryThatIsNotThereIsSaid() {
        TrytonConnector connector = tryton.connector(Map.of("customerCategory", "No such category"));

        assertThat(catchThrowableOfType(ProblemException.class, () -> connector.search(all(5))).problem().details())
                .contains("No such category");
    }

    @Test
    void anEndedSessionIsRenewedForReadsAndForWrites() {
        ErpActor actor = tryton.customer();
        TrytonConnector connector = throughProxy(Map.of());
        RealTryton.read(connector, actor);

        endSession();
        ErpRecord record = RealTryton.read(connector, actor);
        proxy.beforeNext("model.party.party.write", this::endSession);
        connector.save(actor, RealTryton.change(record, "name", "Under a new session"));

        assertThat(RealTryton.read(connector, actor).title()).isEqualTo("Under a new session");
        assertThat(proxy.count("common.db.login")).isEqualTo(3);
        assertThat(proxy.count("model.party.party.write")).isEqualTo(2);
    }

    /** As another program that knows the session would. */
    private void endSession() {
        Call last = proxy.calls().stream().filter(call -> !call.authorization().isEmpty()).toList().getLast();
        proxy.pass("common.db.logout", last.authorization());
    }

    private static SearchRequest all(int size) {
        return new SearchRequest(ActorType.CUSTOMER, "", List.of(), Optional.empty(), List.of("phone"),
                Optional.empty(), Optional.empty(), size);
    }

    @Test
    void nothingIsSearchedWithoutALimit() {
        TrytonConnector connector = throughProxy(Map.of());
        ErpActor actor = tryton.customer();
        connector.search(all(1000));
        connector.search(all(10));
        connector.list("country");
        connector.fields(ActorType.CUSTOMER);
        connector.made(new CreateRequest(ActorType.CUSTOMER, OperationId.random(), Map.of(), Optional.empty()));
        connector.changedSince(ActorType.CUSTOMER,
                Optional.of(connector.changedSince(ActorType.CUSTOMER, Optional.empty()).next()));
        connector.save(actor, RealTryton.change(RealTryton.read(connector, actor), "name", "Limited"));

        List<Call> searches = proxy.calls().stream()
                .filter(call -> call.method().endsWith(".search") || call.method().endsWith(".search_read")).toList();
        assertThat(searches).hasSizeGreaterThan(8).allSatisfy(call -> assertThat(call.params().path(2).intValue())
                .as(call.method()).isBetween(1, LONGEST));
    }
}
