package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which proxies stand in front.
 *
 * @param trusted addresses or networks (RFC 4632) whose word is taken for whom they call; without any, this machine's own
 */
@ConfigurationProperties("formpress.proxy")
public record ProxySettings(@Nullable List<String> trusted) {

    private static final List<String> OWN = List.of("127.0.0.0/8", "::1");

    public ProxySettings {
        trusted = trusted == null || trusted.isEmpty() ? OWN : List.copyOf(trusted);
    }

    @Override
    public List<String> trusted() {
        return trusted == null ? OWN : trusted;
    }
}
