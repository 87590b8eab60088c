package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The database of booklet jobs.
 *
 * @param url      JDBC URL, such as {@code jdbc:postgresql://db/formpress}; without it, an H2 file in the store folder
 * @param user     database user
 * @param password password of the user
 */
@ConfigurationProperties("formpress.jobs.database")
public record DatabaseSettings(
        @Nullable String url,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password) {

    // Keeps the password out of logs.
    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
