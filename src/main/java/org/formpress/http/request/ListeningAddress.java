package org.formpress.http.request;

import io.micronaut.context.annotation.Context;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.formpress.http.settings.AccessSettings;
import org.formpress.problem.OperatorException;

/** Fails the start if a service without keys would be reachable from other machines. */
@Context
final class ListeningAddress {

    private static final String EVERYWHERE = "0.0.0.0";

    ListeningAddress(AccessSettings access, NettyHttpServerConfiguration server) {
        if (access.keys() == null && !access.open()) {
            hosts(server).stream().filter(host -> !isLoopback(host)).findFirst().ifPresent(host -> {
                throw new OperatorException(
                        "serve.open",
                        "would listen on " + host
                                + " without access keys: set formpress.access.keys, or formpress.access.open=true",
                        host);
            });
        }
    }

    static List<String> hosts(NettyHttpServerConfiguration server) {
        List<NettyListenerConfiguration> listeners = server.getListeners();
        if (listeners == null || listeners.isEmpty()) {
            return List.of(server.getHost().orElse(EVERYWHERE));
        }
        // Unix sockets are protected by file permissions.
        return listeners.stream()
                .filter(listener -> listener.getFamily() != NettyListenerConfiguration.Family.UNIX)
                .map(listener -> Optional.ofNullable(listener.getHost()).orElse(EVERYWHERE))
                .toList();
    }

    // An unresolvable name might resolve elsewhere, so it does not count as loopback.
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank()
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
