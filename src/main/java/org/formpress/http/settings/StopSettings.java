package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the service ends.
 *
 * @param quiet how long nothing must have come over an open connection before it is closed
 */
@ConfigurationProperties("formpress.stop")
public record StopSettings(@Bindable(defaultValue = "1s") Duration quiet) {}
