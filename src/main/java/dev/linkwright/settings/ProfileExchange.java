package dev.linkwright.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFault;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.link.LinkStore;

/** Carries all settings but the secrets from one workstation to another, as a file. Calls but {@link #fingerprint} block. */
public final class ProfileExchange {
    private final ProfileFile files;
    private final WorkingProfile working;
    private final LinkStore links;

    @Inject
    public ProfileExchange(Set<SyncConnectorProvider> providers, WorkingProfile working, LinkStore links) {
        files = new ProfileFile(providers);
        this.working = working;
        this.links = links;
    }

    /** What reading a file came to. */
    public sealed interface Read {
        /**
         * It can be taken over.
         *
         * @param changes what that would change; empty if nothing
         */
        record Valid(Profile profile, List<ProfileChange> changes) implements Read {
        }

        /** It cannot, for all these reasons. */
        record Faulty(List<ProfileFault> faults) implements Read {
        }

        /** The file itself cannot be read. */
        record Unreadable() implements Read {
        }
    }

    /** Tells at a glance whether two workstations have the same settings. */
    public String fingerprint() {
        return Fingerprint.of(working.current(), files);
    }

    /**
     * Writes the settings as they were saved last.
     *
     * @throws IOException if it cannot be written; then a file that was there is as it was
     */
    public void export(Path file) throws IOException {
        files.write(working.current(), file);
    }

    /** Reads a file and changes nothing. */
    public Read read(Path file, Profile now) {
        try {
            Profile profile = files.read(file);
            return new Read.Valid(profile,
                    ProfileComparison.between(now, profile, connection -> links.all(connection).size()));
        } catch (ProfileException wrong) {
            return new Read.Faulty(wrong.faults());
        } catch (IOException _) {
            return new Read.Unreadable(); // gone, a folder, or not ours to read: the person chooses another
        }
    }
}
