package org.formpress;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Separates what the booklet queue and its connections log when the database is down: several threads poll every two
 * seconds, and each logs a stack trace.
 */
final class DatabaseFaultFilter extends Filter<ILoggingEvent> {

    private static final List<String> LOGGERS = List.of("com.github.kagkarlsson.", "com.zaxxer.");
    private static final long MINUTE_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private final boolean databaseFaults;
    private long last = -MINUTE_MILLIS;

    private DatabaseFaultFilter(boolean databaseFaults) {
        this.databaseFaults = databaseFaults;
    }

    /** Accepts everything but database faults. */
    static DatabaseFaultFilter none() {
        return new DatabaseFaultFilter(false);
    }

    /** Accepts only database faults, at most one a minute. */
    static DatabaseFaultFilter oncePerMinute() {
        return new DatabaseFaultFilter(true);
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean accepted =
                isDatabaseFault(event) == databaseFaults && (!databaseFaults || isFirstInMinute(event.getTimeStamp()));
        return accepted ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private synchronized boolean isFirstInMinute(long now) {
        boolean first = now - last >= MINUTE_MILLIS;
        last = first ? now : last;
        return first;
    }

    private static boolean isDatabaseFault(ILoggingEvent event) {
        return LOGGERS.stream().anyMatch(event.getLoggerName()::startsWith)
                && event.getThrowableProxy() instanceof ThrowableProxy thrown
                && isCausedByDatabase(thrown.getThrowable());
    }

    private static boolean isCausedByDatabase(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            // The queue throws its own exceptions when the database has lost the latest changes.
            if (cause instanceof SQLException || cause.getClass().getName().startsWith("com.github.kagkarlsson.")) {
                return true;
            }
        }
        return false;
    }
}
