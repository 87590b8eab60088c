package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may call.
 *
 * @param keys               the key file; without one, whoever reaches the service may call it
 * @param open               true when it may be reached from other machines without keys
 * @param hosts              names in the header {@code Host} that are answered where there are no keys and it is not open,
 *                           beside those of this machine itself
 * @param wrongKeysPerMinute how many requests with a wrong key are told so, of all callers together; 0 means all
 */
@ConfigurationProperties("formpress.access")
public record AccessSettings(
        @Nullable Path keys,
        @Bindable(defaultValue = "false") boolean open,
        @Nullable List<String> hosts,
        @Bindable(defaultValue = "120") int wrongKeysPerMinute) {

    public AccessSettings {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }

    @Override
    public List<String> hosts() {
        return hosts == null ? List.of() : hosts;
    }
}
