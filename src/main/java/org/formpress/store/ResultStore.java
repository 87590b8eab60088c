package org.formpress.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Keeps objects under keys such as {@code 3f9a/forms/0}: parts of letters, digits and {@code . _ -}, joined by slashes, none of
 * which begins with a dot. Objects are complete or absent, and survive a crash once {@link #put} has returned. Safe for use by many
 * threads and, if its place is shared, by many processes.
 */
public interface ResultStore {

    /** Writes one object. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Keeps an object, replacing any with the same key.
     *
     * @return its length in bytes
     * @throws StoreException if the store is unusable
     */
    long put(String key, Content content) throws IOException;

    /**
     * Reads an object.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such object
     */
    InputStream open(String key) throws IOException;

    /**
     * Reads an object from this offset on, which it must have, without reading what is before if possible.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such object
     */
    default InputStream open(String key, long first) throws IOException {
        InputStream bytes = open(key);
        try {
            bytes.skipNBytes(first);
            return bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Deletes all objects whose keys begin with {@code folder} and a slash. */
    void deleteAll(String folder) throws IOException;
}
