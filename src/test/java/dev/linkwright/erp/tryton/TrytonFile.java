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

    /** Gives an actor and its rows the dates that a transaction would have left which began so long ago. */
    void backdate(ActorType type, long actor, Duration back) {
        List<String> tables = switch (type) {
            case CUSTOMER, SUPPLIER, PERSON -> List.of("party_party where id", "party_address where party",
                    "party_contact_mechanism where party", "party_identifier where party",
                    "party_relation where from_");
            case PROJECT -> List.of("project_work where id");
        };
        String date = LocalDateTime.now(ZoneOffset.UTC).minus(back).format(STAMP);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            database.setAutoCommit(false);
            for (String table : tables) {
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
