package dev.linkwright.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.SignInQuestion;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.Priority;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** Asks the person in front of the screen for what an ERP did not take, and keeps the answer. */
final class PersonSignsIn implements SignInQuestion {
    private final Set<SyncConnectorProvider> providers;
    private final SecretStore kept;
    private final WindowQuestions questions;

    @Inject
    PersonSignsIn(Set<SyncConnectorProvider> providers, SecretStore kept, WindowQuestions questions) {
        this.providers = Set.copyOf(providers);
        this.kept = kept;
        this.questions = questions;
    }

    /** Work behind the window asks nobody: it is told in the status bar and in Sync health. */
    @Override
    public boolean signInAgain(ErpConnection connection, Problem.Unauthorised why) {
        if (Priority.current() == Priority.BACKGROUND) {
            return false;
        }
        Optional<ConfigurationField> field = field(connection);
        Optional<String> typed = field.flatMap(one -> questions.secret(connection.name(), one.label(),
                connection.configuration().getOrDefault("user", ""), Sentence.of("sign-in.again.why",
                        connection.name())));
        typed.ifPresent(secret -> kept.keep(
                new SecretPlace.OfConnection(connection.id(), field.orElseThrow().key()), secret));
        return typed.isPresent();
    }

    /** The one that is used: of several ways to sign in the one whose secret is kept. */
    private Optional<ConfigurationField> field(ErpConnection connection) {
        List<ConfigurationField> secret = providers.stream()
                .filter(provider -> provider.id().equals(connection.connector()))
                .flatMap(provider -> provider.configuration().stream())
                .filter(one -> one.type() == FieldType.PASSWORD).toList();
        return secret.stream()
                .filter(one -> kept.secret(new SecretPlace.OfConnection(connection.id(), one.key())).isPresent())
                .findFirst()
                .or(() -> secret.stream().filter(ConfigurationField::mandatory).findFirst());
    }
}
