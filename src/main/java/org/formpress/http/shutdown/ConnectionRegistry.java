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

/** Who is connected. */
@Singleton
public final class ConnectionRegistry implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final List<ListeningSocket> sockets = new CopyOnWriteArrayList<>();
    private final Set<OpenConnection> open = ConcurrentHashMap.newKeySet();
    private final Duration longest;

    ConnectionRegistry(BookletSettings booklets) {
        // An input of a booklet that is late is told so; there must be time for that.
        this.longest = booklets.receiving().multipliedBy(2);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                if (role == ChannelRole.LISTENER) {
                    sockets.add(new ListeningSocket(channel, open, longest));
                }
                return this;
            }
        });
        return event.getBean();
    }

    /** Lets nobody in any more. */
    void close() {
        sockets.forEach(ListeningSocket::close);
    }

    boolean anyOpen() {
        return !open.isEmpty();
    }

    /**
     * Whether somebody is connected who waits for an answer, or has done something of late.
     *
     * @param sinceNanos what is of late, by {@link System#nanoTime}
     */
    public boolean anyInUse(long sinceNanos) {
        return open.stream().anyMatch(connection -> connection.isInUse(sinceNanos));
    }
}
