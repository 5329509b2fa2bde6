package dev.linkwright.ui.erptab;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.ErpTabState.Interrupted.Kind;
import dev.linkwright.browse.ErpTabState.InterruptedStep;
import dev.linkwright.browse.ErpTabState.InterruptedStep.Part;
import dev.linkwright.browse.ErpTabState.InterruptedStep.Standing;
import dev.linkwright.browse.TabField;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Direction;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.Plans;

/** Every state that a record can be in. */
final class States {
    static final OperationId CLAIM = OperationId.random();
    private static final Problem AWAY = new Problem.Unreachable("Tryton Oslo", Problem.Failure.NO_CONNECTION, "",
            Problem.Outcome.NOTHING_DONE);

    private States() {
    }

    static List<TabField> fields() {
        return List.of(field("name", "Name", Direction.BOTH, "Fjordtech Energi AS"),
                field("identifier", "Organisation no.", Direction.BOTH, "311 482 904"),
                field("street", "Street address", Direction.BOTH, "Strandgaten 18"),
                field("city", "Postal code and city", Direction.BOTH, "5013 Bergen"),
                field("country", "Country", Direction.BOTH, "Norway"),
                field("terms", "Payment terms", Direction.ERP_TO_CRM, "30 days net"),
                field("seller", "Salesperson", Direction.CRM_TO_ERP, "Ingrid Solheim"),
                field("mobile", "Mobile", Direction.BOTH, ""), field("balance", "Balance", null, "NOK 184 320.50"));
    }

    static ErpTabState.Connected connected(int conflicts) {
        return new ErpTabState.Connected(Samples.connection(), Samples.CUSTOMER, "C-10482", fields(), conflicts,
                new ErpTabState.Synced(Optional.of(Plans.AGREED), "Ingrid Solheim"),
                Optional.of(URI.create("https://erp.example/party/812")));
    }

    static ErpTabState of(String name) {
        return Objects.requireNonNull(all().get(name));
    }

    /** By the name of the picture. */
    static Map<String, ErpTabState> all() {
        Map<String, ErpTabState> states = new TreeMap<>();
        states.put("no-connection", new ErpTabState.NoConnection());
        states.put("not-connected", FakeRecords.notConnected());
        states.put("connected", connected(0));
        states.put("conflicts", connected(3));
        states.put("out-of-reach",
                new ErpTabState.OutOfReach(Samples.connection(), Optional.of(Samples.CUSTOMER), "C-10482", fields(),
                        Optional.of(Plans.CLOCK.instant().minus(Duration.ofHours(16))), AWAY));
        states.put("out-of-reach-never-seen", new ErpTabState.OutOfReach(Samples.connection(), Optional.empty(), "",
                List.of(), Optional.empty(), AWAY));
        states.put("actor-gone",
                new ErpTabState.ActorGone(Samples.connection(), Samples.CUSTOMER, "C-10482", fields()));
        states.put("actor-archived",
                new ErpTabState.ActorArchived(Samples.connection(), Samples.CUSTOMER, "C-10482", fields(),
                        Optional.empty()));
        states.put("actor-archived-for-good",
                new ErpTabState.ActorArchived(Samples.connection(), Samples.CUSTOMER, "C-10482", fields(),
                        Optional.of(Sentence.of("erptab.reactivate.may-not", "Tryton Oslo"))));
        states.put("entity-gone", new ErpTabState.EntityGone(Samples.connection(),
                new Problem.NotFound("SuperOffice", "Company 17")));
        states.put("claimed",
                new ErpTabState.Claimed(Samples.connection(), CLAIM, Optional.of(Samples.CUSTOMER), "Ola Berg", "WS-12",
                        Plans.AGREED, false));
        states.put("claimed-old",
                new ErpTabState.Claimed(Samples.connection(), CLAIM, Optional.of(Samples.CUSTOMER), "Ola Berg", "WS-12",
                        Plans.AGREED, true));
        states.put("interrupted",
                new ErpTabState.Interrupted(Samples.connection(), new OperationId("0".repeat(32)), "C-10720",
                        Plans.AGREED,
                        List.of(new InterruptedStep(Part.ERP, 3, Standing.DONE),
                                new InterruptedStep(Part.CRM, 1, Standing.UNKNOWN),
                                new InterruptedStep(Part.LINK, 0, Standing.NOT_STARTED)),
                        Kind.CONNECT));
        addLinkStates(states);
        return states;
    }

    private static void addLinkStates(Map<String, ErpTabState> states) {
        states.put("interrupted-undo",
                new ErpTabState.Interrupted(Samples.connection(), new OperationId("0".repeat(32)), "C-10720",
                        Plans.AGREED, List.of(new InterruptedStep(Part.LINK, 0, Standing.DONE),
                                new InterruptedStep(Part.CRM, 2, Standing.UNKNOWN)),
                        Kind.UNDO));
        states.put("interrupted-disconnect",
                new ErpTabState.Interrupted(Samples.connection(), new OperationId("0".repeat(32)), "C-10720",
                        Plans.AGREED, List.of(new InterruptedStep(Part.LINK, 0, Standing.FAILED)),
                        Kind.DISCONNECT));
        states.put("actor-merged",
                new ErpTabState.ActorMerged(Samples.connection(), Samples.CUSTOMER, "C-10482",
                        new ErpActor(ActorType.CUSTOMER, "977"), "C-10977", "Fjordtech Energi Norge AS", fields()));
        states.put("left-out", new ErpTabState.LeftOut(Samples.connection(), Samples.CUSTOMER, "C-10482", fields(),
                Sentence.of("erptab.left-out.other-actor", "Silje Hovland", "Fjordtech Energi AS")));
        states.put("not-connected-why", new ErpTabState.NotConnected(Samples.connection(),
                List.of(ActorType.PERSON), Optional.empty(),
                Optional.of(Sentence.of("erptab.why-not.company", "Fjordtech Energi AS", "Tryton Oslo"))));
    }

    private static TabField field(String key, String label, Direction direction, String text) {
        return new TabField(key, label, direction, FieldValue.of(text), text);
    }
}
