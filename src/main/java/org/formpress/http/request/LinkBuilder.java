package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.List;

/**
 * Links to this service for use in its responses. Direct clients get absolute paths such as {@code /booklets/1}, to
 * append to the base URL. A proxy may have mounted the service under a prefix unknown to us, so behind one the links
 * are relative to the request path.
 *
 * @param from    the request path
 * @param proxied whether a proxy forwarded the request
 */
public record LinkBuilder(String from, boolean proxied) {

    private static final List<String> PROXY_HEADERS = List.of(
            HttpHeaders.FORWARDED,
            HttpHeaders.VIA,
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Real-IP");

    /** Creates links for the response to {@code request}. */
    public static LinkBuilder of(HttpRequest<?> request) {
        boolean named = PROXY_HEADERS.stream().anyMatch(request.getHeaders()::contains);
        return new LinkBuilder(request.getPath(), named || isHttp10(request));
    }

    // nginx by default sends none of these headers but HTTP/1.0, which clients no longer use.
    private static boolean isHttp10(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && netty.getNativeRequest().protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    /** The link to {@code path}, an absolute path with an optional query. */
    public String to(String path) {
        return proxied ? RelativePath.path(from, path) : path;
    }

    /** As {@link #to}, as a URI. */
    public URI uri(String path) {
        return URI.create(to(path));
    }
}
