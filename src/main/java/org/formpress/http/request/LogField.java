package org.formpress.http.request;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What every line of the log says about a request. It follows the request from thread to thread. */
interface LogField extends ThreadPropagatedContextElement<@Nullable String> {

    /** Under which the log's pattern finds it. */
    String logKey();

    /** What is logged. */
    String value();

    @Override
    default @Nullable String updateThreadContext() {
        String before = MDC.get(logKey());
        MDC.put(logKey(), value());
        return before;
    }

    @Override
    default void restoreThreadContext(@Nullable String before) {
        if (before == null) {
            MDC.remove(logKey());
        } else {
            MDC.put(logKey(), before);
        }
    }
}
