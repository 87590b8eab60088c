package org.formpress.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** A caller's connection, and what last happened on it. */
final class OpenConnection extends ChannelDuplexHandler {

    private volatile long lastNanos = System.nanoTime();
    private volatile boolean waits;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waits = true;
        lastNanos = System.nanoTime();
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        waits = false;
        lastNanos = System.nanoTime();
        context.write(message, promise);
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
