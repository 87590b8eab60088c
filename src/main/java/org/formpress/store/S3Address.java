package org.formpress.store;

/**
 * Where an S3-compatible store is, and who asks.
 *
 * @param endpoint  such as {@code https://s3.example.com}
 * @param region    such as {@code us-east-1}; empty to ask the store
 * @param bucket    which must be there
 * @param prefix    what the names of all objects begin with, such as {@code formpress/}; may be empty
 * @param accessKey the name of the key
 * @param secretKey the key itself
 */
public record S3Address(
        String endpoint, String region, String bucket, String prefix, String accessKey, String secretKey) {

    // A record would tell the secret to whoever prints it.
    @Override
    public String toString() {
        return endpoint + " " + bucket + "/" + prefix;
    }
}
