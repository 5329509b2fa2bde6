package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.Feature;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.run.CreationOutcome;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** Create in ERP, over systems in memory. */
class CreateTest {
    private static final Problem LOST = new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "test",
            Problem.Outcome.UNKNOWN);
    private static final Duration LONGER_THAN_ANY_SERVER_WORKS = Duration.ofMinutes(11);

    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = new FakeErp(Samples.erpFields());
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");
    private final CreateInErp creating = desk.creating();

    CreateTest() {
        erp.defineList("country.country", crm.list("country"));
    }

    @Test
    void theFormIsFilledFromTheCrmThroughTheMappings() {
        CreateForm form = form();

        assertThat(form.field("name").orElseThrow().value()).isEqualTo(FieldValue.of("Stavne Elektro AS"));
        assertThat(form.field("name").orElseThrow().mandatory()).isTrue();
        assertThat(form.field("address.country").orElseThrow().value()).isEqualTo(FieldValue.of("NO"));
        assertThat(form.field("website").orElseThrow().source()).isEqualTo(CreateField.Source.NOTHING);
        assertThat(form.field("code")).as("the ERP gives the number").isEmpty();
        assertThat(form.hindrances()).isEmpty();
    }

    @Test
    void aMandatoryFieldThatNothingFillsIsAskedForFirst() {
        crm.edit(Samples.COMPANY, "name", "");

        CreateForm form = form();

        assertThat(form.fields().getFirst().key()).isEqualTo("name");
        assertThat(form.fields()).filteredOn(CreateField::asked).extracting(CreateField::key).containsExactly("name");
        assertThat(form.hindrances().get("name").kind()).isEqualTo(Hindrance.Kind.MANDATORY);
        assertThat(form.typed("name", FieldValue.of("Stavne")).hindrances()).isEmpty();
    }

    @Test
    void whatTheErpCouldNotHoldIsSaidBeforeAnythingIsSent() {
        CreateForm form = form().typed("website", FieldValue.of("https://" + "x".repeat(40)))
                .typed("address.country", FieldValue.of("XX"));

        CreateOutcome outcome = creating.create(Samples.connection(), form, List.of());

        assertThat(outcome).isInstanceOfSatisfying(CreateOutcome.Invalid.class,
                invalid -> assertThat(invalid.hindrances().values()).extracting(Hindrance::kind)
                        .containsExactlyInAnyOrder(Hindrance.Kind.TOO_LONG, Hindrance.Kind.NOT_IN_LIST));
        assertThat(erp.calls().count("create")).isZero();
        assertThat(desk.creations().unfinished()).isEmpty();
    }

    @Test
    void likelyDuplicatesAreShownWithWhatTheyShare() {
        erp.put(Samples.CUSTOMER, Map.of("name", "Elektro Trondheim", "identifier", "NO995525828MVA"));
        ErpActor supplier = new ErpActor(ActorType.SUPPLIER, "900");
        erp.put(supplier, Map.of("name", "STAVNE ELEKTRO AS"));
        erp.put(new ErpActor(ActorType.CUSTOMER, "901"), Map.of("name", "Stavne Elektro Service AS"));

        List<Lookalike> lookalikes = creating.lookalikes(Samples.connection(), form());

        assertThat(lookalikes).extracting(Lookalike::actor).containsExactly(Samples.CUSTOMER, supplier);
        assertThat(lookalikes.getFirst().alike()).containsExactly(Lookalike.Alike.ORGANISATION_NUMBER);
        assertThat(lookalikes.getLast().alike()).containsExactly(Lookalike.Alike.NAME);
    }

    @Test
    void aCreatedActorIsPendingAndSaveBringsItsNumberToTheCrm() {
        erp.calls().after("create", 1, () -> erp.edit(onlyActor(), "code", "C-1000"));

        CreateOutcome.Created created = created(create());
        assertThat(keys()).as("nothing but the actor yet").isEmpty();
        assertThat(creating.unfinished(Samples.connection(), Samples.COMPANY)).map(UnfinishedCreate::actor)
                .contains(Optional.of(onlyActor()));
        SaveOutcome saved = desk.connecting().save(Samples.connection(), created.pending());

        assertThat(saved).isInstanceOf(SaveOutcome.Done.class);
        assertThat(crm.value(Samples.COMPANY, "number")).isEqualTo("C-1000");
        assertThat(LinkKey.among(crm.keys(), Samples.CONNECTION)).map(LinkKey::actor).contains(onlyActor());
        assertThat(desk.creations().endings()).containsExactly(CreationEnding.CONNECTED);
        assertThat(desk.creations().activities()).extracting(Activity::field).contains("Name", "E-mail");
        assertThat(creating.unfinished(Samples.connection(), Samples.COMPANY)).isEmpty();
        assertThat(desk.connecting().resolve(Samples.connection(), Samples.COMPANY).plan().writes(Side.ERP)).isEmpty();
    }

    @Test
    void anActorThatIsKeptForLaterStaysAndIsFoundAsADuplicate() {
        CreateOutcome.Created created = created(create());

        creating.keep(created.operation());

        assertThat(desk.creations().endings()).containsExactly(CreationEnding.KEPT);
        assertThat(erp.keys()).hasSize(1);
        assertThat(create()).isInstanceOfSatisfying(CreateOutcome.LooksAlike.class,
                alike -> assertThat(alike.lookalikes()).extracting(Lookalike::actor).containsExactly(onlyActor()));
        assertThat(erp.keys()).hasSize(1);
    }

    @Test
    void theSecondOfTwoClicksGetsTheActorOfTheFirst() {
        CreateForm form = form();

        CreateOutcome.Created first = created(creating.create(Samples.connection(), form, List.of()));
        CreateOutcome.Created second = created(creating.create(Samples.connection(), form, List.of()));

        assertThat(second.operation()).isEqualTo(first.operation());
        assertThat(erp.calls().count("create")).isEqualTo(1);
        assertThat(erp.keys()).hasSize(1);
    }

    @Test
    void twoClicksAtOnceMakeOneActor() throws Exception {
        CreateForm form = form();
        try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<CreateOutcome> click = () -> creating.create(Samples.connection(), form, List.of());
            List<Future<CreateOutcome>> outcomes = clicks.invokeAll(List.of(click, click), 30, TimeUnit.SECONDS);
            for (Future<CreateOutcome> outcome : outcomes) {
                created(outcome.get());
            }
        }
        assertThat(erp.calls().count("create")).isEqualTo(1);
        assertThat(erp.keys()).hasSize(1);
    }

    @Test
    void aPersonWhoWantsAnotherActorThanTheOnesShownGetsIt() {
        erp.put(Samples.CUSTOMER, Samples.customerValues());

        assertThat(create()).isInstanceOf(CreateOutcome.LooksAlike.class);
        assertThat(creating.create(Samples.connection(), form(), List.of(Samples.CUSTOMER)))
                .isInstanceOf(CreateOutcome.Created.class);
    }

    @ParameterizedTest
    @EnumSource(value = CreateSafety.class, names = "LOOK_UP_ONLY", mode = EnumSource.Mode.EXCLUDE)
    void aLostAnswerIsLookedUpWhereTheErpCanTell(CreateSafety safety) {
        safety(safety);
        erp.calls().failAfter("create", 1, LOST);

        created(create());

        assertThat(erp.calls().count("create")).isEqualTo(1);
        assertThat(erp.keys()).hasSize(1);
    }

    @Test
    void whereTheErpCannotTellThePersonIsAskedAfterALostAnswer() {
        erp.calls().failAfter("create", 1, LOST);

        CreateOutcome.Asks asks = (CreateOutcome.Asks) create();
        assertThat(asks.candidates()).extracting(Lookalike::actor).containsExactly(onlyActor());
        assertThat(keys()).as("the claim stays as long as nobody knows").hasSize(1);

        created(creating.isThis(asks.operation(), onlyActor()));
        assertThat(keys()).isEmpty();
        assertThat(erp.calls().count("create")).isEqualTo(1);
    }

    @Test
    void anActorThatThePersonWasShownBeforeIsNotAskedAboutAfterALostAnswer() {
        CreateForm form = form();
        ErpActor twin = new ErpActor(ActorType.CUSTOMER, "77");
        erp.put(twin, values(form));
        erp.calls().failBefore("create", 1, LOST);

        assertThat(creating.create(Samples.connection(), form, List.of(twin)))
                .isInstanceOf(CreateOutcome.NotYetKnown.class);
    }

    @ParameterizedTest
    @EnumSource
    void aCommitThatComesAfterOurLookUpIsFoundAndNotRepeated(CreateSafety safety) {
        safety(safety);
        erp.calls().failBefore("create", 1, LOST);
        CreateOutcome.NotYetKnown waiting = (CreateOutcome.NotYetKnown) create();
        Creation sent = desk.creations().unfinished().getFirst().creation();

        assertThat(create()).as("a second click meanwhile").isInstanceOf(CreateOutcome.NotYetKnown.class);
        commitLate(sent);
        desk.later(LONGER_THAN_ANY_SERVER_WORKS);
        CreateOutcome outcome = creating.lookAgain(waiting.operation());

        if (safety == CreateSafety.LOOK_UP_ONLY) {
            assertThat(outcome).isInstanceOf(CreateOutcome.Asks.class);
            outcome = creating.isThis(waiting.operation(), onlyActor());
        }
        created(outcome);
        assertThat(erp.keys()).hasSize(1);
        assertThat(erp.calls().count("create")).as("ours and the late commit of it").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereAfterTheLongestTimeIsSentAgainByAPersonsWordUnlessTheServerRefusesASecond(CreateSafety safety) {
        safety(safety);
        erp.calls().failBefore("create", 1, LOST);
        CreateOutcome.NotYetKnown waiting = (CreateOutcome.NotYetKnown) create();
        assertThat(creating.lookAgain(waiting.operation())).isEqualTo(waiting);

        desk.later(LONGER_THAN_ANY_SERVER_WORKS);
        CreateOutcome outcome = creating.lookAgain(waiting.operation());

        if (safety != CreateSafety.UNIQUE_KEY) {
            assertThat(outcome).isEqualTo(new CreateOutcome.Asks(waiting.operation(), List.of()));
            outcome = creating.isNone(waiting.operation(), List.of());
        }
        assertThat(outcome).isEqualTo(new CreateOutcome.NotMade());
        assertThat(keys()).isEmpty();
        assertThat(erp.calls().count("create")).isEqualTo(1);
        created(create());
        assertThat(erp.keys()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = CreateSafety.class, names = "UNIQUE_KEY", mode = EnumSource.Mode.EXCLUDE)
    void aCommitThatComesWhileThePersonIsAskedIsFoundAndNotRepeated(CreateSafety safety) {
        safety(safety);
        erp.calls().failBefore("create", 1, LOST);
        create();
        Creation sent = desk.creations().unfinished().getFirst().creation();
        desk.later(LONGER_THAN_ANY_SERVER_WORKS);
        assertThat(creating.lookAgain(sent.id())).isEqualTo(new CreateOutcome.Asks(sent.id(), List.of()));
        commitLate(sent);

        CreateOutcome outcome = creating.isNone(sent.id(), List.of());

        if (safety == CreateSafety.LOOK_UP_ONLY) {
            assertThat(outcome).isInstanceOfSatisfying(CreateOutcome.Asks.class, asks -> assertThat(asks.candidates())
                    .extracting(Lookalike::actor).containsExactly(onlyActor()));
        } else {
            created(outcome);
        }
        assertThat(erp.keys()).hasSize(1);
    }

    @Test
    void noneOfTheseBeforeTheServerMustHaveGivenUpIsLookedAtOnceMore() {
        erp.calls().failBefore("create", 1, LOST);
        creating.create(Samples.connection(), form(), List.of());
        Creation sent = desk.creations().unfinished().getFirst().creation();
        ErpActor strangers = new ErpActor(ActorType.CUSTOMER, "77");
        erp.put(strangers, values(form()));
        assertThat(creating.lookAgain(sent.id())).isInstanceOf(CreateOutcome.Asks.class);

        assertThat(creating.isNone(sent.id(), List.of(strangers))).isInstanceOf(CreateOutcome.NotYetKnown.class);
        commitLate(sent);

        assertThat(creating.lookAgain(sent.id())).isInstanceOfSatisfying(CreateOutcome.Asks.class,
                asks -> assertThat(asks.candidates()).extracting(Lookalike::actor).doesNotContain(strangers)
                        .hasSize(1));
    }

    @Test
    void aRefusalByTheErpNamesTheFieldAndLeavesNothingBehind() {
        Problem refused = new Problem.Refused(FakeErp.SYSTEM, "Not this number", "identifier");
        erp.calls().failBefore("create", 1, refused);

        assertThat(create()).isEqualTo(new CreateOutcome.Stopped(refused, Optional.empty()));
        assertThat(keys()).isEmpty();
        assertThat(desk.creations().endings()).containsExactly(CreationEnding.NOT_MADE);
    }

    @Test
    void whoMayNotCreateIsToldWhy() {
        erp.grant(Rights.READ_ONLY);
        assertThat(creating.whyNot(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER)).map(Sentence::key)
                .contains("connect.create.no-right");
        assertThat(create()).isInstanceOf(CreateOutcome.NotPossible.class);

        erp.grant(Rights.ALL);
        Sentence lacking = Sentence.verbatim("It cannot.");
        erp.can(new Capabilities(Map.of(Feature.CREATE, lacking), CreateSafety.MARKER));
        assertThat(creating.whyNot(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER)).contains(lacking);
        assertThat(creating.whyNot(Samples.connection(), Samples.COMPANY, ActorType.PROJECT)).isPresent();
        assertThat(erp.keys()).isEmpty();
    }

    @Test
    void aRecordThatIsConnectedAlreadyGetsNoActor() {
        CreateForm form = form();
        crm.saveKey(new LinkKey(Samples.CONNECTION, Samples.COMPANY, Samples.CUSTOMER, LinkId.random()).key());

        assertThat(creating.create(Samples.connection(), form, List.of()))
                .isEqualTo(new CreateOutcome.Taken(CrmEntity.company(17)));
        assertThat(erp.keys()).isEmpty();
    }

    @Test
    void nothingIsSentWhenTheJournalCannotBeWritten() {
        Problem full = new Problem.StoreFailed(Problem.StoreFailure.DISK_FULL, "journal.db");
        for (int nth = 1; nth <= 3; nth++) {
            desk.creations().calls().failBefore("record", nth, full);
            assertThat(create()).isInstanceOf(CreateOutcome.Stopped.class);
            desk.restartCreations();
        }
        assertThat(erp.calls().count("create")).isZero();
        assertThat(keys()).isEmpty();
    }

    @Test
    void theNextStartTellsOfAnActorThatIsNotConnectedYet() {
        created(create());

        assertThat(desk.restartCreations()).hasSize(1).allSatisfy(recovered -> assertThat(recovered.outcome())
                .isInstanceOfSatisfying(CreationOutcome.Made.class,
                        made -> assertThat(made.actor()).isEqualTo(onlyActor())));
    }

    private CreateForm form() {
        return creating.form(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER);
    }

    private CreateOutcome create() {
        return creating.create(Samples.connection(), form(), List.of());
    }

    private static CreateOutcome.Created created(CreateOutcome outcome) {
        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        return (CreateOutcome.Created) outcome;
    }

    private ErpActor onlyActor() {
        assertThat(erp.keys()).hasSize(1);
        return new ErpActor(ActorType.CUSTOMER, erp.keys().getFirst());
    }

    private List<CrmKey> keys() {
        return crm.keys();
    }

    private void safety(CreateSafety safety) {
        erp.can(new Capabilities(Map.of(), safety));
    }

    private void commitLate(Creation sent) {
        erp.create(new CreateRequest(sent.type(), sent.id(), sent.values().stream()
                .collect(Collectors.toMap(Creation.Given::field, Creation.Given::value)),
                sent.parent()));
    }

    private static Map<String, String> values(CreateForm form) {
        List<CreateField> filled = new ArrayList<>(form.fields());
        filled.removeIf(field -> field.value().isBlank());
        return filled.stream().collect(Collectors.toMap(CreateField::key,
                field -> field.value().textOrEmpty()));
    }
}
