package dev.linkwright.sandbox.erp;

/** What a fresh ERP knows. Lists such as countries and payment terms are the server's own. */
public record SeedTables(SeedRows customers, SeedRows vendors, SeedRows contacts, SeedRows projects) {

    public static final SeedTables EMPTY = new SeedTables(SeedRows.NONE, SeedRows.NONE, SeedRows.NONE, SeedRows.NONE);
}
