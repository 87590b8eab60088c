package org.formpress.http.shutdown;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.formpress.http.settings.BookletSettings;

/** Tracks listening sockets and open connections. */
@Singleton
public final class ConnectionRegistry implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final List<ListeningSocket> sockets = new CopyOnWriteArrayList<>();
    private final Set<OpenConnection> open = ConcurrentHashMap.newKeySet();
    private final Duration maxRequestTime;

    ConnectionRegistry(BookletSettings booklets) {
        // Twice the limit, which leaves time to answer a late booklet input.
        this.maxRequestTime = booklets.receiving().multipliedBy(2);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                if (role == ChannelRole.LISTENER) {
                    sockets.add(new ListeningSocket(channel, open, maxRequestTime));
                }
                return this;
            }
        });
        return event.getBean();
    }

    /** Stops accepting connections. */
    void close() {
        sockets.forEach(ListeningSocket::close);
    }

    boolean anyOpen() {
        return !open.isEmpty();
    }

    /**
     * Whether a connection awaits a response or was active since.
     *
     * @param sinceNanos start of the window, as {@link System#nanoTime}
     */
    public boolean anyInUse(long sinceNanos) {
        return open.stream().anyMatch(connection -> connection.isInUse(sinceNanos));
    }
}
