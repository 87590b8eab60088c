package org.formpress.jobs;

import java.sql.SQLException;

/** The database of the jobs does not answer, or refuses; what was asked of it may be tried again. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a fault came of the database. */
    static boolean isCauseOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
