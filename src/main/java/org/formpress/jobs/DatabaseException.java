package org.formpress.jobs;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.formpress.store.StoreException;
import org.h2.api.ErrorCode;

/** The database of the jobs does not answer, or refuses; unless that is lasting, what was asked of it may be tried again. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // What becomes of a file that cannot be had, read or written. PostgreSQL's faults have no such numbers.
    private static final Set<Integer> LASTING = Set.of(
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.FILE_ENCRYPTION_ERROR_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED);

    DatabaseException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether it stays so until somebody mends it: the database's file cannot be used. */
    public boolean isLasting() {
        return causes(this)
                .anyMatch(cause -> cause instanceof StoreException store
                        ? store.fault().isLasting()
                        : cause instanceof SQLException fault && LASTING.contains(fault.getErrorCode()));
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
