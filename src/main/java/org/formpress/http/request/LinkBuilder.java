package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.List;

/**
 * Addresses of this service in one of its answers. Who calls it directly gets whole paths, {@code /booklets/1}, which programs may
 * put behind the service's address as they are. A proxy may have put the service into a folder that it is not told of; behind one
 * the addresses are relative to the one that was asked for.
 *
 * @param from    the path that was asked for
 * @param proxied whether a proxy handed the request on
 */
public record LinkBuilder(String from, boolean proxied) {

    private static final List<String> OF_PROXIES = List.of(
            HttpHeaders.FORWARDED,
            HttpHeaders.VIA,
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Real-IP");

    public static LinkBuilder of(HttpRequest<?> request) {
        boolean named = OF_PROXIES.stream().anyMatch(request.getHeaders()::contains);
        return new LinkBuilder(request.getPath(), named || isOld(request));
    }

    // nginx without settings says nothing of itself, and asks in HTTP/1.0, which clients no longer do.
    private static boolean isOld(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && netty.getNativeRequest().protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    /** @param path a path of this service, and a query if need be */
    public String to(String path) {
        return proxied ? RelativePath.path(from, path) : path;
    }

    public URI uri(String path) {
        return URI.create(to(path));
    }
}
