package dev.linkwright.sandbox.crm;

import org.jspecify.annotations.Nullable;

/** The three kinds of records that the sandbox keeps. */
public enum EntityKind {
    CONTACT("Contact", "contact", 5, "SimpleContact"), PERSON("Person", "person", 6, "Person"),
    PROJECT("Project", "project", 11,
            "FindProject");

    private final String resource;
    private final String table;
    private final int tableId;
    private final String provider;

    EntityKind(String resource, String table, int tableId, String provider) {
        this.resource = resource;
        this.table = table;
        this.tableId = tableId;
        this.provider = provider;
    }

    String resource() {
        return resource;
    }

    String table() {
        return table;
    }

    int tableId() {
        return tableId;
    }

    String provider() {
        return provider;
    }

    String idName() {
        return resource + "Id";
    }

    static @Nullable EntityKind ofResource(String name) {
        for (EntityKind kind : values()) {
            if (kind.resource.equalsIgnoreCase(name)) {
                return kind;
            }
        }
        return null;
    }

    static EntityKind ofTable(String name) {
        for (EntityKind kind : values()) {
            if (kind.table.equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw ApiError.badRequest("Unknown table name '" + name + "'.");
    }
}
