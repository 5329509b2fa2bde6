package dev.linkwright.ui.plans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ActorName;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitColumn;
import dev.linkwright.connect.HitPage;
import dev.linkwright.connect.HitQuery;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.Searchable;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sync.plan.MergePlan;

/** Answers as a test says, and keeps what it was asked. */
public final class FakeConnectToErp implements ConnectToErp {
    public static final int PAGE = 100;
    public static final Problem TIME_LIMIT = new Problem.Unreachable("Tryton Oslo", Problem.Failure.TIME_LIMIT, "",
            Problem.Outcome.NOTHING_DONE);

    private final Deque<Problem> problems = new ArrayDeque<>();
    private final List<Hit> hits = new ArrayList<>();

    public final List<HitQuery> searches = new ArrayList<>();
    public final List<PendingConnect> saved = new ArrayList<>();
    public final Deque<SaveOutcome> outcomes = new ArrayDeque<>();
    public Compared comparison = Plans.firstConnect();
    public final List<CrmEntity> resolved = new ArrayList<>();
    public Compared conflicts = Plans.conflicts();
    /** Runs when something was saved. */
    public Runnable whenSaved = () -> {
    };
    public OptionalLong total = OptionalLong.empty();
    public Searchable searchable = SearchableFields.SOME;
    public int counts;

    /** The next call fails. */
    public void failNext(Problem problem) {
        problems.add(problem);
    }

    public void hits(List<Hit> found) {
        hits.clear();
        hits.addAll(found);
    }

    /** So many customers, the third of them connected. */
    public void customers(int number) {
        hits(IntStream.range(0, number).mapToObj(FakeConnectToErp::made).toList());
    }

    /** This one customer alone. */
    public void customer(int index) {
        hits(List.of(made(index)));
    }

    private static Hit made(int index) {
        String number = "C-" + (10_400 + index);
        String name = "Stavne %s AS".formatted(
                List.of("Bilverksted", "Blikk og Tak", "Eiendom", "Elektro", "Elektro Service", "Frukt og Grønt",
                        "Hagesenter", "Rør og Varme", "Transport").get(index % 9));
        return new Hit(new ErpActor(ActorType.CUSTOMER, String.valueOf(index + 1)), number, name,
                Map.of("name", name, "code", number, "identifier", "312 803 1" + (10 + index % 90), "street",
                        "Osloveien " + (12 + index), "postal_code", "70" + (10 + index % 90), "city", "Trondheim"),
                index == 2
                        ? Optional.of(new Hit.Taken(CrmEntity.company(44), "Stavne Eiendom AS"))
                        : Optional.empty());
    }

    @Override
    public List<HitColumn> columns(ErpConnection connection, ActorType type) {
        return List.of(new HitColumn("name", "Name", true, false), new HitColumn("code", "Number", true, false),
                new HitColumn("identifier", "Organisation no.", false, true),
                new HitColumn("street", "Street address", false, false),
                new HitColumn("postal_code", "Code", false, false),
                new HitColumn("city", "City", false, false));
    }

    @Override
    public Searchable searchable(ErpConnection connection, ActorType type) {
        return searchable;
    }

    @Override
    public List<ListItem> items(ErpConnection connection, String list) {
        failIfAsked();
        return SearchableFields.ITEMS.getOrDefault(list, List.of());
    }

    @Override
    public Optional<ActorName> name(ErpConnection connection, ErpActor actor) {
        return Optional.of(new ActorName("C-10877", "Stavne Elektro AS"));
    }

    @Override
    public HitPage search(ErpConnection connection, HitQuery query) {
        searches.add(query);
        failIfAsked();
        int from = query.page().map(Integer::parseInt).orElse(0);
        int to = Math.min(hits.size(), from + PAGE);
        return new HitPage(hits.subList(from, to),
                to < hits.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public OptionalLong count(ErpConnection connection, HitQuery query) {
        counts++;
        return total;
    }

    @Override
    public PendingConnect compare(ErpConnection connection, CrmEntity entity, ErpActor actor) {
        failIfAsked();
        return comparison.pending();
    }

    @Override
    public PendingConnect reconnect(ErpConnection connection, CrmEntity entity, ErpActor actor) {
        return compare(connection, entity, actor);
    }

    @Override
    public SaveOutcome save(ErpConnection connection, PendingConnect pending) {
        failIfAsked();
        saved.add(pending);
        whenSaved.run();
        return outcomes.remove();
    }

    @Override
    public SaveOutcome carryOn(OperationId operation) {
        failIfAsked();
        return outcomes.remove();
    }

    @Override
    public SaveOutcome rollBack(OperationId operation) {
        failIfAsked();
        return outcomes.remove();
    }

    @Override
    public PendingConnect resolve(ErpConnection connection, CrmEntity entity) {
        resolved.add(entity);
        failIfAsked();
        return conflicts.pending();
    }

    @Override
    public PendingConnect compareAgain(ErpConnection connection, PendingConnect before, MergePlan decided) {
        failIfAsked();
        return comparison.pending();
    }

    private void failIfAsked() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.remove());
        }
    }
}
