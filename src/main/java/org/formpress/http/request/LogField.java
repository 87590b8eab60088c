package org.formpress.http.request;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A request attribute added to every log line; it follows the request across threads. */
interface LogField extends ThreadPropagatedContextElement<@Nullable String> {

    /** The MDC key, as used in the log pattern. */
    String logKey();

    /** The MDC value. */
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
