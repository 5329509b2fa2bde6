package dev.linkwright.ui.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Secrets;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.CatalogueReading;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** What the systems say of their fields and lists, read once for all pages that show it. */
@Singleton
public final class Catalogues {
    /** What is older is asked for again when a page comes to the front; what is shown stays meanwhile. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SettingsDraft draft;
    private final CatalogueReading reading;
    private final Work work;
    private final Clock clock;
    private final Map<ConnectionId, Read> reads = new HashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    @Inject
    public Catalogues(SettingsDraft draft, CatalogueReading reading, Work work, Clock clock) {
        this.draft = draft;
        this.reading = reading;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What is known of a connection.
     *
     * @param reading whether the systems are being asked
     * @param stopped whether a person did not want to wait
     * @param problem why not all is known; empty if all is, or nobody has answered yet
     */
    public record State(Catalogue catalogue, boolean reading, boolean stopped, Optional<Problem> problem) {
        static final State NOTHING = new State(Catalogue.NONE, false, false, Optional.empty());
    }

    /** As far as is known; asks nobody. */
    public State of(ErpConnection connection) {
        Read read = reads.get(connection.id());
        return read == null || !read.access.equals(access(connection)) ? State.NOTHING : read.state();
    }

    /** Asks the systems for what is not known, unless they were asked and did not answer. */
    public void want(ErpConnection connection) {
        Read read = reads.get(connection.id());
        if (read == null || !read.access.equals(access(connection))) {
            ask(connection, Catalogue.NONE, Catalogue.NONE);
        } else if (read.running == null && read.problem.isEmpty() && !read.stopped) {
            if (clock.instant().isAfter(read.at.plus(FRESH))) {
                ask(connection, read.catalogue, Catalogue.NONE);
            } else if (!read.fields.containsAll(fields(connection))) {
                ask(connection, read.catalogue, read.catalogue);
            }
        }
    }

    /** Asks again for what is not known. */
    public void retry(ErpConnection connection) {
        Catalogue known = of(connection).catalogue();
        ask(connection, known, known);
    }

    /** Asks again for everything; what is shown stays until the answer is there. */
    public void refresh(ErpConnection connection) {
        ask(connection, of(connection).catalogue(), Catalogue.NONE);
    }

    /** Asks no longer; what is known stays. */
    public void cancel(ErpConnection connection) {
        Optional.ofNullable(reads.get(connection.id())).ifPresent(Read::cancel);
    }

    /** Tells somebody from now on when more is known. */
    public void whenChanged(Runnable watcher) {
        watchers.add(watcher);
    }

    private void ask(ErpConnection connection, Catalogue shown, Catalogue known) {
        Optional<Read> before = Optional.ofNullable(reads.get(connection.id()));
        Read read = new Read(access(connection), fields(connection), shown, clock.instant());
        reads.put(connection.id(), read);
        before.ifPresent(Read::cancel);
        Secrets secrets = draft.secrets();
        RunningWork started = work.run(() -> reading.complete(connection, secrets, known))
                .named(Sentence.of("settings.catalogue.reading", connection.name())).onDone(() -> read.over = true)
                .onSuccess(answer -> {
                    read.running = null;
                    read.catalogue = answer.catalogue();
                    read.problem = answer.problem();
                    tell();
                }).onProblem(problem -> {
                    read.running = null;
                    read.problem = Optional.of(problem);
                    tell();
                }).onCancelled(() -> {
                    read.running = null;
                    read.stopped = true;
                    tell();
                }).start();
        if (!read.over) {
            read.running = started;
            tell();
        }
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }

    /** What decides which system answers; who changes mappings speaks to the same one. */
    static ErpConnection access(ErpConnection connection) {
        return connection.withMappings(List.of()).withName("").withDescription("").withActive(true);
    }

    private static Set<List<Object>> fields(ErpConnection connection) {
        return connection.mappings().stream()
                .flatMap(mapping -> mapping.fields().stream()
                        .map(field -> List.<Object>of(mapping.actorType(), field.erpField(),
                                Optional.ofNullable(field.crmField()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final class Read {
        private final ErpConnection access;
        private final Set<List<Object>> fields;
        private final Instant at;
        private Catalogue catalogue;
        private Optional<Problem> problem = Optional.empty();
        private @Nullable RunningWork running;
        private boolean over;
        private boolean stopped;

        Read(ErpConnection access, Set<List<Object>> fields, Catalogue catalogue, Instant at) {
            this.access = access;
            this.fields = fields;
            this.catalogue = catalogue;
            this.at = at;
        }

        State state() {
            return new State(catalogue, running != null, stopped, problem);
        }

        void cancel() {
            if (running != null) {
                running.cancel();
            }
        }
    }
}
