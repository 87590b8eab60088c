package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Signing of the data embedded in files.
 *
 * @param keys the file of signing keys; without it, nothing is signed
 */
@ConfigurationProperties("formpress.sign")
public record SignSettings(@Nullable Path keys) {}
