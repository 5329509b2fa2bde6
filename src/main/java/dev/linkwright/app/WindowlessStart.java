package dev.linkwright.app;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import dev.linkwright.config.keyring.KeptSecrets;
import dev.linkwright.config.keyring.Passphrase;
import dev.linkwright.config.keyring.PassphraseQuestion;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * A start without a window: it works as who signed in before, and nobody can be asked. Whoever wants such a run to use
 * secrets keeps them in the system's keyring.
 */
final class WindowlessStart implements AutoCloseable {
    private final KeptSecrets secrets;
    private final DataFolder data;
    private final StartedSystems systems;

    private WindowlessStart(KeptSecrets secrets, DataFolder data, StartedSystems systems) {
        this.secrets = secrets;
        this.data = data;
        this.systems = systems;
    }

    /**
     * Asks no real system anything yet.
     *
     * @return empty if nobody has signed in here yet
     * @throws DataFolder.InUse       if another process works with these data
     * @throws java.net.BindException whose message is the port of the sandbox that is taken
     */
    static Optional<WindowlessStart> of(CrmChoice crm, ErpChoice erp, Connectors connectors, ProfileFolder folder,
            HttpClients http) throws IOException {
        KeptSecrets secrets = new KeptSecrets(folder.path(), WindowlessStart::nobodyIsThere);
        boolean done = false;
        try {
            Optional<StartingSignIn.Started> started = new StartingSignIn(folder.path(), http, secrets,
                    WindowlessStart::nobodyIsThere).started(crm);
            if (started.isEmpty()) {
                return Optional.empty();
            }
            WindowlessStart made = of(crm, erp, connectors, folder, secrets, started.get(), http);
            done = true;
            return Optional.of(made);
        } finally {
            if (!done) {
                secrets.close();
            }
        }
    }

    private static WindowlessStart of(CrmChoice crm, ErpChoice erp, Connectors connectors, ProfileFolder folder,
            KeptSecrets secrets, StartingSignIn.Started started, HttpClients http) throws IOException {
        DataFolder data = DataFolder.of(folder, crm, started.crm(), secrets, WindowlessStart::nobodyIsThere);
        boolean done = false;
        try {
            StartedSystems systems = StartedSystems.of(started, erp, connectors,
                    data.folder(), data.secrets(), http);
            done = true;
            return new WindowlessStart(secrets, data, systems);
        } finally {
            if (!done) {
                data.close();
            }
        }
    }

    StartedSystems systems() {
        return systems;
    }

    @Override
    public void close() throws IOException {
        try (secrets; data; systems) {
            // Closed in this order, backwards.
        }
    }

    private static Optional<Passphrase> nobodyIsThere(PassphraseQuestion.Reason unused) {
        return Optional.empty();
    }

    private static void nobodyIsThere(URI unused) {
        throw new ProblemException(new Problem.Unauthorised(StartingSignIn.CRM,
                "Somebody has to sign in, and there is no window"));
    }
}
