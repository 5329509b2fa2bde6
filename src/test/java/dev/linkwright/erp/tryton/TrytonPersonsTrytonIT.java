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

import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Version;

/** Persons of customers and suppliers. */
@Tag("tryton")
class TrytonPersonsTrytonIT {
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

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static CreateRequest request(String name, OperationId operation, ErpActor parent) {
        return new CreateRequest(ActorType.PERSON, operation, Map.of("name", text(name), "mobile",
                text("+4790000001"), "email", text("kari@fjord.example"), "address.city", text("Oslo")),
                Optional.of(parent));
    }

    private static ErpActor person(String name, ErpActor parent) {
        return connector.create(request(name, OperationId.random(), parent)).actor();
    }

    private static SearchRequest within(ErpActor parent, String text, Criterion... criteria) {
        return new SearchRequest(ActorType.PERSON, text,
                criteria.length == 0 ? List.of() : List.of(List.of(criteria)), Optional.of(parent), List.of("mobile"),
                Optional.empty(), Optional.empty(), 10);
    }

    private static List<ErpActor> found(SearchRequest request) {
        return connector.search(request).items().stream().map(ErpHit::actor).toList();
    }

    private static Version changed(ErpActor actor, ChangePoint point) {
        return RealTryton.since(connector, ActorType.PERSON, point).get(actor);
    }

    private static ChangePoint now() {
        return connector.changedSince(ActorType.PERSON, Optional.empty()).next();
    }

    private static long relation(ErpActor person) {
        return tryton.row(person, RowKind.RELATION);
    }

    @Test
    void trytonHasAllFourActorTypesAndPersonsHaveNoIdentifiers() {
        assertThat(connector.actorTypes()).containsExactly(ActorType.values());
        assertThat(connector.fields(ActorType.PERSON)).extracting(FieldDefinition::key).containsExactly("name", "code",
                "phone", "mobile", "fax", "email", "website", "address.street", "address.postal_code", "address.city",
                "address.country");
        assertThat(connector.rights(ActorType.PERSON)).isEqualTo(Rights.ALL);
        assertThat(tryton.reader().rights(ActorType.PERSON)).isEqualTo(Rights.READ_ONLY);
    }

    @Test
    void aNewPersonBelongsToItsCompanyFromTheStart() {
        ErpActor company = tryton.customer();
        OperationId operation = OperationId.random();
        CreateRequest request = request("Kari Rask " + UUID.randomUUID(), operation, company);

        ErpRecord record = connector.create(request);

        assertThat(record.number()).isNotBlank();
        assertThat(record.values()).containsEntry("mobile", text("+4790000001")).containsEntry("address.city",
                text("Oslo"));
        assertThat(record.belongsTo(company)).isTrue();
        assertThat(connector.made(request)).containsExactly(record.actor());
        assertThat(connector.create(request).actor()).isEqualTo(record.actor());
        assertThat(found(within(company, ""))).containsExactly(record.actor());
    }

    @Test
    void aPersonWithoutACompanyIsNotMade() {
        CreateRequest alone = new CreateRequest(ActorType.PERSON, OperationId.random(), Map.of("name", text("Alone")),
                Optional.empty());

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> connector.create(alone));

