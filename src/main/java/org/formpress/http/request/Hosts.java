package org.formpress.http.request;

import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.http.settings.AccessSettings;
import org.formpress.problem.Excerpt;

/** Host names of this service. Compared as text: resolving a foreign name would open an outbound connection. */
@Singleton
public final class Hosts {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private final List<String> configured;
    private final Set<String> own;

    Hosts(AccessSettings access, NettyHttpServerConfiguration server) {
        this.configured = access.hosts();
        this.own = Stream.concat(configured.stream(), ListeningAddress.hosts(server).stream())
                .map(Hosts::lower)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether {@code host}, with or without a port, is a loopback name, a listening address or configured. */
    public boolean isOwn(String host) {
        String name = name(host);
        return own.contains(name) || LOOPBACK.matcher(name).matches();
    }

    /** Whether {@code formpress.access.hosts} is set. */
    public boolean areConfigured() {
        return !configured.isEmpty();
    }

    /** The value of {@code formpress.access.hosts} that would also accept {@code host}. */
    public String settingWith(String host) {
        return Stream.concat(configured.stream(), Stream.of(Excerpt.of(name(host))))
                .collect(Collectors.joining(","));
    }

    /** Lower-cases {@code host} and strips its port. */
    public static String name(String host) {
        String name = host.strip();
        int port = name.length();
        while (port > 0 && name.charAt(port - 1) >= '0' && name.charAt(port - 1) <= '9') {
            port--;
        }
        return lower(port > 0 && name.charAt(port - 1) == ':' ? name.substring(0, port - 1) : name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
