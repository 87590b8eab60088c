package org.formpress.http.shutdown;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;

/** A client connection and its last activity. */
public final class OpenConnection extends ChannelDuplexHandler {

    private final long maxRequestNanos;
    private long beganNanos;
    private volatile long lastNanos = System.nanoTime();
    private volatile boolean waiting;

    /** @param maxRequestTime how long a client may take to send one request */
    OpenConnection(Duration maxRequestTime) {
        this.maxRequestNanos = maxRequestTime.toNanos();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long now = System.nanoTime();
        beganNanos = waiting ? beganNanos : now;
        waiting = true;
        lastNanos = now;
        context.fireChannelRead(message);
        // Idle connections time out anyway; this catches clients that trickle bytes.
        if (now - beganNanos > maxRequestNanos) {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        waiting = false;
        lastNanos = System.nanoTime();
        context.write(message, promise);
    }

    /** Marks the client as not waiting: what arrived was the rest of a request already refused. */
    public void clearWaiting() {
        waiting = false;
    }

    /**
     * Whether the client has sent at least part of a request and awaits the response, or was active since.
     *
     * @param sinceNanos start of the window, as {@link System#nanoTime}
     */
    boolean isInUse(long sinceNanos) {
        return waiting || lastNanos - sinceNanos > 0;
    }
}
