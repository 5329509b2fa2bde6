package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import dev.linkwright.browse.ActiveConnections;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.StoreFiles;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Everything that is looked at. */
public final class Checks {
    private final Installation installed;
    private final SecretStore secrets;
    private final StoreFiles store;
    private final SyncHealth health;
    private final WorkingProfile profile;
    private final ProfileFile files;
    private final CrmGateway crm;
    private final ConnectionStore connections;
    private final ActiveConnections active;
    private final OpenConnections open;
    private final ClockLook clocks;

    @Inject
    Checks(Installation installed, SecretStore secrets, StoreFiles store, SyncHealth health, WorkingProfile profile,
            ProfileFile files, CrmGateway crm, ConnectionStore connections, ActiveConnections active,
            OpenConnections open, ServerClocks clocks) {
        this.installed = installed;
        this.secrets = secrets;
        this.store = store;
        this.health = health;
        this.profile = profile;
        this.files = files;
        this.crm = crm;
        this.connections = connections;
        this.active = active;
        this.open = open;
        this.clocks = new ClockLook(clocks);
    }

    List<Check> all() {
        List<Check> all = new ArrayList<>(
                List.of(new InstallationCheck(installed), new SecretsCheck(secrets), new StoreCheck(store),
                        new UnfinishedCheck(health), new ProfileCheck(profile, files),
                        new CrmCheck(installed.crm(), crm, clocks)));
        try {
            active.all().forEach(
                    connection -> all.add(new ConnectionCheck(connection, open::connector, connections, crm, clocks)));
        } catch (ProblemException unreadable) {
            all.add(new Broken(unreadable));
        }
        return all;
    }

    /** The connections cannot even be listed. */
    private record Broken(ProblemException why) implements Check {
        @Override
        public Sentence about() {
            return Sentence.of("doctor.connections");
        }

        @Override
        public List<Finding> look() {
            throw why;
        }
    }
}
