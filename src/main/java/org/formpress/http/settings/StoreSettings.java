package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where booklets are stored.
 *
 * @param folder for the data and, on a single node, the database; by default {@code .formpress} in the home directory
 *               of the service user
 */
@ConfigurationProperties("formpress.store")
public record StoreSettings(@Nullable Path folder) {

    /** The folder, or its default. */
    public Path root() {
        return folder == null ? Path.of(System.getProperty("user.home"), ".formpress") : folder;
    }
}
