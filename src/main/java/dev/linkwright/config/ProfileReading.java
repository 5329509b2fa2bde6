package dev.linkwright.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Side;

/** Makes a profile of JSON that has the right shape, and notes what has not. */
final class ProfileReading {
    private static final Map<String, Direction> DIRECTIONS = Map.of("both", Direction.BOTH, "erp-to-crm",
            Direction.ERP_TO_CRM, "crm-to-erp", Direction.CRM_TO_ERP);
    private static final Map<String, ActorType> ACTOR_TYPES = Arrays.stream(ActorType.values())
            .collect(Collectors.toMap(ActorType::word, type -> type));

    /** Stands where there is nothing to read; never used, because a fault was noted. */
    private static final Profile NONE = new Profile(Profile.VERSION, List.of(), Optional.empty());

    private final Map<String, SyncConnectorProvider> connectors;

    ProfileReading(Map<String, SyncConnectorProvider> connectors) {
        this.connectors = connectors;
    }

    /** The word that stands in profiles for a direction. */
    static String word(Direction direction) {
        return DIRECTIONS.entrySet().stream().filter(entry -> entry.getValue() == direction).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    Profile profile(ProfileNode root) {
        if (!root.isObject()) {
            root.fault("profile.not-an-object");
            return NONE;
        }
        int version = root.member("version").number();
        if (version != Profile.VERSION) {
            // The keys of another version mean nothing here; complaints about them would only mislead.
            if (root.member("version").isThere()) {
                root.member("version").fault("profile.other-version", version, Profile.VERSION);
            }
            return NONE;
        }
        ProfileNode known = root.keys("version", "automatic", "connections", "retentionDays");
        List<ProfileNode> nodes = known.member("connections").items();
        List<ErpConnection> connections = nodes.stream().map(this::connection).toList();
        ProfileNode.refuseTwice(nodes, connections, one -> one.id().value(), "id");
        ProfileNode.refuseTwice(nodes, connections, one -> one.name().strip().toLowerCase(Locale.ROOT), "name");
        return new Profile(version, connections, automatic(known.member("automatic")),
                retention(known.member("retentionDays")));
    }

    private static Optional<Automatic> automatic(ProfileNode given) {
        if (!given.isThere()) {
            return Optional.empty();
        }
        ProfileNode node = given.keys("account", "workstation", "minutes");
        Optional<String> account = name(node.member("account"));
        Optional<String> workstation = name(node.member("workstation"));
        if (account.isEmpty() && workstation.isEmpty()) {
            node.fault("profile.automatic.nobody");
        }
        ProfileNode minutesNode = node.member("minutes");
        int minutes = minutesNode.isThere() ? minutesNode.number() : Automatic.USUAL_MINUTES;
        if (minutesNode.isThere() && (minutes < 1 || minutes > Automatic.MOST_MINUTES)) {
            minutesNode.fault("profile.automatic.minutes", Automatic.MOST_MINUTES);
        }
        return Optional.of(new Automatic(account, workstation, Duration.ofMinutes(minutes)));
    }

    private static Optional<String> name(ProfileNode node) {
        return Optional.of(node.textOr("").strip()).filter(name -> !name.isEmpty());
    }

    private static int retention(ProfileNode node) {
        if (!node.isThere()) {
            return Profile.USUAL_RETENTION;
        }
        int days = node.number();
        if (days < 1) {
            node.fault("profile.no-days");
        }
        return days;
    }

    private ErpConnection connection(ProfileNode given) {
        ProfileNode node = given.keys("id", "name", "connector", "active", "description", "homeCountry",
                "configuration", "mappings", "noBlankOverValue", "scope", "route");
        String connector = node.member("connector").text();
        List<ProfileNode> mappingNodes = node.member("mappings").items();
        List<ActorMapping> mappings = mappingNodes.stream().map(ProfileReading::mapping).toList();
        ProfileNode.refuseTwice(mappingNodes, mappings, mapping -> mapping.actorType().word(), "actorType");
        return new ErpConnection(id(node.member("id")), node.member("name").text(), connector,
                node.member("active").yesNoOr(true), node.member("description").textOr(""),
                country(node.member("homeCountry")),
                configuration(node.member("configuration"), node.member("connector"), connector), mappings,
                node.member("noBlankOverValue").yesNoOr(false), ReachReading.scope(node.member("scope")),
                ReachReading.route(node.member("route")));
    }

    private static ConnectionId id(ProfileNode node) {
        String text = node.text();
        if (text.matches("[0-9a-f]{32}")) {
            return new ConnectionId(text);
        }
        if (!text.isBlank()) {
            node.fault("profile.bad-id", text);
        }
        return ConnectionId.random();
    }

    private static String country(ProfileNode node) {
        String country = node.text();
        if (!country.isBlank() && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            node.fault("profile.bad-country", country);
        }
        return country;
    }

    private Map<String, String> configuration(ProfileNode node, ProfileNode connectorNode, String connector) {
        Map<String, String> values = node.texts();
        SyncConnectorProvider provider = connectors.get(connector);
        if (provider == null) {
            if (!connector.isBlank()) {
                connectorNode.fault("profile.none-of", connector,
                        connectors.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            return values;
        }
        Map<String, FieldType> fields = new HashMap<>();
        provider.configuration().forEach(field -> fields.put(field.key(), field.type()));
        for (String key : values.keySet()) {
            FieldType type = fields.get(key);
            if (type == null) {
                node.member(key).fault("profile.unknown-key", provider.configuration().stream()
                        .map(ConfigurationField::key).collect(Collectors.joining(", ")));
            } else if (type == FieldType.PASSWORD) {
                node.member(key).fault("profile.secret");
            }
        }
        return values;
    }

    private static ActorMapping mapping(ProfileNode given) {
        ProfileNode node = given.keys("actorType", "synchronised", "fields", "lists", "defaults");
        ActorType type = node.member("actorType").oneOf(ACTOR_TYPES, ActorType.CUSTOMER);
        List<ProfileNode> fieldNodes = node.member("fields").items();
        List<FieldMapping> fields = fieldNodes.stream().map(ProfileReading::field).toList();
        ProfileNode.refuseTwice(fieldNodes, fields, FieldMapping::erpField, "erp");
        ProfileNode.refuseTwice(fieldNodes, fields, ProfileReading::writtenCrmField, "crm");
        List<ProfileNode> listNodes = node.member("lists").items();
        List<ListMapping> lists = listNodes.stream().map(ProfileReading::list).toList();
        ProfileNode.refuseTwice(listNodes, lists, ListMapping::erpList, "erpList");
        List<ProfileNode> defaultNodes = node.member("defaults").items();
        List<DefaultValue> defaults = defaultNodes.stream().map(ProfileReading::defaultValue).toList();
        ProfileNode.refuseTwice(defaultNodes, defaults, DefaultValue::erpField, "erp");
        return new ActorMapping(type, node.member("synchronised").yesNoOr(true), fields, lists, defaults);
    }

    /** What is neither given nor asked for would do nothing. */
    private static DefaultValue defaultValue(ProfileNode given) {
        ProfileNode node = given.keys("erp", "value", "ask", "mandatory");
        FieldValue value = FieldValue.of(node.member("value").textOr("").strip());
        boolean asked = node.member("ask").yesNoOr(false);
        if (!asked && value.isBlank()) {
            node.member("value").fault("profile.no-default");
        }
        return new DefaultValue(node.member("erp").text(), value, asked || value.isBlank(),
                node.member("mandatory").yesNoOr(false));
    }

    /** Two mappings that write one CRM field would overwrite each other for ever. */
    private static String writtenCrmField(FieldMapping field) {
        String crmField = field.crmField();
        return crmField != null && field.direction().writesTo(Side.CRM) ? crmField : "";
    }

    private static FieldMapping field(ProfileNode given) {
        ProfileNode node = given.keys("erp", "crm", "direction", "showInSearch", "showInTab");
        boolean shownOnly = !node.member("crm").isThere();
        Direction direction = shownOnly && !node.member("direction").isThere()
                ? Direction.ERP_TO_CRM
                : node.member("direction").oneOf(DIRECTIONS, Direction.BOTH);
        return new FieldMapping(node.member("erp").text(), shownOnly ? null : node.member("crm").text(), direction,
                node.member("showInSearch").yesNoOr(false), node.member("showInTab").yesNoOr(false));
    }

    private static ListMapping list(ProfileNode given) {
        ProfileNode node = given.keys("erpList", "crmList", "items");
        ProfileNode itemsNode = node.member("items");
        Map<String, String> items = itemsNode.texts();
        List<String> erpItems = new ArrayList<>(items.keySet());
        Map<String, String> distinct = new HashMap<>();
        for (String erpItem : erpItems) {
            String crmItem = itemsNode.member(erpItem).text();
            if (distinct.containsValue(crmItem)) {
                itemsNode.member(erpItem).fault("profile.twice", crmItem);
            } else {
                distinct.put(erpItem, crmItem);
            }
        }
        return new ListMapping(node.member("erpList").text(), node.member("crmList").text(), distinct);
    }
}
