package org.formpress.jobs;

import java.time.Instant;
import org.formpress.book.BookSettings;
import org.jspecify.annotations.Nullable;

/**
 * A job as the database knows it; times as the node that wrote them had them.
 *
 * @param formats   in how many formats it is made
 * @param openSteps how many steps of the present stage are not finished
 */
record JobRow(
        String id,
        String owner,
        JobStatus status,
        BookSettings settings,
        int forms,
        int formats,
        int openSteps,
        int failed,
        @Nullable FailureReason reason,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished) {}
