package dev.linkwright.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Notation;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.GivenErp;

/** A connection with lists on both sides, and the draft in which it is edited. */
public final class ListSamples implements AutoCloseable {
    public static final ListPlace TERMS = new ListPlace(new ConnectionId("1".repeat(32)), "paymentTerms", "terms");
    public static final ErpConnection OSLO = connection(TERMS.connection(), "Business Central Oslo");
    public static final ErpConnection BERGEN = connection(new ConnectionId("2".repeat(32)), "Business Central Bergen");

    public final FakeErp erp = new FakeErp(erpFields());
    public final FakeCrm crm = new FakeCrm(Map.of(EntityType.COMPANY, crmFields()));
    public final MemorySecrets secrets = new MemorySecrets();
    public final WorkingProfile working;
    public final SettingsDraft draft;
    private final OpenConnections open = new OpenConnections(Set.of(new GivenErp(erp)), secrets);

    public ListSamples() {
        this(OSLO);
    }

    public ListSamples(ErpConnection connection) {
        working = MemoryProfile.working(
                new Profile(Profile.VERSION, List.of(connection, BERGEN), Optional.empty()),
                List.of(new GivenErp(erp)));
        draft = new SettingsDraft(working, secrets, secrets, open, Set.of(new GivenErp(erp)));
        erp.defineList("country", IntStream.range(0, 240)
                .mapToObj(number -> new ListItem("C" + number, "Country " + number)).toList());
        crm.defineList("country", IntStream.range(0, 240)
                .mapToObj(number -> new ListItem("C" + number, "Country " + number)).toList());
        erp.defineList("group", List.of(new ListItem("DOM", "Domestic"), new ListItem("EU", "European Union"),
                new ListItem("EXP", "Export")));
        crm.defineList("category", List.of(new ListItem("1", "Export"), new ListItem("2", "Customers in Norway")));
        erp.defineList("paymentTerms", List.of(new ListItem("NET30", "30 days net"),
                new ListItem("NET14", "14 days net"), new ListItem("CM+30", "Current month plus 30 days"),
                new ListItem("PREPAY", "Payment before delivery"), new ListItem("NET21", "21 days net"),
                new ListItem("COD", "Cash on delivery"), new ListItem("NET60", "60 days net"),
                new ListItem("INT-CO", "Between own companies")));
        crm.defineList("terms", List.of(new ListItem("11", "30 days net"), new ListItem("12", "14 days net"),
                new ListItem("13", "Prepaid"), new ListItem("14", "Cash on delivery"),
                new ListItem("15", "60 days, net")));
    }

    public CatalogueReading reading() {
        return new CatalogueReading(crm, Set.of(new GivenErp(erp)));
    }

    /** As the draft holds it. */
    public ErpConnection connection() {
        return draft.profile().connection(OSLO.id()).orElseThrow();
    }

    /** With everything that both systems tell. */
    public MappedList terms() {
        return MappedLists
                .of(connection(), reading().complete(connection(), secrets, Catalogue.NONE).catalogue()).stream()
                .filter(list -> list.place().equals(TERMS)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        open.close();
    }

    public static ErpConnection connection(ConnectionId id, String name) {
        return new ErpConnection(id, name, "tryton", true, "", "NO", Map.of(),
                List.of(new ActorMapping(ActorType.CUSTOMER, true, fields(), List.of(terms(Map.of("NET30", "11",
                        "NET14", "12", "PREPAY", "13", "COD", "14"))), defaults()),
                        new ActorMapping(ActorType.SUPPLIER, true, fields(), List.of(terms(Map.of("NET30", "11",
                                "NET14", "12", "PREPAY", "13", "COD", "14"))))));
    }

    public static ListMapping terms(Map<String, String> items) {
        return new ListMapping(TERMS.erpList(), TERMS.crmList(), items);
    }

    private static List<DefaultValue> defaults() {
        return List.of(new DefaultValue("group", FieldValue.of("DOM"), true, true),
                new DefaultValue("currency", FieldValue.of("NOK"), false, false));
    }

    private static List<FieldMapping> fields() {
        return List.of(both("name", "name", true), both("country", "country", true),
                both("paymentTerms", "terms", true), both("group", "category", false),
                new FieldMapping("number", "number", Direction.ERP_TO_CRM, true, true));
    }

    private static FieldMapping both(String erp, String crm, boolean inTab) {
        return new FieldMapping(erp, crm, Direction.BOTH, false, inTab);
    }

    private static List<FieldDefinition> erpFields() {
        return List.of(FieldDefinition.text("name", "Name", Notation.PLAIN, Access.MANDATORY, 100),
                FieldDefinition.text("number", "Number", Notation.PLAIN, Access.READ_ONLY, 20),
                list("country", "Country", Notation.COUNTRY, "country"),
                list("paymentTerms", "Payment terms", Notation.PLAIN, "paymentTerms"),
                list("group", "Customer group", Notation.PLAIN, "group"),
                FieldDefinition.text("currency", "Currency", Notation.PLAIN, Access.NORMAL, 3),
                new FieldDefinition("creditLimit", "Credit limit", FieldType.DECIMAL, Notation.PLAIN, Access.NORMAL, 0,
                        null, null, null, null),
                new FieldDefinition("blocked", "Blocked", FieldType.YES_NO, Notation.PLAIN, Access.NORMAL, 0, null,
                        "false", null, null),
                FieldDefinition.text("taxArea", "Tax area", Notation.PLAIN, Access.MANDATORY, 20));
    }

    private static List<FieldDefinition> crmFields() {
        return List.of(FieldDefinition.text("name", "Name", Notation.PLAIN, Access.MANDATORY, 219),
                FieldDefinition.text("number", "Number", Notation.PLAIN, Access.NORMAL, 49),
                list("country", "Country", Notation.COUNTRY, "country"),
                list("terms", "Payment terms", Notation.PLAIN, "terms"),
                list("category", "Category", Notation.PLAIN, "category"));
    }

    private static FieldDefinition list(String key, String label, Notation notation, String list) {
        return new FieldDefinition(key, label, FieldType.LIST, notation, Access.NORMAL, 0, list, null, null, null);
    }
}
