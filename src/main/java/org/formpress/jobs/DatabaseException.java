package org.formpress.jobs;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.store.StoreException;

/** The database of the jobs does not answer, or refuses; unless that is lasting, what was asked of it may be tried again. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether it stays so until somebody mends it: the database's file cannot be used. */
    public boolean isLasting() {
        return causes(this)
                .anyMatch(cause -> cause instanceof StoreException store
                        ? store.fault().isLasting()
                        : cause instanceof SQLException fault && DatabaseFaults.isOfTheFile(fault));
    }

    /** Whether a fault came of the database. */
    static boolean isCauseOf(Throwable fault) {
        return causes(fault).anyMatch(SQLException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
