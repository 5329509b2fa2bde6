package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** The lists that entities draw from. */
final class Lists {

    /** A country; its id is the number of ISO 3166. */
    record Country(int id, String name, String two, String three, String dialIn, String zipPrefix) {

        ObjectNode json() {
            return Wire.object().put("CountryId", id).put("Name", name).put("CurrencyId", 76).put("EnglishName", name)
                    .put("TwoLetterISOCountry", two).put("ThreeLetterISOCountry", three).putNull("ImageDescription")
                    .put("OrgNrText", "VAT No.:").put("InterAreaPrefix", "").put("DialInPrefix", dialIn)
                    .put("ZipPrefix", zipPrefix).put("DomainName", two).put("AddressLayoutId", 4)
                    .put("DomesticAddressLayoutId", 4).put("ForeignAddressLayoutId", 4).put("Rank", id)
                    .put("Tooltip", name)
                    .put("Deleted", false);
        }
    }

    private static final List<Country> COUNTRIES = List.of(new Country(208, "Denmark", "DK", "DNK", "45", "DK"),
            new Country(246, "Finland", "FI", "FIN", "358", "FIN"), new Country(276, "Germany", "DE", "DEU", "49", "D"),
            new Country(352, "Iceland", "IS", "ISL", "354", "IS"),
            new Country(528, "Netherlands", "NL", "NLD", "31", "NL"),
            new Country(578, "Norway", "NO", "NOR", "47", "N"), new Country(752, "Sweden", "SE", "SWE", "46", "S"),
            new Country(826, "United Kingdom", "GB", "GBR", "44", "GB"));

    private static final Map<String, List<ListItem>> ITEMS = Map.of("category",
            named("Customer", "Key account", "Supplier", "Partner", "Prospect", "Competitor", "Former customer"),
            "business",
            named("Energy and utilities", "Fishing and seafood", "Construction", "Electrical installation", "Furniture",
                    "Timber and forestry", "Refrigeration", "Mechanical industry", "Transport", "Retail",
                    "Food and beverages",
                    "IT and communication", "Property", "Accounting and consulting", "Health"),
            "perspos",
            named("Managing director", "Chief financial officer", "Sales manager", "Purchaser", "Accountant",
                    "Project manager",
                    "Technician"),
            "mrmrs", named("Mr", "Ms"), "salutation", named("Dear"), "contint", named("Newsletter", "Events"),
            "persint",
            named("Newsletter", "Events"), "projecttype",
            named("Delivery", "Implementation", "Maintenance", "Campaign"),
            "projectstatus", named("Planned", "In progress", "On hold", "Closed"), "deliveryterms",
            named("Ex works", "Delivered at place", "Delivered duty paid"));

    private static final List<ListItem> GROUPS = named("Sales", "Service", "Management");

    private final List<SandboxUser> users;
    private final Assumptions assumptions;

    Lists(List<SandboxUser> users, Assumptions assumptions) {
        this.users = users;
        this.assumptions = assumptions;
    }

    private static List<ListItem> named(String... names) {
        var items = new ArrayList<ListItem>();
        for (String name : names) {
            items.add(new ListItem(items.size() + 1, name, ""));
        }
        return List.copyOf(items);
    }

    /** The items of a list, countries and users included; null when there is no such list. */
    @Nullable
    List<ListItem> items(String list) {
        return switch (list.toLowerCase(Locale.ROOT)) {
            case "country" -> COUNTRIES.stream().map(one -> new ListItem(one.id, one.name, one.two)).toList();
            case "associate" ->
                users.stream().map(one -> new ListItem(one.associateId(), one.fullName(), one.login())).toList();
            case "usergroup" -> assumptions.is(Assumption.GroupList.THERE) ? GROUPS : null;
            default -> ITEMS.get(list.toLowerCase(Locale.ROOT));
        };
    }

    List<String> names() {
        var names = new ArrayList<>(ITEMS.keySet());
        names.add("associate");
        names.add("country");
        names.sort(null);
        return names;
    }

    @Nullable
    ListItem item(String list, int id) {
        List<ListItem> items = items(list);
        return items == null ? null : items.stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }

    String textOf(String list, int id) {
        ListItem item = item(list, id);
        return item == null ? "" : item.name();
    }

    /** All countries, as the agent for lists gives them. */
    ArrayNode countries() {
        ArrayNode countries = Wire.array();
        COUNTRIES.forEach(country -> countries.add(country.json()));
        return countries;
    }

    @Nullable
    Country country(int id) {
        return COUNTRIES.stream().filter(one -> one.id == id).findFirst().orElse(null);
    }

    static int countryId(String two) {
        return COUNTRIES.stream().filter(one -> one.two.equals(two)).findFirst().map(Country::id).orElse(0);
    }

    @Nullable
    SandboxUser associate(int id) {
        return users.stream().filter(one -> one.associateId() == id).findFirst().orElse(null);
    }

    String associateName(int id) {
        SandboxUser user = associate(id);
        return user == null ? "" : user.fullName();
    }
}
