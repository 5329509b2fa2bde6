package dev.linkwright.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.Secrets;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Sentence;

/**
 * What a person has changed in the settings and not saved yet. Belongs to one thread, that of the window; only what
 * {@link #saving()} returns runs elsewhere.
 */
@Singleton
public final class SettingsDraft {
    private final WorkingProfile working;
    private final SecretStore kept;
    private final Secrets secrets;
    private final OpenConnections open;
    private final Set<SyncConnectorProvider> providers;
    private final Map<SecretPlace, String> typed = new LinkedHashMap<>();
    private final Map<ListPlace, Map<String, String>> unsettled = new LinkedHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private Profile opened;
    private Profile edited;
    private Optional<Sentence> readOnly = Optional.empty();

    /**
     * Begins with the profile as it is.
     *
     * @param kept    where typed secrets go
     * @param secrets all that are known, those that were given at the start among them
     */
    @Inject
    public SettingsDraft(WorkingProfile working, SecretStore kept, Secrets secrets, OpenConnections open,
            Set<SyncConnectorProvider> providers) {
        this.working = working;
        this.kept = kept;
        this.secrets = secrets;
        this.open = open;
        this.providers = Set.copyOf(providers);
        opened = working.current();
        edited = opened;
    }

    /** As edited. */
    public Profile profile() {
        return edited;
    }

    /** As it was when the editing began. */
    public Profile before() {
        return opened;
    }

    /** Whether this person may change settings at all; the pages show them in any case. */
    public boolean mayChange() {
        return readOnly.isEmpty();
    }

    /** Why nothing can be changed; empty if it can. */
    public Optional<Sentence> readOnly() {
        return readOnly;
    }

    /**
     * Says whether settings can be changed.
     *
     * @param why nothing can be; empty if it can
     */
    public void setReadOnly(Optional<Sentence> why) {
        readOnly = why;
        tell();
    }

    /** Changes what is edited; everybody who shows it is told if it is another now. */
    public void change(UnaryOperator<Profile> edit) {
        Profile next = edit.apply(edited);
        if (!next.equals(edited)) {
            edited = next;
            tell();
        }
    }

    /** Remembers what a person typed for a secret until it is saved or dropped; nothing leaves the one that is kept. */
    public void type(SecretPlace place, String secret) {
        if (secret.isEmpty()) {
            typed.remove(place);
        } else {
            typed.put(place, secret);
        }
        tell();
    }

    /** What was typed for a secret and is not saved yet. */
    public Optional<String> typed(SecretPlace place) {
        return Optional.ofNullable(typed.get(place));
    }

    /** Those that were typed, else those that are kept. Safe from any thread as of now; later typing does not change it. */
    public Secrets secrets() {
        Map<SecretPlace, String> now = Map.copyOf(typed);
        return place -> now.containsKey(place) ? Optional.of(now.get(place)) : secrets.secret(place);
    }

    /** Lists as they are edited that a profile cannot hold: an item is used twice in them. */
    public Map<ListPlace, Map<String, String>> unsettled() {
        Map<ListPlace, Map<String, String>> still = new LinkedHashMap<>(unsettled);
        still.keySet().removeIf(place -> edited.connection(place.connection()).isEmpty());
        return still;
    }

    /** Remembers a list as it is edited; an empty one is settled. */
    void unsettle(ListPlace place, Map<String, String> chosen) {
        if (chosen.isEmpty() ? unsettled.remove(place) != null : !chosen.equals(unsettled.put(place, chosen))) {
            tell();
        }
    }

    public boolean isChanged() {
        return !edited.equals(opened) || !typed.isEmpty() || !unsettled().isEmpty();
    }

    /** Tells somebody of every change from now on, on the thread of the window. */
    public void whenChanged(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Begins anew with the profile as it is now; what was not saved is gone. */
    public void drop() {
        opened = working.current();
        edited = opened;
        typed.clear();
        unsettled.clear();
        tell();
    }

    /**
     * What saves the settings as they are now; blocks, so it runs elsewhere. Then call {@link #drop()} here. Typed secrets
     * are kept first: a connection without its secret would only fail. Fails with a
     * {@link dev.linkwright.model.ProblemException}; then the profile is as it was.
     */
    public Runnable saving() {
        Profile from = opened;
        Profile to = edited;
        Map<SecretPlace, String> given = new LinkedHashMap<>(typed);
        return () -> {
            given.forEach(kept::keep);
            working.change(now -> ProfileMerge.onto(now, from, to));
            from.connections().stream().filter(one -> to.connection(one.id()).isEmpty()).forEach(this::forget);
            given.keySet().forEach(this::signInAnew);
        };
    }

    /** Nobody could find the secrets of a connection that is gone, so they go with it. */
    private void forget(ErpConnection gone) {
        open.forget(gone.id());
        providers.stream().filter(provider -> provider.id().equals(gone.connector()))
                .flatMap(provider -> provider.configuration().stream())
                .filter(field -> field.type() == FieldType.PASSWORD)
                .forEach(field -> kept.forget(new SecretPlace.OfConnection(gone.id(), field.key())));
    }

    private void signInAnew(SecretPlace place) {
        if (place instanceof SecretPlace.OfConnection(ConnectionId connection, String _)) {
            open.forget(connection);
        }
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
