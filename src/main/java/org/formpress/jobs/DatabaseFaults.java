package org.formpress.jobs;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/** Which faults of H2 are those of its file. PostgreSQL's have no such numbers. */
final class DatabaseFaults implements SQLExceptionOverride {

    private static final Set<Integer> OF_THE_FILE = Set.of(
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.FILE_ENCRYPTION_ERROR_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    static boolean isOfTheFile(SQLException fault) {
        return OF_THE_FILE.contains(fault.getErrorCode());
    }

    // H2 closes a database whose file takes no more. Its connections do not notice, and only a new one opens it again.
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException fault) {
        return isOfTheFile(fault)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
