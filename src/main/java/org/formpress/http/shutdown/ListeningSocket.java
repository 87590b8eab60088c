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

/** A socket that listens, and notes every connection as soon as the system hands it over. */
final class ListeningSocket extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningSocket.class);

    // Each takes in up to sixteen, and no system lets more than some thousands wait.
    private static final int MOST_TURNS = 500;

    private static final long A_LOOK_LATER_MILLIS = 10;

    private final Channel socket;
    private final Set<OpenConnection> open;
    private final Duration longest;
    private int takenIn;

    /**
     * Begins to note.
     *
     * @param open    where connections are noted as long as they are open
     * @param longest how long a caller may go on sending one request
     */
    ListeningSocket(Channel socket, Set<OpenConnection> open, Duration longest) {
        this.socket = socket;
        this.open = open;
        this.longest = longest;
        socket.pipeline().addFirst(this);
    }

    // Here rather than where connections get their own handlers: that is later, and on another thread.
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof Channel caller) {
            OpenConnection connection = new OpenConnection(longest);
            takenIn++;
            open.add(connection);
            caller.pipeline().addFirst(connection);
            caller.closeFuture().addListener(closed -> open.remove(connection));
        }
        context.fireChannelRead(message);
    }

    /** Lets nobody in any more, but those whom the system has let in already. */
    void close() {
        // As long as it is watched for callers, Java leaves a closed socket open until the next look.
        socket.deregister().syncUninterruptibly();
        socket.eventLoop()
                .schedule(this::takeInAndClose, A_LOOK_LATER_MILLIS, TimeUnit.MILLISECONDS)
                .syncUninterruptibly();
    }

    // The system resets connections that nobody has taken over, and their callers may have sent a request.
    private void takeInAndClose() {
        // Where the address was taken, the start has failed and nobody waits.
        if (socket.isActive() && socket.unsafe() instanceof NioUnsafe waiting) {
            int before = -1;
            for (int turn = 0; turn < MOST_TURNS && takenIn > before; turn++) {
                before = takenIn;
                waiting.read();
            }
            takeInTheLast((ServerSocketChannel) waiting.ch());
        }
        socket.close();
    }

    // Between the last look and the close the system may let in one more, whom it then resets; Java cannot forbid it
    // to. So
    // nothing else stands between the two, not even the loading of a class.
    private void takeInTheLast(ServerSocketChannel system) {
        List<SocketChannel> last = new ArrayList<>();
        try {
            ServerSocketChannel.open().close();
            for (SocketChannel caller = system.accept(); caller != null; caller = system.accept()) {
                last.add(caller);
            }
            system.close();
        } catch (IOException e) {
            LOG.warn("the listening socket did not close as it should", e);
        }
        last.forEach(caller -> socket.pipeline().fireChannelRead(new NioSocketChannel(socket, caller)));
    }
}
