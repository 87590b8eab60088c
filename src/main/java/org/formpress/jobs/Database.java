package org.formpress.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The database of the jobs, and what is done in one transaction. */
final class Database implements AutoCloseable {

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** A piece of work with a connection that only changes things. */
    @FunctionalInterface
    interface Change {
        void with(Connection connection) throws SQLException;
    }

    private static final long CONNECTION_PATIENCE = TimeUnit.SECONDS.toMillis(5);
    // Beside the steps: the queue's own threads, and callers who ask.
    private static final int OTHERS = 6;

    private final HikariDataSource pool;
    private final SharedConnections connections;
    private final boolean embedded;

    private Database(HikariDataSource pool, boolean embedded) {
        this.pool = pool;
        this.connections = new SharedConnections(pool);
        this.embedded = embedded;
    }

    /**
     * @param threads how many steps run at the same time
     * @throws DatabaseException when it cannot be opened
     */
    static Database open(DatabaseAddress address, int threads) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("booklets");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(threads + OTHERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_PATIENCE);
        if (address.isEmbedded()) {
            config.setMaxLifetime(0);
            config.setIdleTimeout(0);
            config.setExceptionOverride(new DatabaseFaults());
        }
        HikariDataSource pool = pool(config);
        try {
            Database database = new Database(pool, address.isEmbedded());
            Schema.make(database);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseException(e);
        }
    }

    /** Connections that join the transaction of their thread where there is one. */
    DataSource connections() {
        return connections;
    }

    boolean isEmbedded() {
        return embedded;
    }

    /** One question, or one change that stands alone. */
    <T> T ask(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** All of it or nothing. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return connections.inTransaction(connection, work);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Changes that are all made or none, and of which nothing comes back. */
    void change(Change change) {
        inTransaction(connection -> {
            change.with(connection);
            return true;
        });
    }

    /** Returns when a crash of the machine can no longer undo what is in the database. */
    void sync() {
        // H2 writes within half a second and leaves the rest to the system; PostgreSQL is sure of every transaction.
        if (embedded) {
            ask(connection -> execute(connection, "CHECKPOINT SYNC"));
        }
    }

    static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    @Override
    public void close() {
        // H2 closes a database with the last connection to it.
        pool.close();
    }
}
