package dev.linkwright.app;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFault;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.Secrets;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Sentence;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;

/**
 * The ERP systems that were chosen.
 *
 * @param sandbox the server in this process; empty for real ones
 */
record Erp(WorkingProfile profile, Secrets secrets, Optional<ErpSandbox> sandbox) implements AutoCloseable {
    private static final Profile NOTHING_YET = new Profile(Profile.VERSION, List.of(), Optional.empty());

    /**
     * Starts the sandbox if it was chosen; asks real systems nothing yet.
     *
     * @param store  where the profile is kept that was set in the windows
     * @param kept   where secrets are that were typed in the windows
     * @param folder for the data of the sandbox
     */
    static Erp of(ErpChoice choice, ProfileFile files, SqliteStore store, Secrets kept, Path folder)
            throws IOException {
        return switch (choice) {
            case ErpChoice.Given(Profile profile, Secrets secrets) ->
                new Erp(WorkingProfile.fixed(profile, files, Sentence.of("settings.given")), over(secrets, kept),
                        Optional.empty());
            case ErpChoice.Kept() -> new Erp(working(files, store, NOTHING_YET), kept, Optional.empty());
            case ErpChoice.Sandbox(Profile profile) -> sandbox(profile, files, store, kept, folder);
        };
    }

    /** Its address and what signs in to it are those of this start, whatever was kept. */
    private static Erp sandbox(Profile shipped, ProfileFile files, SqliteStore store, Secrets kept, Path folder)
            throws IOException {
        ErpUser user = ErpUser.INGRID;
        ErpSandboxOptions options = ErpSandboxOptions.of(BusinessCentralSeed.usual()).withFolder(folder)
                .withPort(port(folder));
        ErpSandbox started = started(options, port(folder));
        ConnectionId connection = shipped.connections().getFirst().id();
        Map<String, String> here = Map.of("address", started.address().toString(), "company",
                options.companies().getFirst(), "signIn", "key", "user", user.name());
        WorkingProfile working = working(files, store, shipped.withConfiguration(connection, here));
        if (working.fixed().isEmpty()) {
            working.change(profile -> profile.withConfiguration(connection, here));
        }
        return new Erp(working, over(GivenSecrets.NONE.with(connection, "key", user.accessKey()), kept),
                Optional.of(started));
    }

    /** @throws BindException whose message is the port that is taken */
    private static ErpSandbox started(ErpSandboxOptions options, int port) throws IOException {
        try {
            return ErpSandbox.start(options);
        } catch (BindException taken) {
            BindException named = new BindException(Integer.toString(port));
            named.initCause(taken);
            throw named;
        }
    }

    /** What was kept and cannot be read stays as it is; the connections that the store remembers count meanwhile. */
    private static WorkingProfile working(ProfileFile files, SqliteStore store, Profile otherwise) {
        try {
            return WorkingProfile.kept(store.keptProfile(), files, otherwise);
        } catch (ProfileException wrong) {
            List<ErpConnection> remembered = store.connections().connections();
            ProfileFault first = wrong.faults().getFirst();
            return WorkingProfile.fixed(otherwise.withConnections(remembered), files,
                    Sentence.of("settings.kept-unreadable", first.path(), first.sentence()));
        }
    }

    private static Secrets over(Secrets first, Secrets then) {
        return place -> first.secret(place).or(() -> then.secret(place));
    }

    static Path sandboxFolder(ProfileFolder folder) {
        return folder.path().resolve("erp");
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
