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

/** Creates and migrates the tables: runs {@code schema-1.sql}, {@code schema-2.sql} and so on, each once. */
final class DatabaseSchema {

    private static final int CURRENT_VERSION = 3;
    private static final int MAX_ATTEMPTS = 5;

    private DatabaseSchema() {}

    /** Retries, because another node may be doing the same. */
    static void migrate(Database database) {
        for (int attempt = 1; version(database) < CURRENT_VERSION; attempt++) {
            try {
                database.inTransaction(DatabaseSchema::step);
            } catch (DatabaseException e) {
                if (attempt == MAX_ATTEMPTS) {
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
        try (InputStream file = Objects.requireNonNull(DatabaseSchema.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
