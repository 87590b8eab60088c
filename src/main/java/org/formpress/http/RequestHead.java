package org.formpress.http;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;

/** Makes of a request's head, before anybody looks at it, what the rest of the service can rely on. */
@Sharable
final class RequestHead extends ChannelInboundHandlerAdapter {

    /** Whom the access log names; whatever a caller puts there is replaced. */
    static final String CLIENT = "X-Client-Address";

    private final TrustedProxies proxies;

    RequestHead(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            request.setUri(RequestTarget.encoded(request.uri()));
            request.headers().set(CLIENT, client(context, request));
        }
        context.fireChannelRead(message);
    }

    private String client(ChannelHandlerContext context, HttpRequest request) {
        return context.channel().remoteAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? proxies.client(peer.getAddress(), request.headers())
                : "-";
    }
}
