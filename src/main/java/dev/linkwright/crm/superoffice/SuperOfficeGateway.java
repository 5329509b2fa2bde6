package dev.linkwright.crm.superoffice;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.crm.CrmChanges;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.crm.Leases;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Page;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/** SuperOffice, for the user whose credentials it was given. */
public final class SuperOfficeGateway implements CrmGateway {
    private final WebApi api;
    private final Language language;
    private final Lists lists;
    private final Map<EntityType, List<FieldDefinition>> definitions = new ConcurrentHashMap<>();
    private final CustomFields customFields;
    private final Hits hits;
    private final Records records;
    private final Finder finder;
    private final RelatedRecords related;
    private final ChangeScan changes;
    private final ForeignKeys keys;

    public SuperOfficeGateway(HttpClients clients, SuperOfficeAccess access) {
        this.api = new WebApi(clients, access);
        this.language = access.language();
        this.lists = new Lists(api, new Countries(api));
        this.customFields = new CustomFields(api);
        Archive archive = new Archive(api);
        this.hits = new Hits(api, archive);
        this.records = new Records(api, hits);
        this.finder = new Finder(archive, hits);
        this.related = new RelatedRecords(api, archive, hits);
        this.changes = new ChangeScan(api, archive);
        this.keys = new ForeignKeys(api, archive);
    }

    /** Who synchronises by itself. */
    public Leases leases() {
        return new DeviceLeases(api);
    }

    @Override
    public SignedIn whoAmI() {
        return new Principal(api, lists).whoAmI();
    }

    @Override
    public Page<CrmHit> find(FinderQuery query) {
        return finder.find(query);
    }

    @Override
    public Set<CrmEntity> existing(Collection<CrmEntity> entities) {
        return hits.existing(entities);
    }

    @Override
    public List<CrmHit> hits(EntityType type, List<Long> ids) {
        return finder.hits(type, ids);
    }

    @Override
    public Page<CrmHit> related(RelatedQuery query) {
        return related.find(query);
    }

    @Override
    public CrmRecord read(CrmEntity entity, Bindings bindings) {
        Kind kind = Kind.of(entity.type());
        EntityFields fields = customFields.with(kind);
        JsonNode json = records.read(entity).body();
        Entity read = new Entity(json);
        Bindings rows = fields.bindings(read, bindings);
        return new CrmRecord(entity, kind.title(json), fields.values(read, bindings), fields.labels(read),
                fields.version(read), Mask.rights(json.path("TableRight")),
                ForeignKeys.of(entity, json.path("ExtraFields")),
                country(json), fields.company(read), rows);
    }

    /** A person without a country of its own lives in its company's. */
    private String country(JsonNode json) {
        String own = json.path("Country").path("TwoLetterISOCountry").asText("");
        long company = json.path("Contact").path("CountryId").asLong();
        return own.isEmpty() && company > 0 ? lists.countries().code(company) : own;
    }

    @Override
    public List<FieldDefinition> fields(EntityType type) {
        List<FieldDefinition> known = definitions.get(type);
        if (known == null) {
            Kind kind = Kind.of(type);
            JsonNode blank = api.get(api.at(kind.resource(), "default")).body();
            known = new Definitions(customFields.with(kind), language).of(kind.type().word(), new Entity(blank));
            definitions.put(type, known);
        }
        return known;
    }

    @Override
    public CardLayout card(EntityType type) {
        return Kind.of(type).card();
    }

    @Override
    public void validate(CrmEntity entity, List<FieldChange> changes, Bindings bindings) {
        EntityFields fields = customFields.with(Kind.of(entity.type()));
        new Validator(api, records, fields, patch(fields)).validate(entity, changes, bindings);
    }

    @Override
    public Saved save(CrmEntity entity, SaveRequest request) {
        EntityFields fields = customFields.with(Kind.of(entity.type()));
        return new Saver(api, records, fields, patch(fields)).save(entity, request);
    }

    private Patch patch(EntityFields fields) {
        return new Patch(api.system(), fields, lists.countries());
    }

    @Override
    public List<ListItem> list(String name) {
        return lists.items(name);
    }

    @Override
    public List<String> groups() {
        return lists.items(Principal.GROUPS).stream().map(ListItem::label).toList();
    }

    @Override
    public Page<CrmKey> keys(ConnectionId connection, Optional<String> page) {
        return keys.page(connection, page);
    }

    @Override
    public List<CrmKey> keysStartingWith(ConnectionId connection, String valueStart) {
        return keys.startingWith(connection, valueStart);
    }

    @Override
    public void saveKey(CrmKey key) {
        keys.save(key);
    }

    @Override
    public void deleteKey(CrmKey key) {
        keys.delete(key);
    }

    @Override
    public CrmChanges changedSince(EntityType type, Optional<String> point) {
        return changes.changes(type, point);
    }

    /** SuperOffice's own client opens a record that its address names. */
    @Override
    public Optional<URI> address(CrmEntity entity) {
        return api.tenant().lastRoot().map(root -> root.resolve("../../default.aspx")).map(client -> URI.create(
                client + "?" + Kind.of(entity.type()).tableName() + "_id=" + entity.id()));
    }
}
