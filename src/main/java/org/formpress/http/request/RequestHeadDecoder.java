package org.formpress.http.request;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetSocketAddress;
import org.formpress.http.shutdown.OpenConnection;

/** Makes of a request's head, before anybody looks at it, what the rest of the service can rely on. */
public final class RequestHeadDecoder extends ChannelDuplexHandler {

    /** Whom the access log names; whatever a caller puts there is replaced. */
    public static final String CLIENT = "X-Client-Address";

    private final TrustedProxies proxies;
    private int owed;

    RequestHeadDecoder(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            owed++;
            request.setUri(RequestTarget.encoded(request.uri()));
            request.headers().set(CLIENT, client(context, request));
        } else if (message instanceof HttpContent && owed == 0) {
            sentInVain(context);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            owed--;
        }
        context.write(message, promise);
    }

    // Such as 100 Continue, which is no answer yet.
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static void sentInVain(ChannelHandlerContext context) {
        OpenConnection connection = context.pipeline().get(OpenConnection.class);
        if (connection != null) {
            connection.isOwedNothing();
        }
    }

    private String client(ChannelHandlerContext context, HttpRequest request) {
        return context.channel().remoteAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? proxies.client(peer.getAddress(), request.headers())
                : "-";
    }
}
