package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reverse proxies in front of the service.
 *
 * @param trusted addresses or networks (RFC 4632) whose reported client addresses are believed; by default loopback
 */
@ConfigurationProperties("formpress.proxy")
public record ProxySettings(@Nullable List<String> trusted) {

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

    public ProxySettings {
        trusted = trusted == null || trusted.isEmpty() ? LOOPBACK : List.copyOf(trusted);
    }

    @Override
    public List<String> trusted() {
        return trusted == null ? LOOPBACK : trusted;
    }
}
