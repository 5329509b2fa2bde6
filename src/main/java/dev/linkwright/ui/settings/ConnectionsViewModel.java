package dev.linkwright.ui.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.Secrets;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.ConnectionChecks;
import dev.linkwright.settings.ConnectionEdits;
import dev.linkwright.settings.ConnectionTest;
import dev.linkwright.settings.OneWayFields;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** Which connection is looked at, how its tests went, and what hinders saving. */
final class ConnectionsViewModel {
    private final CrmGateway crm;
    private final ObservableList<String> groups = FXCollections.observableArrayList();
    private boolean askedForGroups;
    private final SettingsDraft draft;
    private final ConnectionEdits edits;
    private final ConnectionChecks checks;
    private final ConnectionTest test;
    private final Set<SyncConnectorProvider> providers;
    private final WindowMemory memory;
    private final Clock clock;
    private final Work work;
    private final Texts texts;
    private final TestWords words;
    private final ObjectProperty<Optional<ConnectionId>> selected = new SimpleObjectProperty<>(this, "selected",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private final ReadOnlyObjectWrapper<List<String>> tested = new ReadOnlyObjectWrapper<>(this, "tested", List.of());
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper(this, "testing");
    private final Map<ConnectionId, Outcome> outcomes = new HashMap<>();
    private Optional<RunningWork> running = Optional.empty();

    @Inject
    ConnectionsViewModel(CrmGateway crm, SettingsDraft draft, ConnectionEdits edits, ConnectionChecks checks,
            ConnectionTest test,
            Set<SyncConnectorProvider> providers, WindowMemory memory, Clock clock, Work work, Texts texts) {
        this.crm = crm;
        this.draft = draft;
        this.edits = edits;
        this.checks = checks;
        this.test = test;
        this.providers = Set.copyOf(providers);
        this.memory = memory;
        this.clock = clock;
        this.work = work;
        this.texts = texts;
        this.words = new TestWords(texts);
        selected.subscribe(this::look);
        draft.whenChanged(this::look);
    }

    /** What a test of this workstation said, for as long as the window is open and nothing else was typed. */
    private record Outcome(ConnectionChecks.Tested tested, Footing footing, List<String> lines) {
    }

    /** The groups of users that the CRM told. */
    ObservableList<String> groups() {
        return groups;
    }

    /** Asks the CRM for its groups, once; where it does not tell, names are typed. */
    void askForGroups() {
        if (!askedForGroups) {
            askedForGroups = true;
            work.run(crm::groups).onSuccess(groups::setAll).onProblem(_ -> askedForGroups = false).start();
        }
    }

    ObjectProperty<Optional<ConnectionId>> selectedProperty() {
        return selected;
    }

    Optional<ErpConnection> connection() {
        return selected.get().flatMap(draft.profile()::connection);
    }

    List<ErpConnection> connections() {
        return draft.profile().connections();
    }

    boolean mayChange() {
        return draft.mayChange();
    }

    Optional<SyncConnectorProvider> provider(ErpConnection connection) {
        return providers.stream().filter(one -> one.id().equals(connection.connector())).findFirst();
    }

    Optional<LastTest> lastTest(ConnectionId connection) {
        return LastTest.of(connection, memory);
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    /** What the last test of the selected connection looked at, a line each. */
    ReadOnlyObjectProperty<List<String>> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    void add(SyncConnectorProvider connector) {
        selected.set(Optional.of(edits.add(connector)));
    }

    void copy() {
        connection().ifPresent(one -> selected.set(Optional.of(edits.copy(one))));
    }

    void delete() {
        connection().ifPresent(one -> {
            int place = connections().indexOf(one);
            edits.delete(one.id());
            List<ErpConnection> left = connections();
            selected.set(left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(left.get(Math.min(place, left.size() - 1)).id()));
        });
    }

    void activate(ConnectionId connection, boolean active) {
        edits.change(connection, one -> one.withActive(active));
    }

    /** Moves the selected one up or down in priority. */
    void move(int by) {
        connection().ifPresent(one -> edits.move(one.id(), connections().indexOf(one) + by));
    }

    /** Moves one to where another stands. */
    void move(ConnectionId moved, int place) {
        edits.move(moved, place);
    }

    /** Whether a secret is typed, or kept where secrets are; asked in the background, for a keyring may be locked. */
    void askForSecret(SecretPlace place, Runnable isThere) {
        Secrets now = draft.secrets();
        work.run(() -> now.secret(place).isPresent()).onSuccess(there -> {
            if (there) {
                isThere.run();
            }
        }).start();
    }

    String typed(SecretPlace place) {
        return draft.typed(place).orElse("");
    }

    void type(SecretPlace place, String secret) {
        draft.type(place, secret);
    }

    Instant now() {
        return clock.instant();
    }

    /** The proxy that a text means; empty if it is none. */
    static Optional<Route.Proxy> proxy(String text) {
        try {
            return Optional.of(Route.Proxy.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void typeProxy(ErpConnection connection, String text) {
        Optional<Route.Proxy> meant = proxy(text);
        meant.ifPresentOrElse(through -> {
            checks.settleProxy(connection.id());
            edits.change(connection.id(), one -> one.withRoute(new Route(one.route().authorities(), through)));
        }, () -> checks.mistypeProxy(connection.id(), text));
        look(); // also where the draft stays as it is
    }

    Optional<String> mistypedProxy(ConnectionId connection) {
        return checks.mistypedProxy(connection);
    }

    /** Why a test could send nothing; empty if it could. */
    Optional<Sentence> whyUntestable() {
        return draft.readOnly().or(() -> connection().flatMap(checks::whyNoRoute));
    }

    ConnectionEdits edits() {
        return edits;
    }

    /** Tests the selected one with what is typed, or stops the test that runs. */
    void testOrStop() {
        if (testing.get()) {
            running.ifPresent(RunningWork::cancel);
            return;
        }
        connection().ifPresent(this::test);
    }

    private void test(ErpConnection one) {
        ConnectionChecks.Tested what = checks.now(one);
        Secrets secrets = draft.secrets();
        testing.set(true);
        look();
        running = Optional.of(work.run(() -> test.run(one, secrets))
                .named(Sentence.of("connections.testing", one.name()))
                .onSuccess(report -> end(one.id(), report.passed(),
                        new Outcome(what, words.foot(report), words.lines(report))))
                .onProblem(problem -> end(one.id(), false,
                        new Outcome(what, words.foot(problem), List.of(texts.say(problem.nextStep())))))
                .onCancelled(() -> {
                    testing.set(false);
                    look();
                }).start());
    }

    private void end(ConnectionId connection, boolean passed, Outcome outcome) {
        testing.set(false);
        if (passed) {
            checks.pass(connection, outcome.tested());
        } else {
            checks.fail(connection);
        }
        outcomes.put(connection, outcome);
        new LastTest(passed, clock.instant()).remember(connection, memory);
        look();
    }

    /** What stands at the foot, the most pressing first. */
    void look() {
        if (connection().isEmpty()) {
            Optional<ConnectionId> first = connections().stream().findFirst().map(ErpConnection::id);
            if (!selected.get().equals(first)) {
                selected.set(first); // comes back here
                return;
            }
        }
        Optional<Outcome> outcome = connection()
                .flatMap(one -> Optional.ofNullable(outcomes.get(one.id()))
                        .filter(known -> known.tested().equals(checks.now(one))));
        tested.set(testing.get() ? List.of() : outcome.map(Outcome::lines).orElse(List.of()));
        footing.set(footing(outcome));
    }

    private Footing footing(Optional<Outcome> outcome) {
        Optional<Sentence> hindrance = checks.hindrance();
        if (testing.get()) {
            String name = connection().map(ErpConnection::name).orElse("");
            return new Footing(Footing.Kind.PLAIN, texts.text("connections.testing", name), hindrance.isPresent());
        }
        Optional<Footing> failed = outcome.map(Outcome::footing).filter(one -> one.kind() == Footing.Kind.BAD);
        if (hindrance.isPresent()) {
            return Footing.blocking(failed.map(Footing::text).orElse(texts.say(hindrance.get())));
        }
        return failed.or(() -> connection().flatMap(this::rivals)).or(() -> outcome.map(Outcome::footing))
                .orElse(Footing.NONE);
    }

    private Optional<Footing> rivals(ErpConnection connection) {
        return OneWayFields.concerning(draft.profile(), connection).map(found -> Footing
                .attention(texts.text("connections.rivals", found.crmField(), found.writes(), found.yields())));
    }
}
