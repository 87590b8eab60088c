package org.formpress.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who may call.
 *
 * @param keys the key file; without one, whoever reaches the service may call it
 * @param open true when it may be reached from other machines without keys
 */
@ConfigurationProperties("formpress.access")
record AccessSettings(
        @Nullable Path keys,
        @Bindable(defaultValue = "false") boolean open) {}
