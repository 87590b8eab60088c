package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the service.
 *
 * @param keys               the key file; without it, no key is required
 * @param open               whether other machines may connect although no keys are configured
 * @param hosts              additional names accepted in the header {@code Host} if there are no keys and {@code open}
 *                           is false
 * @param wrongKeysPerMinute how many wrong-key requests per minute get a 401, across all clients; further ones get a
 *                           429. 0 for no limit
 * @param session            how long a browser stays signed in
 */
@ConfigurationProperties("formpress.access")
public record AccessSettings(
        @Nullable Path keys,
        @Bindable(defaultValue = "false") boolean open,
        @Nullable List<String> hosts,
        @Bindable(defaultValue = "120") int wrongKeysPerMinute,
        @Bindable(defaultValue = "12h") Duration session) {

    public AccessSettings {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }

    @Override
    public List<String> hosts() {
        return hosts == null ? List.of() : hosts;
    }
}
