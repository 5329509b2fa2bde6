package dev.linkwright.crm.superoffice;

import java.util.Locale;

import dev.linkwright.model.EntityType;

/** What SuperOffice calls the three kinds of records. */
enum Shape {
    COMPANY(EntityType.COMPANY, "Contact"), CONTACT(EntityType.CONTACT, "Person"), PROJECT(EntityType.PROJECT,
            "Project");

    private final EntityType type;
    private final String resource;

    Shape(EntityType type, String resource) {
        this.type = type;
        this.resource = resource;
    }

    static Shape of(EntityType type) {
        return switch (type) {
            case COMPANY -> COMPANY;
            case CONTACT -> CONTACT;
            case PROJECT -> PROJECT;
        };
    }

    /**
     * The kind by the number of its table. Only those of contact and person are known for sure; as Linkwright keeps keys
     * on three kinds of records, any other number is that of projects.
     */
    static Shape ofTable(int table) {
        return switch (table) {
            case 5 -> COMPANY;
            case 6 -> CONTACT;
            default -> PROJECT;
        };
    }

    EntityType type() {
        return type;
    }

    /** The path segment, {@code Contact} for a company. */
    String resource() {
        return resource;
    }

    /** The table's name in foreign keys and addresses. */
    String table() {
        return resource.toLowerCase(Locale.ROOT);
    }

    String idProperty() {
        return resource + "Id";
    }
}
