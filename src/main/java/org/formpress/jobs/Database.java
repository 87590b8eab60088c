package org.formpress.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The database of the jobs, and its transactions. */
final class Database implements AutoCloseable {

    /** Uses a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Uses a connection and returns nothing. */
    @FunctionalInterface
    interface Update {
        void with(Connection connection) throws SQLException;
    }

    private static final long CONNECTION_TIMEOUT_MILLIS = TimeUnit.SECONDS.toMillis(5);
    // For the queue's own threads and for callers.
    private static final int EXTRA_CONNECTIONS = 6;

    private final TransactionalPool pool;
    private final boolean embedded;

    private Database(TransactionalPool pool, boolean embedded) {
        this.pool = pool;
        this.embedded = embedded;
    }

    /** @param threads how many steps run at the same time */
    static Database open(DatabaseAddress address, int threads) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("booklets");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(threads + EXTRA_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        if (address.isEmbedded()) {
            config.setMaxLifetime(0);
            config.setIdleTimeout(0);
            config.setExceptionOverride(new DatabaseFaults());
        }
        TransactionalPool pool = pool(config);
        try {
            Database database = new Database(pool, address.isEmbedded());
            DatabaseSchema.migrate(database);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static TransactionalPool pool(HikariConfig config) {
        try {
            return new TransactionalPool(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseException(e);
        }
    }

    /** Connections that join the transaction of their thread, if there is one. */
    DataSource connections() {
        return pool;
    }

    boolean isEmbedded() {
        return embedded;
    }

    /** Runs a query or a single change. */
    <T> T ask(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs all of the work or nothing. */
    <T> T inTransaction(Work<T> work) {
        try {
            return pool.inTransaction(work);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Makes all changes or none. */
    void change(Update update) {
        inTransaction(connection -> {
            update.with(connection);
            return true;
        });
    }

    /** Returns once the changes so far survive a crash of the machine. */
    void sync() {
        // H2 writes within half a second and does not sync; PostgreSQL syncs every transaction.
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
        // H2 closes a database with its last connection.
        pool.close();
    }
}
