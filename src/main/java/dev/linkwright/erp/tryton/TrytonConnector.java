package dev.linkwright.erp.tryton;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchableField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/** A Tryton database. An actor's key is the id of its record. */
public final class TrytonConnector implements SyncConnector {
    private static final Capabilities CAPABILITIES = new Capabilities(
            Map.of(Feature.OPEN_IN_ERP, Sentence.of("tryton.no-address")), CreateSafety.MARKER);

    private final TrytonSession session;
    private final Fingerprint fingerprint;
    private final Installation installation;
    private final Lists lists;
    private final Map<ActorType, ActorParts> parts;
    private final ChangeGroups changes;

    TrytonConnector(TrytonSession session, Fingerprint fingerprint, Installation installation, Lists lists,
            Map<ActorType, ActorParts> parts, ChangeGroups changes) {
        this.session = session;
        this.fingerprint = fingerprint;
        this.installation = installation;
        this.lists = lists;
        this.parts = Map.copyOf(parts);
        this.changes = changes;
    }

    private ActorParts of(ActorType type) {
        @Nullable
        ActorParts known = parts.get(type);
        if (known == null) {
            throw unknown(type);
        }
        return known;
    }

    private static ProblemException unknown(ActorType type) {
        return new ProblemException(new Problem.Bug("Tryton has no actors of type " + type));
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void test() {
        if (!rights(ActorType.CUSTOMER).read()) {
            throw new ProblemException(new Problem.NotAllowed(session.system(), "read parties"));
        }
    }

    @Override
    public List<ActorType> actorTypes() {
        return installation.actorTypes();
    }

    @Override
    public List<FieldDefinition> fields(ActorType type) {
        return of(type).catalogue().fields();
    }

    @Override
    public List<SearchableField> searchableFields(ActorType type) {
        return of(type).catalogue().searchable();
    }

    @Override
    public Page<ErpHit> search(SearchRequest request) {
        return of(request.type()).finder().search(request);
    }

    @Override
    public OptionalLong count(SearchRequest request) {
        return OptionalLong.of(of(request.type()).finder().count(request));
    }

    @Override
    public List<ErpRecord> read(List<ActorRead> actors, Set<String> fields) {
        Map<ActorType, List<ActorRead>> byType = new EnumMap<>(ActorType.class);
        actors.forEach(asked -> byType.computeIfAbsent(asked.actor().type(), _ -> new ArrayList<>()).add(asked));
        Map<ActorRead, ErpRecord> read = new HashMap<>();
        byType.forEach((type, asked) -> read.putAll(of(type).read(asked, fields)));
        return actors.stream().flatMap(asked -> Optional.ofNullable(read.get(asked)).stream()).toList();
    }

    @Override
    public Map<ErpActor, Version> versions(Collection<ErpActor> actors) {
        return changes.versions(actors);
    }

    @Override
    public ErpRecord create(CreateRequest request) {
        return of(request.type()).create(request);
    }

    @Override
    public List<ErpActor> made(CreateRequest request) {
        return of(request.type()).made(request);
    }

    @Override
    public Saved save(ErpActor actor, SaveRequest request) {
        return of(actor.type()).save(actor, request);
    }

    @Override
    public void reactivate(ErpActor actor, Version expected) {
        of(actor.type()).reactivate(actor, expected);
    }

    @Override
    public List<ListItem> list(String name) {
        return lists.items(Stream.of(ListSource.COUNTRY, ListSource.PROJECT_STATUS).map(Items.class::cast)
                .filter(source -> source.name().equals(name)).findFirst().or(() -> selection(name))
                .orElseThrow(() -> new ProblemException(new Problem.Bug("Tryton has no list " + name))));
    }

    private Optional<Items> selection(String name) {
        // Projects come last: not every Tryton has them, and who asks for a list of parties must not meet that.
        return parts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(part -> part.getValue().catalogue().items()).filter(of -> of.name().equals(name)).findFirst();
    }

    @Override
    public Changes changedSince(ActorType type, Optional<ChangePoint> point) {
        return Optional.ofNullable(changedSince(Map.of(type, point)).get(type)).orElseThrow(() -> unknown(type));
    }

    @Override
    public Map<ActorType, Changes> changedSince(Map<ActorType, Optional<ChangePoint>> points) {
        return changes.changes(points);
    }

    @Override
    public Rights rights(ActorType type) {
        return of(type).access().rights();
    }

    /** A row is dated when it is written, so dates only grow. */
    @Override
    public boolean isBefore(Version version, Version other) {
        return version.stamps().entrySet().stream().anyMatch(row -> {
            @Nullable
            String later = other.stamps().get(row.getKey());
            return later != null && Stamp.parse(row.getValue()).isBefore(Stamp.parse(later));
        });
    }

    @Override
    public Optional<URI> address(ErpActor actor) {
        return Optional.empty();
    }

    @Override
    public void close() {
        session.close();
    }
}
