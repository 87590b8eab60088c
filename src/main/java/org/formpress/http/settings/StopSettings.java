package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the service shuts down.
 *
 * @param quiet how long an open connection must be silent before it is closed
 */
@ConfigurationProperties("formpress.stop")
public record StopSettings(@Bindable(defaultValue = "1s") Duration quiet) {}
