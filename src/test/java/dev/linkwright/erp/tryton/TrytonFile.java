package dev.linkwright.erp.tryton;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import dev.linkwright.model.ActorType;

/** The SQLite file of a Tryton's database, for what no call of Tryton's can bring about. */
record TrytonFile(Path path) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** Copies the whole database, as a backup does, to a file that is not there yet. */
    void backUp(Path copy) {
        try (Connection database = open(); PreparedStatement vacuum = database.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts an actor and its rows back to what they were in a copy; the rest of the database is other tests'. */
    void restore(Path copy, ActorType type, long actor) {
        try (Connection database = open(); PreparedStatement attach = database.prepareStatement("attach ? as copy")) {
            attach.setString(1, copy.toString());
            attach.execute();
            database.setAutoCommit(false);
            for (String table : tables(type)) {
                run(database, "delete from main." + table + " = ?", actor);
                run(database, "insert into main." + table.substring(0, table.indexOf(' ')) + " select * from copy."
                        + table + " = ?", actor);
            }
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(Connection database, String statement, long actor) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            prepared.setLong(1, actor);
            prepared.executeUpdate();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    /** Where the rows of an actor are, each with the column that leads to it. */
    private static List<String> tables(ActorType type) {
        return switch (type) {
            case CUSTOMER, SUPPLIER, PERSON -> List.of("party_party where id", "party_address where party",
                    "party_contact_mechanism where party", "party_identifier where party",
                    "party_relation where from_");
            case PROJECT -> List.of("project_work where id");
        };
    }

    /** Gives an actor and its rows the dates that a transaction would have left which began so long ago. */
    void backdate(ActorType type, long actor, Duration back) {
        String date = LocalDateTime.now(ZoneOffset.UTC).minus(back).format(STAMP);
        try (Connection database = open()) {
            database.setAutoCommit(false);
            for (String table : tables(type)) {
                String set = table.replace(" where ",
                        " set create_date = ?, write_date = case when write_date is null then null else ? end where ");
                try (PreparedStatement update = database.prepareStatement("update " + set + " = ?")) {
                    update.setString(1, date);
                    update.setString(2, date);
                    update.setLong(3, actor);
                    update.executeUpdate();
                }
            }
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
