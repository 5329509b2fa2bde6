package dev.linkwright.link.sqlite;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.Activity;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Overwritten;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Direction;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Reading;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;

/** Records with every variant in them. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant NANOS = Instant.parse("2026-11-22T12:00:00.123456789Z");
    static final ConnectionId TRYTON = new ConnectionId("0123456789abcdef0123456789abcdef");
    static final ConnectionId OTHER = new ConnectionId("fedcba9876543210fedcba9876543210");

    /** Every argument that a sentence may carry, sentences within sentences included. */
    static final Sentence SENTENCE = Sentence.of("value.some", "Bø & Sønn \"AS\"", 7, 8_000_000_000L, 0.5,
            new BigDecimal("12.50"), BigInteger.TEN, NANOS,
            Sentence.of("value.inner", Sentence.of("value.innermost")));

    static final List<FieldValue> VALUES = List.of(new FieldValue.Text("Grünerløkka\n \u0000 \uD83D\uDE00"),
            new FieldValue.Blank(), new FieldValue.NotReadable(SENTENCE));

    static final List<Decision> DECISIONS = List.of(Decision.TAKE_CRM, Decision.TAKE_ERP, Decision.TAKE_LAST_AGREED,
            Decision.MAKE_BLANK, new Decision.Typed("third"), Decision.KEEP, Decision.LEAVE_DIFFERENT,
            Decision.UNDECIDED);

    private Samples() {
    }

    static CrmEntity company(long id) {
        return CrmEntity.company(id);
    }

    static ErpActor customer(String key) {
        return new ErpActor(ActorType.CUSTOMER, key);
    }

    static Link link(LinkId id, ConnectionId connection, CrmEntity entity, ErpActor actor) {
        return new Link(id, connection, entity, "Bø & Sønn", actor, "C-" + actor.key(),
                new Bindings(Map.of("phone", "12")),
                new Bindings(Map.of("address", "77")), NOON, "Anna Berg", NANOS, "Jon Dahl");
    }

    static Link link(long company, String customer) {
        return link(LinkId.random(), TRYTON, company(company), customer(customer));
    }

    static Link titled(long company, String title) {
        return new Link(LinkId.random(), TRYTON, company(company), title, customer("of " + company), null,
                Bindings.NONE, Bindings.NONE, NOON, "Anna Berg", NOON, "Jon Dahl");
    }

    /** A link as the CRM alone tells of it. */
    static Link bare(LinkId id, CrmEntity entity, ErpActor actor) {
        return new Link(id, TRYTON, entity, "", actor, null, Bindings.NONE, Bindings.NONE, null, "", null, "");
    }

    static Base base(String name) {
        return new Base(Map.of("name", new BasePair(FieldValue.of(name), FieldValue.of(name + " AS")), "phone",
                new BasePair(new FieldValue.Blank(), VALUES.getFirst())), NANOS);
    }

    static Operation operation(CrmEntity entity) {
        return new Operation(OperationId.random(), OperationKind.CONNECT, LinkId.random(), "Bø & Sønn", "C-10877",
                plan(entity),
                new Bindings(Map.of("phone", "12")), Bindings.NONE, "Anna Berg", "PC-7", NANOS,
                new LinkChange(
                        List.of(new KeptLink(link(17, "812"), Optional.of(base("Bø")), Optional.of("0123456789abcdef")),
                                new KeptLink(bare(LinkId.random(), company(18), customer("813")), Optional.empty(),
                                        Optional.empty())),
                        List.of(new Overwritten(Side.ERP, mapped("name"), VALUES.get(0), VALUES.get(1)))));
    }

    /** A plan with a field for each decision, each value and each circumstance. */
    static MergePlan plan(CrmEntity entity) {
        Version version = new Version(Map.of("party", "2026-11-22 12:00:00.123456", "address", "1"));
        List<PlannedField> fields = IntStream.range(0, Circumstance.values().length).mapToObj(index -> {
            Circumstance circumstance = Circumstance.values()[index];
            Decision decision = DECISIONS.get(index % DECISIONS.size());
            Reading reading = new Reading(VALUES.get(index % 2), "normal");
            return new PlannedField(mapped("field" + index), reading, reading,
                    index % 2 == 0 ? Optional.empty() : Optional.of(new BasePair(VALUES.get(0), VALUES.get(2))),
                    decision, DECISIONS.get((index + 1) % DECISIONS.size()),
                    new Reason(circumstance, index % 2 == 0, index % 2 == 0 ? Optional.of(NANOS) : Optional.empty(),
                            true, false),
                    index % 2 == 0, index % 3 == 0);
        }).toList();
        Snapshot snapshot = new Snapshot(
                Map.of("a", new Reading(VALUES.get(0), "a"), "b", new Reading(VALUES.get(1), ""), "c",
                        new Reading(VALUES.get(2), "")),
                version);
        return new MergePlan(TRYTON, entity, customer("812"), Occasion.FIRST_CONNECT, snapshot, snapshot, fields,
                List.of(new LeftOut(mapped("left"), Side.ERP, SENTENCE)), Set.of("address", "name"));
    }

    static MappedField mapped(String key) {
        FieldDefinition crm = new FieldDefinition(key, "Ort", FieldType.LIST, Notation.PLAIN, Access.NORMAL, 80,
                "country", "NO", "address", "invoice");
        return new MappedField(crm, FieldDefinition.text(key, "City", Notation.ANY_CASE, Access.MANDATORY, 0),
                Direction.BOTH, new ListMapping("country", "country", Map.of("1", "NO", "2", "SE")));
    }

    static Stream<StepRecord> lines() {
        Saved saved = new Saved(Map.of("a", VALUES.get(0), "b", VALUES.get(1), "c", VALUES.get(2)),
                Version.of("etag", "W/\"1\""), new Bindings(Map.of("phone", "13")));
        return Stream.of(Step.values())
                .flatMap(step -> Stream.of(StepState.values())
                        .map(state -> new StepRecord(step, state,
                                state == StepState.INTENT ? Optional.of(Version.of("etag", "0")) : Optional.empty(),
                                state == StepState.INTENT ? List.of("name", "phone") : List.of(),
                                state == StepState.DONE ? Optional.of(saved) : Optional.empty(), "detail", NANOS)));
    }

    static Activity activity(OperationId operation, CrmEntity entity, Instant at, String field) {
        return new Activity(operation, at, "Anna Berg", TRYTON, entity, customer("812"), Side.ERP, field,
                VALUES.get(0), VALUES.get(1),
                new Reason(Circumstance.BOTH_CHANGED, true, Optional.of(NANOS), true, false), true);
    }

    static ErpConnection connection(ConnectionId id, String name) {
        return new ErpConnection(id, name, "tryton", true, "", "NO", Map.of("address", "http://127.0.0.1:8000/"),
                List.of(new ActorMapping(ActorType.CUSTOMER, true,
                        List.of(new FieldMapping("name", "name", Direction.BOTH, true, true),
                                new FieldMapping("code", null, Direction.ERP_TO_CRM, true, false)),
                        List.of(new ListMapping("category", "category", Map.of("1", "2"))))));
    }
}
