package org.formpress.http.shutdown;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;

/** A caller's connection, and what last happened on it. */
public final class OpenConnection extends ChannelDuplexHandler {

    private final long longestNanos;
    private long beganNanos;
    private volatile long lastNanos = System.nanoTime();
    private volatile boolean waits;

    /** @param longest how long a caller may go on sending one request */
    OpenConnection(Duration longest) {
        this.longestNanos = longest.toNanos();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long now = System.nanoTime();
        beganNanos = waits ? beganNanos : now;
        waits = true;
        lastNanos = now;
        context.fireChannelRead(message);
        // Silence ends a connection by itself; this is for callers who send a byte now and then.
        if (now - beganNanos > longestNanos) {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        waits = false;
        lastNanos = System.nanoTime();
        context.write(message, promise);
    }

    /** Takes back that its caller waits: what came was the rest of a request that has been refused already. */
    public void isOwedNothing() {
        waits = false;
    }

    /**
     * Whether its caller waits for an answer, having sent a part of a request at least, or has done something of late.
     *
     * @param sinceNanos what is of late, by {@link System#nanoTime}
     */
    boolean isInUse(long sinceNanos) {
        return waits || lastNanos - sinceNanos > 0;
    }
}
