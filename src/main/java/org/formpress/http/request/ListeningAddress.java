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

/** Stops the start where others could reach a service without keys, however its address was set. */
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
        // A socket in the file system is guarded by the file system.
        return listeners.stream()
                .filter(listener -> listener.getFamily() != NettyListenerConfiguration.Family.UNIX)
                .map(listener -> Optional.ofNullable(listener.getHost()).orElse(EVERYWHERE))
                .toList();
    }

    // A name that means nothing here may mean something elsewhere, and is no loopback.
    static boolean isLoopback(String host) {
        try {
            return !host.isBlank()
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
