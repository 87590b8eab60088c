package org.formpress.store;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;

/** Keeps objects in a bucket of S3 or a compatible store. */
public final class S3Store implements ResultStore {

    private static final String NO_SUCH_KEY = "NoSuchKey";

    private final S3Address address;
    private final MinioClient client;

    /** Connects on first use, so that an unavailable store does not prevent the start. */
    public S3Store(S3Address address, Duration timeout) {
        this.address = address;
        MinioClient.Builder builder = MinioClient.builder()
                .endpoint(address.endpoint())
                .credentials(address.credentials().name(), address.credentials().secret())
                .httpClient(http(timeout), true);
        this.client = (address.region().isEmpty() ? builder : builder.region(address.region())).build();
    }

    private static OkHttpClient http(Duration timeout) {
        return new OkHttpClient.Builder()
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    // The protocol needs the length first, so an object is buffered in a file.
    @Override
    public long put(String key, Content content) throws IOException {
        String name = name(key);
        Path file = Files.createTempFile("formpress-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(address.bucket())
                    .object(name)
                    .filename(file.toString())
                    .build());
            return Files.size(file);
        } catch (MinioException | IllegalStateException e) {
            throw fault("cannot keep", key, e);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return open(key, 0);
    }

    @Override
    public InputStream open(String key, long first) throws IOException {
        GetObjectArgs.Builder object =
                GetObjectArgs.builder().bucket(address.bucket()).object(name(key));
        try {
            return client.getObject((first > 0 ? object.offset(first) : object).build());
        } catch (ErrorResponseException e) {
            throw e.errorResponse().code().equals(NO_SUCH_KEY)
                    ? new NoSuchFileException(key)
                    : fault("cannot read", key, e);
        } catch (MinioException | IllegalStateException e) {
            throw fault("cannot read", key, e);
        }
    }

    @Override
    public void deleteAll(String folder) throws IOException {
        try {
            for (String name : names(name(folder) + "/")) {
                client.removeObject(RemoveObjectArgs.builder()
                        .bucket(address.bucket())
                        .object(name)
                        .build());
            }
        } catch (MinioException | IllegalStateException e) {
            throw fault("cannot delete", folder, e);
        }
    }

    private List<String> names(String prefix) throws MinioException {
        List<String> names = new ArrayList<>();
        for (Result<Item> item : client.listObjects(ListObjectsArgs.builder()
                .bucket(address.bucket())
                .prefix(prefix)
                .recursive(true)
                .build())) {
            names.add(item.get().objectName());
        }
        return names;
    }

    private String name(String key) {
        return address.prefix() + ObjectKeys.requireValid(key);
    }

    // The client reports an unreachable store as an IllegalStateException.
    private StoreException fault(String what, String key, Exception cause) {
        StoreFault away = new StoreFault(StoreFault.Kind.AWAY, address.toString(), what + " " + key + ": " + cause);
        return new StoreException(away, cause);
    }
}
