package org.formpress.jobs;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/** Recognises faults of H2's file. PostgreSQL uses none of these numbers. */
final class DatabaseFaults implements SQLExceptionOverride {

    private static final Set<Integer> FILE_FAULTS = Set.of(
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

    static boolean isFileFault(SQLException fault) {
        return FILE_FAULTS.contains(fault.getErrorCode());
    }

    // H2 closes a database whose disk is full. Open connections stay broken; a new one reopens it.
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException fault) {
        return isFileFault(fault)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
