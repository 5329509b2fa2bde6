package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.sqlite.SQLiteErrorCode;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.ProblemException;

/** Tells what a failure of SQLite or of the file system means for a person. */
final class StoreErrors {
    private StoreErrors() {
    }

    static ProblemException problem(Path file, SQLException failed) {
        String detail = file.getFileName() + ": " + failed.getMessage();
        return new ProblemException(switch (primary(failed)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new Problem.StoreFailed(StoreFailure.LOCKED, detail);
            case SQLITE_FULL -> new Problem.StoreFailed(StoreFailure.DISK_FULL, detail);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new Problem.StoreFailed(StoreFailure.DAMAGED, detail);
            case SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_TOOBIG ->
                new Problem.Bug(detail);
            // The many other codes are the file system's: permissions, a missing disk, a failed write.
            default -> new Problem.StoreFailed(StoreFailure.NOT_ACCESSIBLE, detail);
        }, failed);
    }

    static ProblemException problem(Path file, IOException failed) {
        return new ProblemException(new Problem.StoreFailed(StoreFailure.NOT_ACCESSIBLE, file.getFileName() + ": "
                + failed.getClass().getSimpleName() + ": " + failed.getMessage()), failed);
    }

    static boolean isDamage(SQLException failed) {
        SQLiteErrorCode code = primary(failed);
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /** The lower eight bits of SQLite's codes tell the kind, the others are a closer description. */
    private static SQLiteErrorCode primary(SQLException failed) {
        return SQLiteErrorCode.getErrorCode(failed.getErrorCode() & 0xff);
    }
}
