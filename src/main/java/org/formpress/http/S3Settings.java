package org.formpress.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.formpress.store.S3Address;
import org.jspecify.annotations.Nullable;

/**
 * An S3-compatible store to use in place of the folder.
 *
 * @param endpoint  such as {@code https://s3.example.com}; without it the folder is used
 * @param region    empty to ask the store
 * @param bucket    which must be there
 * @param prefix    what the names of all objects begin with
 * @param accessKey the name of the key
 * @param secretKey the key itself
 */
@ConfigurationProperties("formpress.store.s3")
record S3Settings(
        @Nullable String endpoint,
        @Bindable(defaultValue = "") String region,
        @Bindable(defaultValue = "formpress") String bucket,
        @Bindable(defaultValue = "") String prefix,
        @Bindable(defaultValue = "") String accessKey,
        @Bindable(defaultValue = "") String secretKey) {

    /** Where it is. */
    S3Address address(String at) {
        return new S3Address(at, region, bucket, prefix, new S3Address.Credentials(accessKey, secretKey));
    }

    // A record would tell the secret to whoever prints it.
    @Override
    public String toString() {
        return endpoint + " " + bucket;
    }
}
