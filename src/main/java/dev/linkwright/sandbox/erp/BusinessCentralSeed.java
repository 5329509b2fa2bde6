package dev.linkwright.sandbox.erp;

import java.util.List;

/**
 * What a fresh ERP knows: its part of the made-up world that the CRM sandbox knows a part of, too, written down by other people.
 */
public final class BusinessCentralSeed {

    /** How many rows there are of each. */
    public record Size(int customers, int vendors, int contacts, int projects) {
        public static final Size USUAL = new Size(SeedWorld.CUSTOMERS, SeedWorld.VENDORS, 6_000, 300);
        public static final Size SMALL = new Size(60, 20, 140, 10);

        /** The most customers that there can be. */
        public static final int MOST = 1_000_000;

        public Size {
            if (customers < 0 || customers > MOST || vendors > SeedWorld.VENDORS) {
                throw new IllegalArgumentException("At most " + MOST + " customers and " + SeedWorld.VENDORS
                        + " vendors can be made up");
            }
        }

        public Size withCustomers(int count) {
            return new Size(count, vendors, contacts, projects);
        }
    }

    private BusinessCentralSeed() {
    }

    public static SeedTables usual() {
        return of(Size.USUAL);
    }

    /** The usual data with this many customers; those beyond the usual ones have no contacts. */
    public static SeedTables customers(int count) {
        return of(Size.USUAL.withCustomers(count));
    }

    public static SeedTables of(Size size) {
        var world = new SeedWorld();
        List<SeedActor> customers = world.customers(size.customers());
        List<SeedActor> vendors = world.vendors(size.vendors());
        return new SeedTables(new ActorRows(customers, size.customers(), false),
                new ActorRows(vendors, vendors.size(), true), new ContactRows(customers, vendors, size.contacts()),
                new ProjectRows(customers, size.projects()));
    }
}
