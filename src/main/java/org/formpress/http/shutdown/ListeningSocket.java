package org.formpress.http.shutdown;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers every connection as soon as the operating system hands it over. */
final class ListeningSocket extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningSocket.class);

    // Each read accepts up to sixteen; no system queues more than a few thousand.
    private static final int MAX_READS = 500;

    private static final long CLOSE_DELAY_MILLIS = 10;

    private final Channel socket;
    private final Set<OpenConnection> open;
    private final Duration maxRequestTime;
    private int accepted;

    /**
     * Starts registering.
     *
     * @param open           receives each connection for as long as it is open
     * @param maxRequestTime how long a client may take to send one request
     */
    ListeningSocket(Channel socket, Set<OpenConnection> open, Duration maxRequestTime) {
        this.socket = socket;
        this.open = open;
        this.maxRequestTime = maxRequestTime;
        socket.pipeline().addFirst(this);
    }

    // Not where connections get their handlers: that is later, and on another thread.
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof Channel client) {
            OpenConnection connection = new OpenConnection(maxRequestTime);
            accepted++;
            open.add(connection);
            client.pipeline().addFirst(connection);
            client.closeFuture().addListener(closed -> open.remove(connection));
        }
        context.fireChannelRead(message);
    }

    /** Stops accepting, after draining the connections the system has already accepted. */
    void close() {
        // Java keeps a closed socket open until its selector runs again, so deregister first.
        socket.deregister().syncUninterruptibly();
        socket.eventLoop()
                .schedule(this::drainAndClose, CLOSE_DELAY_MILLIS, TimeUnit.MILLISECONDS)
                .syncUninterruptibly();
    }

    // The system resets accepted connections that were not taken over, though they may carry a request.
    private void drainAndClose() {
        // If the port was taken, the start has failed and no connection is waiting.
        if (socket.isActive() && socket.unsafe() instanceof NioUnsafe server) {
            int before = -1;
            for (int read = 0; read < MAX_READS && accepted > before; read++) {
                before = accepted;
                server.read();
            }
            drainAndCloseServer((ServerSocketChannel) server.ch());
        }
        socket.close();
    }

    // Between the last accept and the close the system may accept one more connection and reset it; Java cannot
    // prevent that. So nothing else happens in between, not even class loading.
    private void drainAndCloseServer(ServerSocketChannel server) {
        List<SocketChannel> remaining = new ArrayList<>();
        try {
            ServerSocketChannel.open().close();
            for (SocketChannel client = server.accept(); client != null; client = server.accept()) {
                remaining.add(client);
            }
            server.close();
        } catch (IOException e) {
            LOG.warn("listening socket did not close cleanly", e);
        }
        remaining.forEach(client -> socket.pipeline().fireChannelRead(new NioSocketChannel(socket, client)));
    }
}
