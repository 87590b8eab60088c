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
import org.formpress.bounds.Recent;
import org.jspecify.annotations.Nullable;

/**
 * The CRC-32 of finished files, as zip files need them. To know one a file is read to its end; so they outlive the request, and who
 * fetches the last bytes of an archive, or goes on where a download broke off, does not begin to read anew.
 */
@Singleton
final class ChecksumCache {

    private static final int MOST = 10_000;

    private final Recent<String, Long> known = new Recent<>(MOST);
    private final ConcurrentMap<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

    /** Opens a file. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * A file's CRC-32. What somebody else is reading is waited for.
     *
     * @param sha256 of the file, by which it is known again
     */
    long of(String sha256, Opener file) throws IOException {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = underWay.putIfAbsent(sha256, mine);
        while (other != null) {
            await(other);
            // It may have failed, or been of another booklet that is deleted now.
            other = underWay.putIfAbsent(sha256, mine);
        }
        try {
            return knownOrRead(sha256, file);
        } finally {
            underWay.remove(sha256);
            mine.countDown();
        }
    }

    private long knownOrRead(String sha256, Opener file) throws IOException {
        @Nullable Long sum = known.get(sha256);
        if (sum == null) {
            sum = read(file);
            known.put(sha256, sum);
        }
        return sum;
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
