package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Makes the tables, and later their changes: {@code schema-1.sql}, {@code schema-2.sql} and so on, each once. */
final class Schema {

    private static final int NEWEST = 3;
    private static final int ATTEMPTS = 5;

    private Schema() {}

    /** Several nodes may start at once: whoever is second finds the tables made. */
    static void make(Database database) {
        for (int attempt = 1; version(database) < NEWEST; attempt++) {
            try {
                database.inTransaction(Schema::step);
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static int version(Database database) {
        return database.ask(connection -> {
            Database.execute(connection, "CREATE TABLE IF NOT EXISTS booklet_schema (version INT PRIMARY KEY)");
            return version(connection);
        });
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM booklet_schema")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Void step(Connection connection) throws SQLException {
        for (String sql : script(version(connection) + 1).split(";\n")) {
            if (!sql.isBlank()) {
                Database.execute(connection, sql);
            }
        }
        return null;
    }

    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
