package dev.linkwright.link.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Statements within one transaction. */
final class Sql {
    /** Makes something of the row on which a result stands. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    int change(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** The same statement for each set of values. */
    void changeEach(String statement, Stream<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (@Nullable
            Object[] values : (Iterable<@Nullable Object[]>) rows::iterator) {
                bind(prepared, values);
                prepared.executeUpdate();
            }
        }
    }

    <T> List<T> rows(String query, Row<T> row, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            try (ResultSet result = prepared.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        }
    }

    <T> Optional<T> first(String query, Row<T> row, @Nullable Object... values) throws SQLException {
        return rows(query, row, values).stream().findFirst();
    }

    private static void bind(PreparedStatement prepared, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
    }
}
