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

/** Normalizes the request target and records the client address before any other handler reads them. */
public final class RequestHeadDecoder extends ChannelDuplexHandler {

    /** Header with the client address for the access log; values sent by clients are overwritten. */
    public static final String CLIENT = "X-Client-Address";

    private final TrustedProxies proxies;
    private int pendingResponses;

    RequestHeadDecoder(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            pendingResponses++;
            request.setUri(RequestTarget.encoded(request.uri()));
            request.headers().set(CLIENT, client(context, request));
        } else if (message instanceof HttpContent && pendingResponses == 0) {
            releaseConnection(context);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            pendingResponses--;
        }
        context.write(message, promise);
    }

    // 100 Continue precedes the actual response.
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static void releaseConnection(ChannelHandlerContext context) {
        OpenConnection connection = context.pipeline().get(OpenConnection.class);
        if (connection != null) {
            connection.clearWaiting();
        }
    }

    private String client(ChannelHandlerContext context, HttpRequest request) {
        return context.channel().remoteAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? proxies.client(peer.getAddress(), request.headers())
                : "-";
    }
}
