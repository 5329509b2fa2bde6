package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.link.StoreFiles;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Lets SQLite look through both files. */
final class SqliteStoreFiles implements StoreFiles {
    private static final int MOST_LINES = 10;

    private final List<Database> files;
    private final List<SetAside> setAside;

    SqliteStoreFiles(List<Database> files, List<SetAside> setAside) {
        this.files = List.copyOf(files);
        this.setAside = List.copyOf(setAside);
    }

    @Override
    public List<Checked> check() {
        return files.stream().map(SqliteStoreFiles::checked).toList();
    }

    @Override
    public List<Sentence> setAside() {
        return setAside.stream().map(SetAside::sentence).toList();
    }

    private static Checked checked(Database file) {
        String name = String.valueOf(file.file().getFileName());
        long bytes = bytes(file);
        try {
            return file.read(sql -> {
                int schema = sql.first("pragma user_version", row -> row.getInt(1)).orElse(0);
                List<String> lines = sql.rows("pragma quick_check(" + MOST_LINES + ")", row -> row.getString(1));
                Map<String, Long> rows = new HashMap<>();
                for (String table : sql.rows("select name from sqlite_schema where type = 'table'"
                        + " and name not like 'sqlite_%'", row -> row.getString(1))) {
                    rows.put(table, sql.first("select count(*) from \"" + table + "\"", row -> row.getLong(1))
                            .orElse(0L));
                }
                return new Checked(name, bytes, schema, rows, lines.equals(List.of("ok")) ? List.of() : lines);
            });
        } catch (ProblemException unreadable) {
            return new Checked(name, bytes, 0, Map.of(), List.of(unreadable.problem().details()));
        }
    }

    private static long bytes(Database file) {
        try {
            return Files.size(file.file());
        } catch (IOException _) {
            return 0; // that it is gone is what the check says
        }
    }
}
