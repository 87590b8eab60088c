package org.formpress.http.booklet;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.formpress.bounds.LruCache;
import org.jspecify.annotations.Nullable;

/**
 * Caches the CRC-32 that a zip stores for each file. Computing one reads the whole file; cached across requests, a
 * client that fetches the end of an archive or resumes a download need not wait for that again.
 */
@Singleton
final class ChecksumCache {

    private static final int MAX_ENTRIES = 10_000;

    private final LruCache<String, Long> known = new LruCache<>(MAX_ENTRIES);
    private final ConcurrentMap<String, CountDownLatch> pending = new ConcurrentHashMap<>();

    /** Opens a file. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Returns the CRC-32 of a file, waiting if another request is computing it.
     *
     * @param sha256 identifies the file
     */
    long of(String sha256, Opener file) throws IOException {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = pending.putIfAbsent(sha256, mine);
        while (other != null) {
            await(other);
            // The other request may have failed, or its booklet may have been deleted meanwhile.
            other = pending.putIfAbsent(sha256, mine);
        }
        try {
            return knownOrRead(sha256, file);
        } finally {
            pending.remove(sha256);
            mine.countDown();
        }
    }

    private long knownOrRead(String sha256, Opener file) throws IOException {
        @Nullable Long crc = known.get(sha256);
        if (crc == null) {
            crc = read(file);
            known.put(sha256, crc);
        }
        return crc;
    }

    private static void await(CountDownLatch other) throws InterruptedIOException {
        try {
            other.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another request reads the same file");
        }
    }

    private static long read(Opener file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(file.open(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
