package dev.linkwright.settings;

import java.util.List;
import java.util.Optional;

import dev.linkwright.config.KeptProfile;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.erp.SyncConnectorProvider;

/** A working profile that is kept in memory. */
public final class MemoryProfile implements KeptProfile {
    private Optional<String> text = Optional.empty();

    /** One that begins as given. */
    public static WorkingProfile working(Profile profile, List<? extends SyncConnectorProvider> connectors) {
        try {
            return WorkingProfile.kept(new MemoryProfile(), new ProfileFile(connectors), profile);
        } catch (ProfileException impossible) {
            throw new IllegalStateException("Nothing was kept yet", impossible);
        }
    }

    @Override
    public Optional<String> read() {
        return text;
    }

    @Override
    public void write(String next) {
        text = Optional.of(next);
    }
}