        assertThat(problem.problem()).isInstanceOf(Problem.Refused.class);
        assertThat(connector.made(alone)).isEmpty();
    }

    @Test
    void personsAreFoundWithinTheirCompanyOnly() {
        ErpActor company = tryton.customer();
        ErpActor other = tryton.customer();
        String kari = "Kari " + UUID.randomUUID();
        ErpActor first = person(kari, company);
        ErpActor second = person("Ola " + UUID.randomUUID(), company);
        ErpActor stranger = person(kari, other);

        assertThat(found(within(company, ""))).containsExactly(first, second);
        assertThat(found(within(company, kari))).containsExactly(first);
        assertThat(found(within(company, "", new Criterion("name", Operator.STARTS_WITH, List.of("ola")))))
                .containsExactly(second);
        assertThat(connector.count(within(company, ""))).hasValue(2);
        assertThat(found(within(other, ""))).containsExactly(stranger);
        assertThat(connector.search(within(company, kari)).items().getFirst().values()).containsEntry("mobile",
                text("+4790000001"));
    }

    @Test
    void aPersonThatJoinsOrLeavesACompanyHasChanged() {
        ErpActor company = tryton.customer();
        ErpActor other = tryton.customer();
        ErpActor person = person("Moving " + UUID.randomUUID(), company);
        ErpRecord before = RealTryton.read(connector, person);
        ChangePoint start = now();
        tryton.call("model.party.relation.all.create", Wire.list(Wire.object().put("from_", RealTryton.id(person))
                .put("to", RealTryton.id(other)).put("type", tryton.relationType())));

        ErpRecord joined = RealTryton.read(connector, person);
        assertThat(joined.belongsTo(company)).isTrue();
        assertThat(joined.belongsTo(other)).isTrue();
        assertThat(joined.version()).isNotEqualTo(before.version());
        assertThat(changed(person, start)).isEqualTo(joined.version());

        tryton.call("model.party.relation.all.delete", Wire.list(relation(person)));

        ErpRecord left = RealTryton.read(connector, person);
        assertThat(left.belongsTo(company)).isFalse();
        assertThat(left.belongsTo(other)).isTrue();
        assertThat(left.version()).isNotEqualTo(joined.version()).isNotEqualTo(before.version());
        assertThat(found(within(company, ""))).isEmpty();
    }

    @Test
    void aRelationThatIsMovedToAnotherCompanyIsAChangeOfThePerson() {
        ErpActor company = tryton.customer();
        ErpActor other = tryton.customer();
        ErpActor person = person("Moved " + UUID.randomUUID(), company);
        ChangePoint start = now();
        tryton.call("model.party.relation.all.write", Wire.list(relation(person)),
                Wire.object().put("to", RealTryton.id(other)));

        ErpRecord moved = RealTryton.read(connector, person);

        assertThat(moved.belongsTo(company)).isFalse();
        assertThat(moved.belongsTo(other)).isTrue();
        assertThat(changed(person, start)).isEqualTo(moved.version());
    }

    @Test
    void aRelationTakenAwayInThePersonsFormIsAChange() {
        ErpActor person = person("Left " + UUID.randomUUID(), tryton.customer());
        ChangePoint start = now();
        tryton.call("model.party.party.write", Wire.list(RealTryton.id(person)), Wire.object().set("relations",
                Wire.list(Wire.list("delete", Wire.list(relation(person))))));

        assertThat(RealTryton.read(connector, person).parents()).isEmpty();
        assertThat(changed(person, start)).isEqualTo(RealTryton.read(connector, person).version());
    }

    @Test
    void aRelationOfAnotherTypeTiesNobody() {
        ErpActor company = tryton.customer();
        ErpActor person = person("Has " + UUID.randomUUID(), tryton.customer());
        long reverse = tryton.read("model.party.relation.type.search",
                Wire.list(Wire.list("name", "=", "has contact")), 0, 1, null).path(0).longValue();
        tryton.call("model.party.relation.all.create", Wire.list(Wire.object().put("from_", RealTryton.id(person))
                .put("to", RealTryton.id(company)).put("type", reverse)));

        assertThat(RealTryton.read(connector, person).belongsTo(company)).isFalse();
        assertThat(found(within(company, ""))).isEmpty();
    }

    @Test
    void savingAPersonIsConditionalOnItsRowsAndKeepsItsCompany() {
        ErpActor company = tryton.customer();
        ErpActor actor = person("Saved " + UUID.randomUUID(), company);
        ErpRecord read = RealTryton.read(connector, actor);

        var saved = connector.save(actor, RealTryton.change(read, "mobile", "+4790000002", "name", "Kari Rask-Lie"));

        ErpRecord after = RealTryton.read(connector, actor);
        assertThat(after.version()).isEqualTo(saved.version());
        assertThat(after.title()).isEqualTo("Kari Rask-Lie");
        assertThat(after.belongsTo(company)).isTrue();
        ProblemException stale = catchThrowableOfType(ProblemException.class,
                () -> connector.save(actor, RealTryton.change(read, "mobile", "+4790000003")));
        assertThat(stale.problem()).isInstanceOf(Problem.Stale.class);
    }

    @Test
    void anArchivedPersonIsReadAndNotFound() {
        ErpActor company = tryton.customer();
        ErpActor person = person("Archived " + UUID.randomUUID(), company);
        tryton.call("model.party.party.write", Wire.list(RealTryton.id(person)), Wire.object().put("active", false));

        assertThat(RealTryton.read(connector, person).archived()).isTrue();
        assertThat(RealTryton.read(connector, person).belongsTo(company)).isTrue();
        assertThat(found(within(company, ""))).isEmpty();
    }

    @Test
    void aRelationTypeThatIsNotThereIsNamed() {
        TrytonConnector misled = tryton.connector(Map.of("personRelation", "no such relation"));

        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> misled.search(within(tryton.customer(), "")));

        assertThat(problem.problem()).isInstanceOfSatisfying(Problem.NotFound.class,
                missing -> assertThat(missing.what()).contains("no such relation"));
    }
}
