package org.formpress;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.TimeUnit;

/** Lets an event into the log when none was let in for a minute. */
final class OnceAMinute extends Filter<ILoggingEvent> {

    private static final long MINUTE_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private long last = -MINUTE_MILLIS;

    @Override
    public synchronized FilterReply decide(ILoggingEvent event) {
        if (event.getTimeStamp() - last < MINUTE_MILLIS) {
            return FilterReply.DENY;
        }
        last = event.getTimeStamp();
        return FilterReply.NEUTRAL;
    }
}
