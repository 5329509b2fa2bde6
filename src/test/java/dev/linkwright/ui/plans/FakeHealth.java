package dev.linkwright.ui.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.browse.UnfinishedWork;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;

/** How links stand, in memory. */
public final class FakeHealth implements SyncHealth {
    public static final Problem LOCKED = new Problem.StoreFailed(Problem.StoreFailure.LOCKED, "links.sqlite");
    public static final Instant SINCE = Instant.parse("2026-11-21T15:20:00Z");

    public final List<HealthLine> lines = new ArrayList<>();
    public final List<UnfinishedWork> unfinished = new ArrayList<>();
    public final List<UnfinishedWork> elsewhere = new ArrayList<>();
    public final Map<CrmEntity, String> names = new HashMap<>();
    public final List<String> asked = new ArrayList<>();
    public boolean locked;
    public boolean crmDown;
    private final List<Runnable> listeners = new ArrayList<>();

    /** Adds a link that is in sync. */
    public HealthLine inSync(String title) {
        return add(title, Heading.IN_SYNC, Sentence.of("health.because.agreed"), HealthStep.OPEN);
    }

    /** Adds a link with a conflict. */
    public HealthLine conflict(String title, int fields) {
        return add(title, Heading.WAITING, Sentence.of("health.because.conflict", fields), HealthStep.RESOLVE,
                HealthStep.OPEN);
    }

    public HealthLine add(String title, Heading heading, Sentence because, HealthStep... steps) {
        return add(EntityType.COMPANY, title, heading, because, steps);
    }

    public HealthLine add(EntityType type, String title, Heading heading, Sentence because, HealthStep... steps) {
        int number = lines.size() + 1;
        ActorType actor = switch (type) {
            case COMPANY -> ActorType.CUSTOMER;
            case CONTACT -> ActorType.PERSON;
            case PROJECT -> ActorType.PROJECT;
        };
        HealthLine line = new HealthLine(new LinkId("%032x".formatted(number)), new CrmEntity(type, number), title,
                new ErpActor(actor, String.valueOf(number)), "C-" + (10_000 + number), Samples.CONNECTION,
                Samples.connection().name(), heading, because, Optional.of(SINCE), 0, Optional.empty(),
                List.of(steps));
        lines.add(line);
        return line;
    }

    /** It stands otherwise now. */
    public void put(HealthLine line, Heading heading) {
        lines.replaceAll(one -> one.link().equals(line.link())
                ? new HealthLine(one.link(), one.entity(), one.title(), one.actor(), one.number(), one.connection(),
                        one.connectionName(), heading, Sentence.of("health.because.agreed"), one.since(), 0,
                        Optional.empty(), List.of(HealthStep.OPEN))
                : one);
        tell();
    }

    public void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized Map<Heading, Integer> counts(HealthFilter filter) {
        check();
        Map<Heading, Integer> counts = new EnumMap<>(Heading.class);
        for (Heading heading : Heading.values()) {
            counts.put(heading, (int) lines.stream().filter(line -> line.heading() == heading)
                    .filter(line -> matches(line, filter)).count());
        }
        return counts;
    }

    @Override
    public synchronized List<HealthLine> lines(Heading heading, HealthFilter filter, int offset, int limit) {
        check();
        asked.add(heading + "/" + filter.text() + "/" + offset);
        return lines.stream().filter(line -> line.heading() == heading).filter(line -> matches(line, filter))
                .sorted(Comparator.comparing(HealthLine::title)).skip(offset).limit(limit).toList();
    }

    @Override
    public List<UnfinishedWork> unfinished() {
        return List.copyOf(unfinished);
    }

    @Override
    public List<UnfinishedWork> unfinishedElsewhere() {
        if (crmDown) {
            throw new ProblemException(new Problem.Unreachable("SuperOffice", Problem.Failure.NO_CONNECTION, "",
                    Problem.Outcome.NOTHING_DONE));
        }
        return List.copyOf(elsewhere);
    }

    @Override
    public Map<CrmEntity, String> names(Collection<CrmEntity> entities) {
        return entities.stream().collect(
                Collectors.toMap(entity -> entity, entity -> names.getOrDefault(entity, "#" + entity.id())));
    }

    @Override
    public boolean isUsed(ErpConnection connection) {
        return connection.active();
    }

    @Override
    public List<ErpConnection> connections() {
        return List.of(Samples.connection());
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void check() {
        if (locked) {
            throw new ProblemException(LOCKED);
        }
    }

    private static boolean matches(HealthLine line, HealthFilter filter) {
        return filter.connection().map(line.connection()::equals).orElse(true)
                && filter.type().map(type -> line.entity().type() == type).orElse(true)
                && (line.title() + " " + line.number()).toLowerCase(Locale.ROOT)
                        .contains(filter.text().toLowerCase(Locale.ROOT));
    }
}
