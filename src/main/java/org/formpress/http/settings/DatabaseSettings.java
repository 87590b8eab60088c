package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Where the jobs of booklets are kept.
 *
 * @param url      of JDBC, such as {@code jdbc:postgresql://db/formpress}; without it, an H2 file in the store's folder
 * @param user     of the database
 * @param password of the user
 */
@ConfigurationProperties("formpress.jobs.database")
public record DatabaseSettings(
        @Nullable String url,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password) {

    // A record would tell the password to whoever prints it.
    @Override
    public String toString() {
        return String.valueOf(url);
    }
}
