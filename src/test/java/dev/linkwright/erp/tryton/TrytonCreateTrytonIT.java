package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.testing.GivenTryton;

@Tag("tryton")
class TrytonCreateTrytonIT {
    private static RealTryton tryton;
    private static TrytonConnector connector;

    @BeforeAll
    static void open() {
        tryton = new RealTryton();
        connector = tryton.writer();
    }

    @AfterAll
    static void close() {
        tryton.close();
    }

    private static CreateRequest request(String name, OperationId operation) {
        return new CreateRequest(ActorType.CUSTOMER, operation,
                Map.of("name", text(name), "address.city", text("Oslo"), "address.country", text("NO"), "phone",
                        text("+4722334455"), "identifier", text("995525828"), "vat", text("NO995525828MVA"), "email",
                        new FieldValue.Blank()),
                Optional.empty());
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static List<ErpHit> named(String name) {
        return connector.search(new SearchRequest(ActorType.CUSTOMER, name, List.of(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), 10)).items();
    }

    @Test
    void aNewCustomerHoldsWhatWasAskedForAndANumber() {
        String name = "New " + UUID.randomUUID();

        ErpRecord record = connector.create(request(name, OperationId.random()));

        assertThat(record.title()).isEqualTo(name);
        assertThat(record.number()).isNotBlank();
        assertThat(record.values()).containsEntry("address.country", text("NO"))
                .containsEntry("identifier", text("995525828")).containsEntry("vat", text("NO995525828MVA"))
                .containsEntry("phone", text("+4722334455")).containsEntry("email", new FieldValue.Blank());
        assertThat(named(name)).extracting(ErpHit::actor).containsExactly(record.actor());
    }

    @Test
    void theMarkerFindsItAndTheFirstSaveTakesTheMarkerAway() {
        OperationId operation = OperationId.random();
        ErpRecord record = connector.create(request("Marked " + UUID.randomUUID(), operation));
        assertThat(connector.made(request("Any", operation))).containsExactly(record.actor());
        assertThat(connector.made(request("Any", OperationId.random()))).isEmpty();

        SaveRequest change = RealTryton.change(record, "address.city", "Bergen");
        connector.save(record.actor(), change);

        assertThat(connector.made(request("Any", operation))).isEmpty();
        assertThat(RealTryton.read(connector, record.actor()).values()).containsEntry("phone", text("+4722334455"));
    }

    @Test
    void theSameOperationMakesNoSecondOne() {
        OperationId operation = OperationId.random();
        String name = "Once " + UUID.randomUUID();

        ErpRecord first = connector.create(request(name, operation));
        ErpRecord second = connector.create(request(name, operation));

        assertThat(second.actor()).isEqualTo(first.actor());
        assertThat(named(name)).hasSize(1);
    }

    @Test
    void aLostAnswerIsUnknownAndTheMarkerFindsWhatWasMade() {
        OperationId operation = OperationId.random();
        String name = "Lost " + UUID.randomUUID();
        try (LoopbackTryton proxy = LoopbackTryton.before(GivenTryton.ofThisProcess().address())) {
            proxy.cutAfter("model.party.party.create");
            TrytonConnector lossy = tryton.connector(Map.of("address", proxy.address()));

            ProblemException problem = catchThrowableOfType(ProblemException.class,
                    () -> lossy.create(request(name, operation)));

            assertThat(problem.problem().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(proxy.count("model.party.party.create")).isEqualTo(1);
        }
        assertThat(named(name)).extracting(ErpHit::actor)
                .isEqualTo(connector.made(request(name, operation)));
    }

    @Test
    void aReaderIsNotAllowedToCreate() {
        TrytonConnector reader = tryton.reader();

        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> reader.create(request("No", OperationId.random())));

        assertThat(problem.problem()).isInstanceOf(Problem.NotAllowed.class);
    }

    @Test
    void aRefusedValueIsSaidAtItsField() {
        CreateRequest request = new CreateRequest(ActorType.CUSTOMER, OperationId.random(),
                Map.of("name", text("Bad"), "vat", text("BE0000000000")), Optional.empty());

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> connector.create(request));

        assertThat(problem.problem()).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("vat"));
    }
}
