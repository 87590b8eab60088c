package org.formpress.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Keeps objects under keys such as {@code 3f9a/forms/0}: parts of letters, digits and {@code . _ -} joined by slashes, none
 * of which begins with a dot. An object is there whole or not at all, and survives a crash once {@link #put} has returned.
 * Safe for use by many threads and, where the place is shared, by many processes.
 */
public interface ResultStore {

    /** Writes one object. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Keeps an object, in place of the one that had its key.
     *
     * @return its length in bytes
     * @throws StoreException when the store takes nothing
     */
    long put(String key, Content content) throws IOException;

    /**
     * An object's bytes from the first on.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is kept under the key
     */
    InputStream open(String key) throws IOException;

    /**
     * An object's bytes from that one on, counted from 0, which it must have. What lies before is not read where the place can do without.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is kept under the key
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

    /** Deletes all objects whose keys begin with {@code folder} and a slash; there may be none. */
    void deleteAll(String folder) throws IOException;
}
