package dev.linkwright.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/** Opens each ERP connection once and keeps it open, so that its sign-in and its field definitions are shared. */
@Singleton
public final class OpenConnections implements AutoCloseable {
    private final Set<SyncConnectorProvider> providers;
    private final Secrets secrets;
    private final SignInQuestion question;
    private final Map<ConnectionId, Opened> open = new HashMap<>();

    /** Where nobody can be asked to sign in again. */
    public OpenConnections(Set<SyncConnectorProvider> providers, Secrets secrets) {
        this(providers, secrets, SignInQuestion.NOBODY);
    }

    /** @param question asked once where an ERP does not take what is kept; then the call goes on */
    @Inject
    public OpenConnections(Set<SyncConnectorProvider> providers, Secrets secrets, SignInQuestion question) {
        this.providers = Set.copyOf(providers);
        this.secrets = secrets;
        this.question = question;
    }

    /**
     * The connector of a connection. Asks no server; may wait for a person who unlocks what keeps the secrets.
     *
     * @throws ProblemException Refused if there is no such kind of ERP
     */
    public SyncConnector connector(ErpConnection connection) {
        provider(connection);
        return AskingAgain.before(SyncConnector.class, () -> current(connection), why -> {
            boolean answered = question.signInAgain(connection, why);
            if (answered) {
                forget(connection.id());
            }
            return answered;
        });
    }

    /** @throws ProblemException Unauthorised if a secret is missing, Refused if the configuration cannot be used */
    private synchronized SyncConnector current(ErpConnection connection) {
        Opened opened = open.get(connection.id());
        if (opened != null && opened.connection().equals(connection)) {
            return opened.connector();
        }
        if (opened != null) {
            opened.connector().close();
        }
        SyncConnector connector = open(connection);
        open.put(connection.id(), new Opened(connection, connector));
        return connector;
    }

    /** Ends the session of a connection, so that the next use signs in anew. */
    public synchronized void forget(ConnectionId connection) {
        Opened opened = open.remove(connection);
        if (opened != null) {
            opened.connector().close();
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(opened -> opened.connector().close());
        open.clear();
    }

    private SyncConnectorProvider provider(ErpConnection connection) {
        return providers.stream().filter(candidate -> candidate.id().equals(connection.connector())).findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Refused(connection.name(),
                        Sentence.of("connector.unknown", connection.connector()), null)));
    }

    private SyncConnector open(ErpConnection connection) {
        SyncConnectorProvider provider = provider(connection);
        Map<String, String> configuration = new HashMap<>(connection.configuration());
        for (ConfigurationField field : provider.configuration()) {
            if (field.type() == FieldType.PASSWORD) {
                Optional<String> secret = secrets.secret(new SecretPlace.OfConnection(connection.id(), field.key()));
                if (secret.isEmpty() && field.mandatory()) {
                    throw new ProblemException(new Problem.Unauthorised(connection.name(),
                            "No " + field.key() + " is kept on this computer"));
                }
                secret.ifPresent(value -> configuration.put(field.key(), value));
            }
        }
        try {
            return provider.open(connection.name(), configuration, connection.route());
        } catch (IllegalArgumentException unusable) {
            throw new ProblemException(new Problem.Refused(connection.name(),
                    UnusableException.sentence(unusable, Sentence.of("connector.unusable")), null), unusable);
        }
    }

    private record Opened(ErpConnection connection, SyncConnector connector) {
    }
}
