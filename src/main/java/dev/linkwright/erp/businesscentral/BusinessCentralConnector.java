package dev.linkwright.erp.businesscentral;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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

/** A company in a Business Central. An actor's key is the identifier of its entity. */
public final class BusinessCentralConnector implements SyncConnector {
    private final Fingerprint fingerprint;
    private final ConnectorParts parts;
    private final SignIn signIn;

    BusinessCentralConnector(Fingerprint fingerprint, ConnectorParts parts, SignIn signIn) {
        this.fingerprint = fingerprint;
        this.parts = parts;
        this.signIn = signIn;
    }

    @Override
    public Capabilities capabilities() {
        Map<Feature, Sentence> missing = new EnumMap<>(Feature.class);
        missing.put(Feature.RIGHTS, Sentence.of("business-central.no-rights"));
        missing.put(Feature.ARCHIVE, Sentence.of("business-central.hides-nothing"));
        missing.put(Feature.REACTIVATE, Sentence.of("business-central.nothing-hidden"));
        missing.put(Feature.MERGE, Sentence.of("business-central.merged-are-gone"));
        missing.put(Feature.CHILD_ROWS, Sentence.of("business-central.no-rows"));
        if (!parts.webClient().isKnown()) {
            missing.put(Feature.OPEN_IN_ERP, Sentence.of("business-central.no-address"));
        }
        return new Capabilities(missing, CreateSafety.LOOK_UP_ONLY);
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void test() {
        parts.calls().page(parts.calls().url(new Query(Entity.CUSTOMER).select(List.of("id")).first(1)), 1);
    }

    @Override
    public List<ActorType> actorTypes() {
        return List.of(ActorType.CUSTOMER, ActorType.SUPPLIER, ActorType.PERSON, ActorType.PROJECT);
    }

    @Override
    public List<FieldDefinition> fields(ActorType type) {
        return parts.shape().fields(Entity.of(type)).stream().map(ApiField::definition).toList();
    }

    @Override
    public List<SearchableField> searchableFields(ActorType type) {
        return parts.shape().filtered(Entity.of(type)).stream().map(SearchFields::of).toList();
    }

    @Override
    public Page<ErpHit> search(SearchRequest request) {
        return parts.finder().search(request);
    }

    @Override
    public OptionalLong count(SearchRequest request) {
        return parts.counter().count(request);
    }

    @Override
    public List<ErpRecord> read(List<ActorRead> actors, Set<String> fields) {
        return parts.reader().read(actors, fields);
    }

    @Override
    public Map<ErpActor, Version> versions(Collection<ErpActor> actors) {
        return parts.reader().versions(actors);
    }

    @Override
    public ErpRecord create(CreateRequest request) {
        return parts.maker().make(request);
    }

    @Override
    public List<ErpActor> made(CreateRequest request) {
        return parts.made().like(request);
    }

    @Override
    public Saved save(ErpActor actor, SaveRequest request) {
        return parts.saver().save(actor, request);
    }

    @Override
    public List<ListItem> list(String name) {
        return parts.lists().items(ReferenceList.of(name).orElseThrow(
                () -> new ProblemException(new Problem.Bug("Business Central has no list " + name))));
    }

    @Override
    public Changes changedSince(ActorType type, Optional<ChangePoint> point) {
        return point.isPresent()
                ? parts.changes().changes(type, ChangeCursor.parse(point.orElseThrow()))
                : parts.changes().start(type);
    }

    @Override
    public boolean isBefore(Version version, Version other) {
        return Row.isBefore(version, other);
    }

    @Override
    public Rights rights(ActorType type) {
        return Rights.ALL;
    }

    @Override
    public Optional<URI> address(ErpActor actor) {
        return parts.webClient().card(actor);
    }

    @Override
    public void close() {
        signIn.end().run();
    }
}
