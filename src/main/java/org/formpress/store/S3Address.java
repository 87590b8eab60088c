package org.formpress.store;

/**
 * An S3-compatible store.
 *
 * @param endpoint  such as {@code https://s3.example.com}
 * @param region    such as {@code us-east-1}; empty to ask the store
 * @param bucket    an existing one
 * @param prefix    of the names of all objects, such as {@code formpress/}; may be empty
 */
public record S3Address(String endpoint, String region, String bucket, String prefix, Credentials credentials) {

    /**
     * An access key.
     *
     * @param name   the access key id
     * @param secret the secret access key
     */
    public record Credentials(String name, String secret) {}

    // A record would print the secret.
    @Override
    public String toString() {
        return endpoint + " " + bucket + "/" + prefix;
    }
}
