package org.formpress.http.request;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.formpress.http.settings.ProxySettings;
import org.formpress.problem.Excerpt;
import org.formpress.problem.OperatorException;

/** Resolves the client address for the access log from the headers of trusted proxies. Nothing else relies on it. */
@Singleton
final class TrustedProxies {

    /** An address (RFC 7239, section 6), with or without quotes and port. */
    private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)(?:^|[;,\\s])for=\"?([^\",;\\s]+)\"?");

    private static final Pattern PORT = Pattern.compile("^\\[([^]]*)](?::[0-9]+)?$|^([0-9.]+):[0-9]+$");

    private final List<IpSubnetFilterRule> trusted;

    TrustedProxies(ProxySettings settings) {
        this.trusted = settings.trusted().stream().map(TrustedProxies::network).toList();
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!isAddress(parts[0])) {
            throw invalid(text);
        }
        int addressBits = NetUtil.isValidIpV4Address(parts[0]) ? 32 : 128;
        try {
            int prefix = parts.length == 1 ? addressBits : Integer.parseInt(parts[1]);
            return new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static OperatorException invalid(String text) {
        String address = Excerpt.of(text);
        return new OperatorException(
                "serve.proxy",
                "formpress.proxy.trusted cannot be \"" + address
                        + "\": write addresses or networks such as 10.1.2.3 or 10.1.0.0/16, separated by commas",
                address);
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    /**
     * The client address. If the peer is a trusted proxy, the last untrusted address in {@code X-Forwarded-For} or,
     * without that header, in {@code Forwarded}.
     */
    String client(InetAddress peer, HttpHeaders headers) {
        if (!isTrusted(peer)) {
            return NetUtil.toAddressString(peer);
        }
        InetAddress client = peer;
        List<String> named = named(headers);
        for (int i = named.size() - 1; i >= 0 && isTrusted(client); i--) {
            Optional<InetAddress> next = address(named.get(i));
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return NetUtil.toAddressString(client);
    }

    private boolean isTrusted(InetAddress address) {
        if (trusted.isEmpty()) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static List<String> named(HttpHeaders headers) {
        List<String> lists = headers.getAll("X-Forwarded-For");
        if (lists.isEmpty()) {
            String forwarded = String.join(",", headers.getAll("Forwarded"));
            return FORWARDED_FOR
                    .matcher(forwarded)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
        List<String> named = new ArrayList<>();
        lists.forEach(list -> Collections.addAll(named, list.split(",")));
        return named;
    }

    private static Optional<InetAddress> address(String named) {
        String text = PORT.matcher(named.strip()).replaceFirst(TrustedProxies::withoutPort);
        return isAddress(text)
                ? Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(text))
                : Optional.empty();
    }

    private static String withoutPort(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
