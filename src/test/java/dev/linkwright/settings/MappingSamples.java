package dev.linkwright.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.browse.CrmFinder;
import dev.linkwright.browse.Finder;
import dev.linkwright.browse.LinkTitles;
import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Notation;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.GivenErp;
import dev.linkwright.testing.MemoryLinks;

/** A connection with some fields mapped, and the draft in which it is edited. */
public final class MappingSamples implements AutoCloseable {
    public static final ConnectionId OSLO = new ConnectionId("1".repeat(32));
    public static final CrmEntity FJORD = new CrmEntity(EntityType.COMPANY, 11);
    public static final ErpActor ACTOR = new ErpActor(ActorType.CUSTOMER, "812");

    public final FakeErp erp = new FakeErp(erpFields(), List.of(ActorType.CUSTOMER, ActorType.SUPPLIER));
    public final FakeCrm crm = new FakeCrm(Map.of(EntityType.COMPANY, crmFields()));
    public final MemoryLinks links = new MemoryLinks();
    public final MemorySecrets secrets = new MemorySecrets();
    public final WorkingProfile working;
    public final SettingsDraft draft;
    private final OpenConnections open = new OpenConnections(Set.of(new GivenErp(erp)), secrets);

    public MappingSamples(boolean active) {
        ErpConnection connection = new ErpConnection(OSLO, "Business Central Oslo", "tryton", active, "", "NO",
                Map.of(), List.of(new ActorMapping(ActorType.CUSTOMER, true, fields(), List.of())));
        working = MemoryProfile.working(new Profile(Profile.VERSION, List.of(connection), Optional.empty()),
                List.of(new GivenErp(erp)));
        draft = new SettingsDraft(working, secrets, secrets, open, Set.of(new GivenErp(erp)));
        crm.put(FJORD,
                Map.of("name", "Fjordtech Energi AS", "orgnr", "NO 311 482 904 MVA", "phone", "55 12 34 56", "terms",
                        "7", "erpBalance", "1500.00", "streetAddress.city", "Bergen"));
        crm.put(new CrmEntity(EntityType.COMPANY, 12), Map.of("name", "Fjordlaks Sjømat AS", "orgnr", "312904713"));
        erp.put(ACTOR,
                Map.of("name", "Fjordtech Energi", "identifier", "311482904", "phoneNumber", "+47 55 12 34 56",
                        "paymentTerms", "30", "balance", "1500.0", "city", "Bergen"));
    }

    /** Somebody connected the company to the actor, as one of this type. */
    public void linkFjord(ActorType type) {
        crm.saveKey(new LinkKey(OSLO, FJORD, new ErpActor(type, ACTOR.key()), LinkId.random()).key());
    }

    public MappingPreview preview() {
        return new MappingPreview(crm, Set.of(new GivenErp(erp)), links);
    }

    public CatalogueReading reading() {
        return new CatalogueReading(crm, Set.of(new GivenErp(erp)));
    }

    public Catalogue catalogue() {
        return reading().complete(connection(), secrets, Catalogue.NONE).catalogue();
    }

    /** As the draft holds it. */
    public ErpConnection connection() {
        return draft.profile().connection(OSLO).orElseThrow();
    }

    public ActorMapping customer() {
        return connection().mapping(ActorType.CUSTOMER).orElseThrow();
    }

    public Optional<FieldMapping> mapping(String erpKey) {
        return customer().fields().stream().filter(field -> field.erpField().equals(erpKey)).findFirst();
    }

    /** The customer's fields with everything that both systems tell. */
    public ActorFields fields(ActorMapping mapping) {
        return ActorFields.of(connection().withMapping(mapping), ActorType.CUSTOMER, catalogue());
    }

    public Finder finder() {
        return new CrmFinder(crm, links, new LinkTitles(links, crm));
    }

    @Override
    public void close() {
        open.close();
    }

    private static List<FieldMapping> fields() {
        return List.of(new FieldMapping("name", "name", Direction.BOTH, true, true),
                new FieldMapping("identifier", "orgnr", Direction.BOTH, true, true),
                new FieldMapping("paymentTerms", "terms", Direction.ERP_TO_CRM, false, true),
                new FieldMapping("balance", "erpBalance", Direction.ERP_TO_CRM, false, true),
                new FieldMapping("salesperson", "ourContact", Direction.CRM_TO_ERP, false, true));
    }

    private static List<FieldDefinition> erpFields() {
        return List.of(text("name", "Name", Notation.PLAIN, Access.MANDATORY, 100),
                text("identifier", "Organisation no.", Notation.ORGANISATION_NUMBER, Access.NORMAL, 20),
                text("streetad1", "Address", Notation.PLAIN, Access.NORMAL, 100),
                text("city", "City", Notation.PLAIN, Access.NORMAL, 30),
                text("phoneNumber", "Phone", Notation.PHONE, Access.NORMAL, 30),
                text("website", "Web site", Notation.WEB_ADDRESS, Access.NORMAL, 80),
                list("paymentTerms", "Payment terms", Access.NORMAL, "paymentTerms"),
                decimal("creditLimit", "Credit limit", Access.NORMAL), decimal("balance", "Balance", Access.READ_ONLY),
                text("salesperson", "Salesperson", Notation.PLAIN, Access.NORMAL, 20),
                list("group", "Customer group", Access.MANDATORY, "group"),
                text("language", "Language", Notation.PLAIN, Access.NORMAL, 5));
    }

    private static List<FieldDefinition> crmFields() {
        return List.of(text("name", "Company name", Notation.PLAIN, Access.MANDATORY, 219),
                text("orgnr", "Organisation number", Notation.ORGANISATION_NUMBER, Access.NORMAL, 49),
                text("phone", "Phone", Notation.PHONE, Access.NORMAL, 80).inSlot("phone"),
                text("url", "Website", Notation.WEB_ADDRESS, Access.NORMAL, 254).inSlot("url"),
                text("streetAddress.line1", "Street address", Notation.PLAIN, Access.NORMAL, 100),
                text("streetAddress.city", "Street city", Notation.PLAIN, Access.NORMAL, 100),
                list("terms", "Payment terms", Access.NORMAL, "terms"),
                list("category", "Category", Access.NORMAL, "category"),
                decimal("erpBalance", "ERP balance", Access.NORMAL),
                text("ourContact", "Our contact", Notation.PLAIN, Access.READ_ONLY, 0));
    }

    private static FieldDefinition text(String key, String label, Notation notation, Access access, int length) {
        return FieldDefinition.text(key, label, notation, access, length);
    }

    private static FieldDefinition list(String key, String label, Access access, String list) {
        return new FieldDefinition(key, label, FieldType.LIST, Notation.PLAIN, access, 0, list, null, null, null);
    }

    private static FieldDefinition decimal(String key, String label, Access access) {
        return new FieldDefinition(key, label, FieldType.DECIMAL, Notation.PLAIN, access, 0, null, null, null, null);
    }
}
