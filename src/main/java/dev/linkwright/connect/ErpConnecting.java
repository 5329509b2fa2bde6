package dev.linkwright.connect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Who;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.run.ActorCreation;
import dev.linkwright.sync.run.PlanApplier;
import dev.linkwright.sync.run.RunOutcome;
import dev.linkwright.sync.run.Systems;

/** Connects records for the person who is signed in. */
public final class ErpConnecting implements ConnectToErp {
    private static final Logger LOG = LoggerFactory.getLogger(ErpConnecting.class);

    private final OpenSystems open;
    private final ErpSearch search;
    private final CriteriaOffer offer;
    private final Comparing comparing;
    private final PlanApplier applier;
    private final ActorCreation creation;
    private final Journal journal;
    private final Who who;
    private final Clock clock;

    @Inject
    ErpConnecting(OpenSystems open, ErpSearch search, CriteriaOffer offer, Comparing comparing, PlanApplier applier,
            ActorCreation creation, Journal journal, Who who, Clock clock) {
        this.open = open;
        this.search = search;
        this.offer = offer;
        this.comparing = comparing;
        this.applier = applier;
        this.creation = creation;
        this.journal = journal;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public List<HitColumn> columns(ErpConnection connection, ActorType type) {
        return search.columns(connection, type);
    }

    @Override
    public Searchable searchable(ErpConnection connection, ActorType type) {
        return offer.of(connection, type);
    }

    @Override
    public List<ListItem> items(ErpConnection connection, String list) {
        return offer.items(connection, list);
    }

    @Override
    public Optional<ActorName> name(ErpConnection connection, ErpActor actor) {
        return search.name(connection, actor);
    }

    @Override
    public HitPage search(ErpConnection connection, HitQuery query) {
        return search.search(connection, query);
    }

    @Override
    public OptionalLong count(ErpConnection connection, HitQuery query) {
        return search.count(connection, query);
    }

    @Override
    public PendingConnect compare(ErpConnection connection, CrmEntity entity, ErpActor actor) {
        return comparing.first(systems(connection), entity, actor);
    }

    @Override
    public PendingConnect reconnect(ErpConnection connection, CrmEntity entity, ErpActor actor) {
        return comparing.instead(systems(connection), entity, actor);
    }

    @Override
    public PendingConnect resolve(ErpConnection connection, CrmEntity entity) {
        return comparing.linked(systems(connection), entity);
    }

    @Override
    public PendingConnect compareAgain(ErpConnection connection, PendingConnect before, MergePlan decided) {
        return comparing.again(systems(connection), before, decided);
    }

    @Override
    public SaveOutcome save(ErpConnection connection, PendingConnect pending) {
        MergePlan plan = pending.plan();
        if (!plan.undecided().isEmpty()) {
            throw new IllegalArgumentException("Not everything is decided");
        }
        Systems systems = systems(connection);
        OperationKind kind = plan.occasion() == Occasion.FIRST_CONNECT
                ? OperationKind.CONNECT
                : OperationKind.SYNCHRONISE;
        Operation operation = new Operation(OperationId.random(), kind, pending.link(), pending.entityTitle(),
                pending.actorNumber(), plan, pending.crmBindings(), pending.erpBindings(), who.user(),
                who.workstation(), clock.instant(),
                new LinkChange(pending.replaced().stream().toList(), List.of()));
        return outcome(systems, pending, applier.apply(systems, operation));
    }

    @Override
    public SaveOutcome carryOn(OperationId operation) {
        JournalEntry entry = unfinished(operation);
        Systems systems = systems(entry);
        return outcome(systems, pending(entry.operation()), applier.carryOn(systems, entry));
    }

    @Override
    public SaveOutcome rollBack(OperationId operation) {
        JournalEntry entry = unfinished(operation);
        Systems systems = systems(entry);
        return outcome(systems, pending(entry.operation()), applier.takeBack(systems, entry));
    }

    private SaveOutcome outcome(Systems systems, PendingConnect pending, RunOutcome outcome) {
        tellCreation(systems, outcome);
        return switch (outcome) {
            case RunOutcome.Done done when done.unsettled() > 0 -> moved(
                    () -> comparing.linked(systems, pending.plan().entity()), true);
            case RunOutcome.Done(var link, int toErp, int toCrm, var _, int _) ->
                new SaveOutcome.Done(link, toErp, toCrm);
            case RunOutcome.Moved _ -> moved(() -> comparing.again(systems, pending, pending.plan()), false);
            case RunOutcome.Unclear _ -> moved(() -> comparing.again(systems, pending, pending.plan()), true);
            case RunOutcome.Taken(CrmEntity by) -> new SaveOutcome.Taken(by);
            case RunOutcome.Claimed(Claim claim) -> new SaveOutcome.Claimed(claim.user(), claim.workstation(),
                    claim.since());
            case RunOutcome.LinksRemoved _,RunOutcome.LinksRestored _,RunOutcome.LinksChanged _,RunOutcome.CompanyNotLinked _ ->
                new SaveOutcome.OfLinks(LinkChanging.outcome(outcome));
            case RunOutcome.TakenBack(int leftAlone) -> new SaveOutcome.TakenBack(leftAlone);
            case RunOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) ->
                new SaveOutcome.Stopped(problem,
                        unfinished);
        };
    }

    /** What cannot be compared any more, perhaps because somebody has disconnected it, has come to its end all the same. */
    private static SaveOutcome moved(Supplier<PendingConnect> compared, boolean partlyWritten) {
        try {
            return new SaveOutcome.Moved(compared.get(), partlyWritten);
        } catch (ProblemException failure) {
            return new SaveOutcome.Stopped(failure.problem(), Optional.empty());
        }
    }

    private static PendingConnect pending(Operation operation) {
        return new PendingConnect(operation.link(), operation.entityTitle(), operation.actorNumber(), "",
                operation.plan(), operation.crmBindings(), operation.erpBindings(),
                operation.change().links().stream().findFirst());
    }

    private JournalEntry unfinished(OperationId operation) {
        return journal.unfinished().stream().filter(entry -> entry.operation().id().equals(operation)).findFirst()
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotFound("Linkwright", "operation " + operation.value())));
    }

    /** An actor that was made for the record is connected now; if that cannot be written down here, the next start does it. */
    private void tellCreation(Systems systems, RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done done) {
            try {
                creation.connected(systems, done.link().entity(), done.link().actor());
            } catch (ProblemException failure) {
                LOG.warn("An actor that was made stays unfinished: {}", failure.problem().code());
            }
        }
    }

    private Systems systems(JournalEntry entry) {
        return open.of(entry.operation().plan().connection());
    }

    private Systems systems(ErpConnection connection) {
        return open.of(connection);
    }
}
