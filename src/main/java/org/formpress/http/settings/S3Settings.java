package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.formpress.store.S3Address;
import org.jspecify.annotations.Nullable;

/**
 * An S3-compatible store used instead of the folder.
 *
 * @param endpoint  such as {@code https://s3.example.com}; without it the folder is used
 * @param region    empty to ask the store
 * @param bucket    an existing bucket
 * @param prefix    prefix of all object names
 * @param accessKey key id
 * @param secretKey secret of the key
 */
@ConfigurationProperties("formpress.store.s3")
public record S3Settings(
        @Nullable String endpoint,
        @Bindable(defaultValue = "") String region,
        @Bindable(defaultValue = "formpress") String bucket,
        @Bindable(defaultValue = "") String prefix,
        @Bindable(defaultValue = "") String accessKey,
        @Bindable(defaultValue = "") String secretKey) {

    /** Where it is. */
    public S3Address address(String at) {
        return new S3Address(at, region, bucket, prefix, new S3Address.Credentials(accessKey, secretKey));
    }

    // Keeps the secret out of logs.
    @Override
    public String toString() {
        return endpoint + " " + bucket;
    }
}
