package org.formpress.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections. Within a transaction its thread always gets that transaction's connection, so that scheduling steps is
 * part of the transaction.
 */
final class TransactionalPool extends HikariDataSource {

    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    TransactionalPool(HikariConfig config) {
        super(config);
    }

    <T> T inTransaction(Database.Work<T> work) throws SQLException {
        try (Connection connection = super.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                current.remove();
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection shared = current.get();
        return shared == null ? super.getConnection() : unclosable(shared);
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
