package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where booklets lie while they are made and kept.
 *
 * @param folder for the data and the database of one node; without it, {@code .formpress} in the home of whoever runs the
 *     service
 */
@ConfigurationProperties("formpress.store")
public record StoreSettings(@Nullable Path folder) {

    public Path root() {
        return folder == null ? Path.of(System.getProperty("user.home"), ".formpress") : folder;
    }
}
