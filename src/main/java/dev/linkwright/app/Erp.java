package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.Profile;
import dev.linkwright.config.Secrets;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;

/**
 * The ERP systems that were chosen.
 *
 * @param sandbox the server in this process; empty for real ones
 */
record Erp(Profile profile, Secrets secrets, Optional<ErpSandbox> sandbox) implements AutoCloseable {

    /** Starts the sandbox if it was chosen; asks real systems nothing yet. */
    static Erp of(ErpChoice choice, Path folder) throws IOException {
        return switch (choice) {
            case ErpChoice.Given(Profile profile, Secrets secrets) -> new Erp(profile, secrets, Optional.empty());
            case ErpChoice.Sandbox(Profile profile) -> {
                ErpUser user = ErpUser.INGRID;
                ErpSandboxOptions options = ErpSandboxOptions.of(BusinessCentralSeed.usual()).withFolder(folder)
                        .withPort(port(folder));
                ErpSandbox started = ErpSandbox.start(options);
                ConnectionId connection = profile.connections().getFirst().id();
                yield new Erp(
                        profile.withConfiguration(connection,
                                Map.of("address", started.address().toString(), "company",
                                        options.companies().getFirst(), "signIn", "key", "user", user.name())),
                        GivenSecrets.NONE.with(connection, "key", user.accessKey()), Optional.of(started));
            }
        };
    }

    /** Which port the sandbox of a folder has. */
    static int port(Path folder) throws IOException {
        return KeptPort.in(folder.resolveSibling(folder.getFileName() + ".port"));
    }

    @Override
    public void close() {
        sandbox.ifPresent(ErpSandbox::close);
    }
}
