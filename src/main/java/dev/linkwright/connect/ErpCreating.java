package dev.linkwright.connect;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.Feature;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.CreationLine;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Who;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.run.ActorCreation;
import dev.linkwright.sync.run.CreationOutcome;
import dev.linkwright.sync.run.Systems;

/** Makes actors for the person who is signed in. */
public final class ErpCreating implements CreateInErp {
    private final OpenSystems open;
    private final FormFilling filling;
    private final LookalikeSearch search;
    private final Comparing comparing;
    private final ActorCreation creation;
    private final CreationJournal journal;
    private final Who who;
    private final Clock clock;

    @Inject
    ErpCreating(OpenSystems open, FormFilling filling, LookalikeSearch search, Comparing comparing,
            ActorCreation creation, CreationJournal journal, Who who, Clock clock) {
        this.open = open;
        this.filling = filling;
        this.search = search;
        this.comparing = comparing;
        this.creation = creation;
        this.journal = journal;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public Optional<Sentence> whyNot(ErpConnection connection, CrmEntity entity, ActorType type) {
        Systems systems = open.of(connection);
        return whyNot(systems, type).or(() -> {
            boolean alone = type == ActorType.PERSON
                    && parent(systems, systems.crm().read(entity, Bindings.NONE)).isEmpty();
            return alone ? Optional.of(Sentence.of("connect.create.company-not-connected")) : Optional.empty();
        });
    }

    private static Optional<Sentence> whyNot(Systems systems, ActorType type) {
        String name = systems.connection().name();
        Optional<Sentence> lacking = systems.erp().capabilities().whyNot(Feature.CREATE);
        if (lacking.isPresent()) {
            return lacking;
        }
        if (systems.connection().mapping(type).isEmpty() || !systems.erp().actorTypes().contains(type)) {
            return Optional.of(Sentence.of("connect.create.not-mapped", name));
        }
        return systems.erp().rights(type).create()
                ? Optional.empty()
                : Optional.of(Sentence.of("connect.create.no-right", name));
    }

    @Override
    public CreateForm form(ErpConnection connection, CrmEntity entity, ActorType type) {
        Systems systems = open.of(connection);
        CrmRecord record = systems.crm().read(entity, Bindings.NONE);
        return filling.form(systems, record, type, parent(systems, record));
    }

    /** The actor that a contact's company is connected to, which its person belongs to. */
    private static Optional<ErpActor> parent(Systems systems, CrmRecord record) {
        return record.company().flatMap(company -> LinkKey
                .among(systems.crm().read(company, Bindings.NONE).keys(), systems.connection().id()))
                .map(LinkKey::actor);
    }

    @Override
    public List<Lookalike> lookalikes(ErpConnection connection, CreateForm form) {
        return search.find(open.of(connection), form);
    }

    @Override
    public CreateOutcome create(ErpConnection connection, CreateForm form, List<ErpActor> seen) {
        Systems systems = open.of(connection);
        Optional<Sentence> reason = whyNot(systems, form.type());
        if (reason.isEmpty() && form.type() == ActorType.PERSON && form.parent().isEmpty()) {
            reason = Optional.of(Sentence.of("connect.create.company-not-connected"));
        }
        if (reason.isPresent()) {
            return new CreateOutcome.NotPossible(reason.get());
        }
        Map<String, Hindrance> hindrances = form.hindrances();
        if (!hindrances.isEmpty()) {
            return new CreateOutcome.Invalid(hindrances);
        }
        return outcome(systems, form.entity(), creation.create(systems, creation(systems, form, seen), secrets(form),
                () -> search.find(systems, form).stream().map(Lookalike::actor).toList()));
    }

    @Override
    public Optional<UnfinishedCreate> unfinished(ErpConnection connection, CrmEntity entity) {
        return journal.unfinished(entity).stream()
                .filter(entry -> entry.creation().connection().equals(connection.id())).findFirst()
                .map(entry -> new UnfinishedCreate(entry.creation().id(), entry.creation().type(),
                        entry.creation().openedAt(), entry.made().flatMap(CreationLine::actor),
                        entry.made().map(CreationLine::number).orElse("")));
    }

    @Override
    public CreateOutcome lookAgain(OperationId operation) {
        CreationEntry entry = entry(operation);
        Systems systems = open.of(entry.creation().connection());
        return outcome(systems, entry.creation().entity(), creation.carryOn(systems, entry));
    }

    @Override
    public CreateOutcome isThis(OperationId operation, ErpActor actor) {
        CreationEntry entry = entry(operation);
        Systems systems = open.of(entry.creation().connection());
        return outcome(systems, entry.creation().entity(), creation.isThis(systems, entry, actor));
    }

    @Override
    public CreateOutcome isNone(OperationId operation, List<ErpActor> shown) {
        CreationEntry entry = entry(operation);
        Systems systems = open.of(entry.creation().connection());
        return outcome(systems, entry.creation().entity(), creation.isNone(systems, entry, shown));
    }

    @Override
    public void keep(OperationId operation) {
        CreationEntry entry = entry(operation);
        creation.keep(open.of(entry.creation().connection()), entry);
    }

    private CreationEntry entry(OperationId operation) {
        return journal.unfinished().stream().filter(entry -> entry.creation().id().equals(operation)).findFirst()
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotFound("Linkwright", "operation " + operation.value())));
    }

    private Creation creation(Systems systems, CreateForm form, List<ErpActor> seen) {
        List<Creation.Given> values = form.fields().stream()
                .filter(field -> field.value() instanceof FieldValue.Text && !isSecret(field))
                .map(field -> new Creation.Given(field.key(), field.field().label(), field.value())).toList();
        return new Creation(OperationId.random(), systems.connection().id(), form.entity(), form.entityTitle(),
                form.type(), values, form.parent(), seen, who.user(), who.workstation(), clock.instant());
    }

    private static Map<String, FieldValue> secrets(CreateForm form) {
        Map<String, FieldValue> secrets = new HashMap<>();
        form.fields().stream().filter(field -> isSecret(field) && !field.value().isBlank())
                .forEach(field -> secrets.put(field.key(), field.value()));
        return secrets;
    }

    private static boolean isSecret(CreateField field) {
        return field.field().type() == FieldType.PASSWORD;
    }

    private CreateOutcome outcome(Systems systems, CrmEntity entity, CreationOutcome outcome) {
        return switch (outcome) {
            case CreationOutcome.Made(OperationId operation, ErpActor actor, String _) ->
                compared(systems, entity, operation, actor);
            case CreationOutcome.Connected(ErpActor actor) -> new CreateOutcome.Connected(actor);
            case CreationOutcome.LooksAlike(List<ErpActor> actors) ->
                new CreateOutcome.LooksAlike(search.describe(systems, actors));
            case CreationOutcome.Asks(OperationId operation, List<ErpActor> candidates) ->
                new CreateOutcome.Asks(operation, search.describe(systems, candidates));
            case CreationOutcome.NotYetKnown(var operation, var lookAgain) ->
                new CreateOutcome.NotYetKnown(operation, lookAgain);
            case CreationOutcome.NotMade() -> new CreateOutcome.NotMade();
            case CreationOutcome.Taken(CrmEntity by) -> new CreateOutcome.Taken(by);
            case CreationOutcome.Claimed(Claim claim) -> new CreateOutcome.Claimed(claim.user(), claim.workstation(),
                    claim.since());
            case CreationOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) ->
                new CreateOutcome.Stopped(problem, unfinished);
        };
    }

    /** The actor is there whatever happens now; one that cannot be read yet is looked at again. */
    private CreateOutcome compared(Systems systems, CrmEntity entity, OperationId operation, ErpActor actor) {
        try {
            return new CreateOutcome.Created(operation, comparing.first(systems, entity, actor));
        } catch (ProblemException failure) {
            return new CreateOutcome.Stopped(failure.problem(), Optional.of(operation));
        }
    }
}
