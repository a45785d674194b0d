package org.isolog.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** The steps that bring a database to the newest schema. A step that was released is never changed; a change is a new step. */
final class Migrations {
    /** In order: the first makes version 1. */
    private static final List<String> STEPS = List.of("V001__case.sql", "V002__findings_without_features.sql", "V003__source_facts.sql",
        "V004__known_names.sql", "V005__stories.sql", "V006__verdicts.sql");
    /** Version of the schema that this Isolog writes. */
    static final int NEWEST = STEPS.size();

    private Migrations() {
    }

    /** Version of the database's schema; 0 if it has none. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    static void create(Connection connection) throws SQLException {
        Database.execute(connection, "CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied TIMESTAMP(9) NOT NULL)");
    }

    /** Applies what is missing. */
    static void apply(Connection connection, Instant now) throws SQLException {
        for (int version = version(connection) + 1; version <= NEWEST; version++) {
            Database.execute(connection, script(STEPS.get(version - 1)));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?)")) {
                insert.setInt(1, version);
                insert.setObject(2, Utc.of(now));
                insert.executeUpdate();
            }
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
