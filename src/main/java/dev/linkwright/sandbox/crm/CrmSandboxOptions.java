package dev.linkwright.sandbox.crm;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is started.
 *
 * @param port
 *            0 picks a free one
 * @param folder
 *            where data is kept; null keeps it in memory only
 * @param pageCap
 *            the most rows in one list answer, whatever {@code $top} says
 * @param tenant
 *            the context identifier, as {@code Cust12345} in SuperOffice's cloud
 */
public record CrmSandboxOptions(int port, @Nullable Path folder, Assumptions assumptions, int pageCap,
        List<SandboxUser> users,
        String tenant, Clock clock, Seed seed) {

    /** How many records a fresh sandbox has. */
    public record Seed(int companies, int persons, int projects) {
        public static final Seed USUAL = new Seed(2_000, 5_000, 300);
        public static final Seed SMALL = new Seed(60, 120, 10);
    }

    public CrmSandboxOptions {
        users = List.copyOf(users);
    }

    /** A free port, in memory, with the usual data and users. */
    public static CrmSandboxOptions usual() {
        return new CrmSandboxOptions(0, null, Assumptions.DEFAULT, 1_000, SandboxUser.usual(), "Cust26759",
                Clock.systemUTC(),
                Seed.USUAL);
    }

    /** The same with few records, for tests. */
    public static CrmSandboxOptions small() {
        return usual().withSeed(Seed.SMALL);
    }

    public CrmSandboxOptions withPort(int newPort) {
        return new CrmSandboxOptions(newPort, folder, assumptions, pageCap, users, tenant, clock, seed);
    }

    public CrmSandboxOptions withFolder(@Nullable Path newFolder) {
        return new CrmSandboxOptions(port, newFolder, assumptions, pageCap, users, tenant, clock, seed);
    }

    public CrmSandboxOptions with(Assumption... chosen) {
        return new CrmSandboxOptions(port, folder, Assumptions.of(chosen), pageCap, users, tenant, clock, seed);
    }

    public CrmSandboxOptions withPageCap(int newPageCap) {
        return new CrmSandboxOptions(port, folder, assumptions, newPageCap, users, tenant, clock, seed);
    }

    public CrmSandboxOptions withUsers(SandboxUser... newUsers) {
        return new CrmSandboxOptions(port, folder, assumptions, pageCap, List.of(newUsers), tenant, clock, seed);
    }

    public CrmSandboxOptions withTenant(String newTenant) {
        return new CrmSandboxOptions(port, folder, assumptions, pageCap, users, newTenant, clock, seed);
    }

    public CrmSandboxOptions withClock(Clock newClock) {
        return new CrmSandboxOptions(port, folder, assumptions, pageCap, users, tenant, newClock, seed);
    }

    public CrmSandboxOptions withSeed(Seed newSeed) {
        return new CrmSandboxOptions(port, folder, assumptions, pageCap, users, tenant, clock, newSeed);
    }
}
