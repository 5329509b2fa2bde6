package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.keyring.KeptSecrets;
import dev.linkwright.config.keyring.PassphraseQuestion;

/**
 * Where the store and the secrets of a start lie. Who signs in to the made-up CRM in a window works with the same data as
 * who names it on the command line, and apart from those of a real one.
 */
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final ProfileFolder folder;
    private final KeptSecrets secrets;
    private final Optional<ProfileFolder> own;

    private DataFolder(ProfileFolder folder, KeptSecrets secrets, Optional<ProfileFolder> own) {
        this.folder = folder;
        this.secrets = secrets;
        this.own = own;
    }

    /** Another process works with the made-up CRM. */
    static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Path folder;
        private final transient OptionalLong process;

        InUse(Path folder, OptionalLong process) {
            super(folder.toString());
            this.folder = folder;
            this.process = process;
        }

        Path folder() {
            return folder;
        }

        String process() {
            return process.isPresent() ? Long.toString(process.getAsLong()) : "?";
        }
    }

    /**
     * Where the data of a start lie.
     *
     * @param asked  what the start asked for
     * @param chosen which CRM that is
     * @throws InUse if another process works with these data
     */
    static DataFolder of(ProfileFolder folder, CrmChoice asked, CrmChoice chosen, KeptSecrets secrets,
            PassphraseQuestion question) throws IOException {
        boolean below = asked instanceof CrmChoice.Kept && chosen instanceof CrmChoice.Sandbox;
        if (!below) {
            return new DataFolder(folder, secrets, Optional.empty());
        }
        return switch (ProfileFolder.take(ProfileFolder.sandboxPlace(folder.path()))) {
            case ProfileFolder.Claim.Owned(ProfileFolder taken) ->
                new DataFolder(taken, new KeptSecrets(taken.path(), question), Optional.of(taken));
            case ProfileFolder.Claim.InUse(Path path, OptionalLong process) -> throw new InUse(path, process);
        };
    }

    ProfileFolder folder() {
        return folder;
    }

    KeptSecrets secrets() {
        return secrets;
    }

    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            try (ProfileFolder taken = own.get(); secrets) {
                LOG.debug("The data in {} are free again", taken.path());
            }
        }
    }
}
