package dev.linkwright.link.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * An open SQLite file: one connection that writes, one beside it that reads without waiting for the writer. A write has
 * reached the disk when it returns.
 */
final class Database implements AutoCloseable {
    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    private static final int BUSY_MILLISECONDS = 5000;

    private final Path file;
    private final Lane writer;
    private final Lane reader;

    private Database(Path file, Lane writer, Lane reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    static Database open(Path file) throws SQLException {
        Connection writing = connect(file);
        try {
            Connection reading = connect(file);
            execute(reading, "pragma query_only = on");
            return new Database(file, new Lane(writing, "begin immediate"), new Lane(reading, "begin"));
        } catch (SQLException failed) {
            writing.close();
            throw failed;
        }
    }

    /** A connection with the settings that every one has. */
    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setJournalMode(JournalMode.WAL);
        // Anything less may lose what was committed last when the power goes.
        config.setSynchronous(SynchronousMode.FULL);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            // On macOS a plain fsync leaves data in the disk's cache; elsewhere these change nothing.
            execute(connection, "pragma fullfsync = on");
            execute(connection, "pragma checkpoint_fullfsync = on");
            // What is deleted is overwritten: people may want to be forgotten.
            execute(connection, "pragma secure_delete = on");
            Folding.add(connection);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    Path file() {
        return file;
    }

    <T> T read(Work<T> work) {
        return run(reader, work);
    }

    /** Within another write of the same thread it becomes part of that one. */
    <T> T write(Work<T> work) {
        return run(writer, work);
    }

    /** Tells of a write once it is on the disk; of one with many parts once, when all of it is. */
    void whenWritten(Runnable told) {
        if (!writer.putOff(told)) {
            told.run();
        }
    }

    /** Brings the write-ahead log into the file, so that what was overwritten is in neither. */
    void flush() {
        try {
            writer.checkpoint();
        } catch (SQLException failed) {
            throw StoreErrors.problem(file, failed);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            // The last one to close brings the write-ahead log into the file.
            writer.close();
        } catch (SQLException failed) {
            throw StoreErrors.problem(file, failed);
        }
    }

    private <T> T run(Lane lane, Work<T> work) {
        try {
            return lane.run(work);
        } catch (SQLException failed) {
            throw StoreErrors.problem(file, failed);
        }
    }

    /** A connection that one thread uses at a time. */
    private static final class Lane {
        private final Connection connection;
        private final String begin;
        private final ReentrantLock lock = new ReentrantLock(true);
        /** Guarded by the lock; in the order in which it came. */
        private final Set<Runnable> afterwards = new LinkedHashSet<>();

        Lane(Connection connection, String begin) {
            this.connection = connection;
            this.begin = begin;
        }

        <T> T run(Work<T> work) throws SQLException {
            if (lock.isHeldByCurrentThread()) {
                return work.in(new Sql(connection));
            }
            T result;
            List<Runnable> told;
            lock.lock();
            try {
                result = transaction(work);
                told = List.copyOf(afterwards);
            } finally {
                afterwards.clear();
                lock.unlock();
            }
            told.forEach(Runnable::run);
            return result;
        }

        boolean putOff(Runnable told) {
            return lock.isHeldByCurrentThread() && (afterwards.contains(told) || afterwards.add(told));
        }

        /** The driver's own transactions begin the next one at once, which would keep the write lock for ever. */
        private <T> T transaction(Work<T> work) throws SQLException {
            execute(connection, begin);
            try {
                T result = work.in(new Sql(connection));
                execute(connection, "commit");
                return result;
            } catch (SQLException | RuntimeException failed) {
                rollBack(failed);
                throw failed;
            }
        }

        void checkpoint() throws SQLException {
            lock.lock();
            try {
                execute(connection, "pragma wal_checkpoint(truncate)");
            } finally {
                lock.unlock();
            }
        }

        void close() throws SQLException {
            lock.lock();
            try {
                connection.close();
            } finally {
                lock.unlock();
            }
        }

        /** SQLite has rolled back by itself after some failures; then there is nothing to roll back. */
        private void rollBack(Exception failed) {
            try {
                execute(connection, "rollback");
            } catch (SQLException nothingToRollBack) {
                failed.addSuppressed(nothingToRollBack);
            }
        }
    }
}
