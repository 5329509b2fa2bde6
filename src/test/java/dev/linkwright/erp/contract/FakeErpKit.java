package dev.linkwright.erp.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Rights;
import dev.linkwright.testing.FakeErp;

/** The ERP in memory that other tests use, with a field of every type. */
final class FakeErpKit implements ContractKit {
    private static final List<ListItem> COUNTRIES = List.of(new ListItem("NO", "Norway"),
            new ListItem("SE", "Sweden"), new ListItem("DK", "Denmark"), new ListItem("FI", "Finland"),
            new ListItem("DE", "Germany"));
    private static final String ADDRESS = "address";
    private static final List<FieldDefinition> FIELDS = List.of(text("name", Notation.PLAIN, Access.MANDATORY, 100),
            text("code", Notation.PLAIN, Access.READ_ONLY, 20), text("remark", Notation.PLAIN, Access.NORMAL, 0),
            text("identifier", Notation.ORGANISATION_NUMBER, Access.NORMAL, 0),
            typed("founded", FieldType.DATE), typed("employees", FieldType.NUMBER),
            typed("credit", FieldType.DECIMAL), typed("blocked", FieldType.YES_NO),
            text("phone", Notation.PHONE, Access.NORMAL, 30).inSlot("phone"),
            text("email", Notation.EMAIL, Access.NORMAL, 80).inSlot("email"),
            text("address.street", Notation.PLAIN, Access.NORMAL, 50).inGroup(ADDRESS).inSlot(ADDRESS),
            text("address.city", Notation.PLAIN, Access.NORMAL, 30).inGroup(ADDRESS).inSlot(ADDRESS),
            new FieldDefinition("address.country", "Country", FieldType.LIST, Notation.COUNTRY, Access.NORMAL, 0,
                    "country", null, null, null).inGroup(ADDRESS).inSlot(ADDRESS));

    private final FakeErp erp = new FakeErp(FIELDS,
            List.of(ActorType.CUSTOMER, ActorType.SUPPLIER, ActorType.PERSON));
    private final FakeErpServer server = new FakeErpServer(erp, FIELDS);

    FakeErpKit() {
        erp.defineList("country", COUNTRIES);
        for (int number = 0; number < 250; number++) {
            Map<String, String> values = new HashMap<>();
            for (FieldDefinition field : FIELDS) {
                if (field.access() != Access.READ_ONLY) {
                    values.put(field.key(), SampleValues.of(field, number % 11));
                }
            }
            server.insert(number % 3 == 0 ? ActorType.SUPPLIER : ActorType.CUSTOMER, values);
        }
    }

    private static FieldDefinition text(String key, Notation notation, Access access, int length) {
        return FieldDefinition.text(key, key, notation, access, length);
    }

    private static FieldDefinition typed(String key, FieldType type) {
        return new FieldDefinition(key, key, type, Notation.PLAIN, Access.NORMAL, 0, null, null, null, null);
    }

    @Override
    public String name() {
        return "Fake ERP";
    }

    @Override
    public SyncConnector open(Opening opening) {
        return switch (opening.user()) {
            case WRITER, IMPOSTOR -> erp.seenBy(Rights.ALL, Set.of());
            case READER -> erp.seenBy(Rights.READ_ONLY, Set.of());
        };
    }

    @Override
    public SyncConnector blindTo(ActorType type, String field) {
        return erp.seenBy(Rights.ALL, FIELDS.stream().map(FieldDefinition::key).filter(field::equals)
                .collect(Collectors.toSet()));
    }

    @Override
    public SyncConnector elsewhere() {
        FakeErp other = new FakeErp(FIELDS);
        other.become(new Fingerprint("https://erp.example", "bergen"));
        return other;
    }

    @Override
    public ErpServer server() {
        return server;
    }

    @Override
    public void close() {
        erp.close();
    }
}
