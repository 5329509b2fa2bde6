package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

import dev.linkwright.config.KeptFollowing;
import dev.linkwright.config.KeptProfile;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.link.Journal;
import dev.linkwright.link.KeptData;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.MemberStore;
import dev.linkwright.link.PauseStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.StoreFiles;
import dev.linkwright.link.SyncMarks;

/**
 * The store of one CRM user in a folder of its own. All calls of its parts block on disk, are safe from several threads,
 * and fail with a {@link dev.linkwright.model.ProblemException}.
 */
public final class SqliteStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

    private final Database links;
    private final Database journal;
    private final Json linksJson;
    private final Json journalJson;
    private final SqliteLinkStore linkStore;
    private final List<SetAside> setAside;

    private SqliteStore(StoreFile.Opened links, StoreFile.Opened journal) {
        this.links = links.database();
        this.journal = journal.database();
        this.linksJson = new Json(this.links.file());
        this.journalJson = new Json(this.journal.file());
        this.linkStore = new SqliteLinkStore(this.links, linksJson);
        this.setAside = Stream.of(journal.setAside(), links.setAside()).flatMap(Optional::stream).toList();
    }

    /**
     * Opens the store, made if it is not there, brought to the newest shape if it is older. A damaged file is set aside
     * and begun anew: look at {@link #setAside()}.
     *
     * @param folder made if it is not there; nobody else may read it
     * @param clock  dates the names of files that are kept
     * @throws dev.linkwright.model.ProblemException StoreFailed, among others because a newer program wrote a file; then
     *                                               nothing was changed
     */
    public static SqliteStore open(Path folder, Clock clock) {
        Path journalFile = folder.resolve("journal.db");
        try {
            OwnerOnly.createFolder(folder);
        } catch (IOException failed) {
            throw StoreErrors.problem(folder, failed);
        }
        StoreFile.Opened journal = new StoreFile(journalFile, Schema.JOURNAL, SetAside.Contents.JOURNAL, clock).open();
        try {
            return new SqliteStore(
                    new StoreFile(folder.resolve("links.db"), Schema.LINKS, SetAside.Contents.LINKS, clock).open(),
                    journal);
        } catch (RuntimeException failed) {
            journal.database().close();
            throw failed;
        }
    }

    /** Loads what SQLite brings for this system; else the first store that is opened waits for that. */
    public static void prepare() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception unloadable) {
            // Whoever opens a store is told.
            LOG.debug("SQLite cannot be loaded: {}", unloadable.toString());
        }
    }

    /** What was damaged when the store was opened. After damaged links, links are to be read from the CRM anew. */
    public List<SetAside> setAside() {
        return setAside;
    }

    /** Always the same, so that whoever watches it learns of every change. */
    public LinkStore links() {
        return linkStore;
    }

    /** What ends the watching of all who begin it from now on. */
    public Runnable endOfWatching() {
        return linkStore.endOfWatching();
    }

    public Standings standings() {
        return new SqliteStandings(links, linksJson, linkStore);
    }

    public SyncMarks syncMarks() {
        return new SqliteSyncMarks(links, linksJson);
    }

    public EntityTitles titles() {
        return new SqliteEntityTitles(links, linksJson);
    }

    public BaseStore bases() {
        return new SqliteBaseStore(links, linksJson);
    }

    public KnownValues knownValues() {
        return new SqliteKnownValues(links, linksJson);
    }

    public PauseStore pause() {
        return new SqlitePauseStore(links);
    }

    public ConnectionStore connections() {
        return new SqliteConnectionStore(links, linksJson);
    }

    public MemberStore members() {
        return new SqliteMemberStore(links, linksJson);
    }

    /** The profile that counts for this CRM user here. */
    public KeptProfile keptProfile() {
        return new SqliteKeptProfile(journal);
    }

    /** The shared profile that is followed for this CRM user here. */
    public KeptFollowing keptFollowing() {
        return new SqliteKeptFollowing(journal);
    }

    public Journal journal() {
        return new SqliteJournal(journal, journalJson);
    }

    public CreationJournal creations() {
        return new SqliteCreationJournal(journal, journalJson);
    }

    public ActivityLog activities() {
        return new SqliteActivityLog(journal, journalJson);
    }

    public StoreFiles files() {
        return new SqliteStoreFiles(List.of(links, journal), setAside);
    }

    public KeptData keptData() {
        return new SqliteKeptData(links, journal, journalJson, activities());
    }

    @Override
    public void close() {
        try {
            links.close();
        } finally {
            journal.close();
        }
    }
}
