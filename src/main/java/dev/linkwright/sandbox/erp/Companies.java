package dev.linkwright.sandbox.erp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** The companies of an environment, and the table that lists them. */
final class Companies {

    private final List<Company> companies = new ArrayList<>();
    private final Table list;

    Companies(Schema schema, ErpSandboxOptions options) {
        var rows = new ArrayList<ObjectNode>();
        for (String name : options.companies()) {
            rows.add(JsonNodeFactory.instance.objectNode().put("systemVersion", "27.0.39041.0").put("name", name)
                    .put("displayName", name));
            companies.add(open(schema, options, companies.size()));
        }
        this.list = new Table(schema.need(Schema.COMPANIES), new ListRows(rows), 0);
    }

    private static Company open(Schema schema, ErpSandboxOptions options, int number) {
        Map<String, SeedRows> rows = new HashMap<>(ListRows.all());
        if (number == 0) {
            rows.put(Schema.CUSTOMERS, options.seed().customers());
            rows.put(Schema.VENDORS, options.seed().vendors());
            rows.put(Schema.CONTACTS, options.seed().contacts());
            rows.put(Schema.PROJECTS, options.seed().projects());
        }
        Clock clock = options.clock();
        if (options.folder() == null) {
            return new Company(schema, number, rows, clock, Keeper.FORGETFUL);
        }
        var keeper = new FolderKeeper(options.folder(), number);
        var company = new Company(schema, number, rows, clock, keeper);
        keeper.loadInto(company, schema);
        return company;
    }

    Table list() {
        return list;
    }

    Company first() {
        return companies.getFirst();
    }

    List<Company> all() {
        return companies;
    }

    /** The company of an id; null when there is none. */
    @Nullable
    Company of(String id) {
        int place = list.place(id);
        return place < 0 ? null : companies.get(place);
    }
}
