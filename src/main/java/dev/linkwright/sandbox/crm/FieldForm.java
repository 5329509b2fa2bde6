package dev.linkwright.sandbox.crm;

/** How a property of an entity looks on the wire and how it is kept. */
enum FieldForm {
    /** The record's own id. */
    ID("System.Int32", 4),
    /** Text with a greatest length. */
    TEXT("System.String", 0),
    NUMBER("System.Int32", 4),
    FLAG("System.Boolean", 2),
    /** A moment; kept in seconds since 1970, 0 for none. */
    INSTANT("System.DateTime", 16),
    /** A day; kept as text, blank for none. */
    DATE("System.DateTime", 16),
    /** Phones, e-mails, web addresses: kept as rows of Value and Description. */
    ROWS("SuperOffice.CRM.Services.EntityElement[]", 0),
    /** {@code {"Id":3}}; kept as the id. */
    LIST_ITEM("SuperOffice.CRM.Services.ListItem", 4), COUNTRY("SuperOffice.CRM.Services.Country",
            4),
    ASSOCIATE("SuperOffice.CRM.Services.Associate", 4),
    /** The company of a person; kept as its id. */
    COMPANY("SuperOffice.CRM.Services.Contact", 4), ADDRESS("", 0),
    /** User-defined fields; kept as an object of texts. */
    CUSTOM("", 0),
    /** The companies and persons of a project. */
    MEMBERS("SuperOffice.CRM.Services.ProjectMember[]", 0),
    /** The persons of a company: worked out, never written through the company. */
    PERSONS("", 0),
    /** A person's names in one: worked out. */
    FULL_NAME("", 99),
    /** Lists that the sandbox always has empty. */
    EMPTY_LIST("", 0),
    /** Properties that the sandbox always has null. */
    ALWAYS_NULL("", 0);

    private final String clrType;
    private final int length;

    FieldForm(String clrType, int length) {
        this.clrType = clrType;
        this.length = length;
    }

    String clrType() {
        return clrType;
    }

    int length() {
        return length;
    }

    /** Whether what a client sends is taken over. */
    boolean isWritable() {
        return switch (this) {
            case TEXT, NUMBER, FLAG, INSTANT, DATE, ROWS, LIST_ITEM, COUNTRY, ASSOCIATE, COMPANY, ADDRESS, CUSTOM,
                    MEMBERS ->
                true;
            case ID, PERSONS, FULL_NAME, EMPTY_LIST, ALWAYS_NULL -> false;
        };
    }
}
