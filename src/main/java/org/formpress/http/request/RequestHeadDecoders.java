package org.formpress.http.request;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Adds a {@link RequestHeadDecoder} to every connection. */
@Singleton
final class RequestHeadDecoders implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final TrustedProxies proxies;

    RequestHeadDecoders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? new Connection(channel, new RequestHeadDecoder(proxies)) : this;
            }
        });
        return event.getBean();
    }

    /** Customizes one connection; its handlers exist when {@link #onStreamPipelineBuilt} is called. */
    private record Connection(Channel channel, RequestHeadDecoder head) implements NettyServerCustomizer {

        // Ahead of the access log, which must see the normalized target and the client address.
        @Override
        public void onStreamPipelineBuilt() {
            if (channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, null, head);
            }
        }
    }
}
