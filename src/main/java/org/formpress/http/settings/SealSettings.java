package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Signing of the PDFs of booklets.
 *
 * @param key      a PKCS#12 file with one private key; without it, nothing is signed
 * @param password of the file
 */
@ConfigurationProperties("formpress.seal")
public record SealSettings(
        @Nullable Path key, @Bindable(defaultValue = "") String password) {

    // Keeps the password out of logs.
    @Override
    public String toString() {
        return String.valueOf(key);
    }
}
