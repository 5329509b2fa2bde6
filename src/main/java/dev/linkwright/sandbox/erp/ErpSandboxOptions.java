package dev.linkwright.sandbox.erp;

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
 *            where edits are kept; null keeps them in memory only
 * @param pageMaximum
 *            the most rows in one answer, whatever the request prefers
 * @param users
 *            who may sign in with a web service access key, on-premises
 * @param tokens
 *            who knows the owners of bearer tokens; asked in this order
 * @param environment
 *            in the path of the online form
 * @param instance
 *            the server instance in the path of the on-premises form
 * @param companies
 *            names; the first has the seed's rows, the others lists only
 */
public record ErpSandboxOptions(int port, @Nullable Path folder, ErpAssumptions assumptions, int pageMaximum,
        ErpLimits limits, List<ErpUser> users, List<Principals> tokens, String environment, String instance,
        List<String> companies, Clock clock, SeedTables seed) {

    public ErpSandboxOptions {
        users = List.copyOf(users);
        tokens = List.copyOf(tokens);
        companies = List.copyOf(companies);
    }

    /** A free port, in memory, with the usual users and these rows. */
    public static ErpSandboxOptions of(SeedTables seed) {
        return new ErpSandboxOptions(0, null, ErpAssumptions.DEFAULT, 20_000, ErpLimits.NONE, ErpUser.usual(),
                List.of(), "production", "BC", List.of("Nordvik Handel AS", "Nordvik Eiendom AS"), Clock.systemUTC(),
                seed);
    }

    public ErpSandboxOptions withPort(int newPort) {
        return new ErpSandboxOptions(newPort, folder, assumptions, pageMaximum, limits, users, tokens, environment,
                instance, companies, clock, seed);
    }

    public ErpSandboxOptions withFolder(@Nullable Path newFolder) {
        return new ErpSandboxOptions(port, newFolder, assumptions, pageMaximum, limits, users, tokens, environment,
                instance, companies, clock, seed);
    }

    public ErpSandboxOptions with(ErpAssumption... chosen) {
        return new ErpSandboxOptions(port, folder, ErpAssumptions.of(chosen), pageMaximum, limits, users, tokens,
                environment, instance, companies, clock, seed);
    }

    public ErpSandboxOptions withPageMaximum(int newPageMaximum) {
        return new ErpSandboxOptions(port, folder, assumptions, newPageMaximum, limits, users, tokens, environment,
                instance, companies, clock, seed);
    }

    public ErpSandboxOptions withLimits(ErpLimits newLimits) {
        return new ErpSandboxOptions(port, folder, assumptions, pageMaximum, newLimits, users, tokens, environment,
                instance, companies, clock, seed);
    }

    public ErpSandboxOptions withUsers(ErpUser... newUsers) {
        return new ErpSandboxOptions(port, folder, assumptions, pageMaximum, limits, List.of(newUsers), tokens,
                environment, instance, companies, clock, seed);
    }

    public ErpSandboxOptions withTokens(Principals... newTokens) {
        return new ErpSandboxOptions(port, folder, assumptions, pageMaximum, limits, users, List.of(newTokens),
                environment, instance, companies, clock, seed);
    }

    public ErpSandboxOptions withCompanies(String... newCompanies) {
        return new ErpSandboxOptions(port, folder, assumptions, pageMaximum, limits, users, tokens, environment,
                instance, List.of(newCompanies), clock, seed);
    }

    public ErpSandboxOptions withClock(Clock newClock) {
        return new ErpSandboxOptions(port, folder, assumptions, pageMaximum, limits, users, tokens, environment,
                instance, companies, newClock, seed);
    }

    public ErpSandboxOptions withSeed(SeedTables newSeed) {
        return new ErpSandboxOptions(port, folder, assumptions, pageMaximum, limits, users, tokens, environment,
                instance, companies, clock, newSeed);
    }
}
