package org.formpress.jobs;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.store.StoreException;

/** The database of the jobs is unavailable or fails; unless {@link #isLasting()}, the call may be repeated. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether an operator must act: the database's file is unusable. */
    public boolean isLasting() {
        return causes(this)
                .anyMatch(cause -> cause instanceof StoreException store
                        ? store.fault().isLasting()
                        : cause instanceof SQLException fault && DatabaseFaults.isFileFault(fault));
    }

    /** Whether the database caused a fault. */
    static boolean isCauseOf(Throwable fault) {
        return causes(fault).anyMatch(SQLException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
