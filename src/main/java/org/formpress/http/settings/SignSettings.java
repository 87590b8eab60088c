package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of what files carry.
 *
 * @param keys the file of signing keys; without one nothing is signed
 */
@ConfigurationProperties("formpress.sign")
public record SignSettings(@Nullable Path keys) {}
