package dev.linkwright.link.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.sqlite.Function;

/** Letter case folded away, in every alphabet, for searching; in SQL the function {@code folded}. */
final class Folding {
    private Folding() {
    }

    static String folded(String text) {
        // Upper case first: two letters that share a capital, such as s and long s, are then the same.
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static void add(Connection connection) throws SQLException {
        Function.create(connection, "folded", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                result(folded(value_text(0)));
            }
        }, 1, Function.FLAG_DETERMINISTIC);
    }
}
