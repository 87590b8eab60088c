package org.formpress.store;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a service keeps booklets. A folder with a database belongs to one process at a time, by a file lock, which the
 * system releases however the process ends. Others may be shared.
 */
public final class StoreFolder implements AutoCloseable {

    private static final String LOCK = ".in-use";
    // Where locks prevent reading, this one is beyond the text to be read.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int MAX_HOLDER_BYTES = 200;
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long MIN_FREE_BYTES = 32L << 20;

    private final @Nullable Path folder;
    private final boolean shared;
    private final String holder;
    private @Nullable FileChannel channel;
    private @Nullable StoreException fault;
    private boolean checked;
    private long checkedAt;

    private StoreFolder(@Nullable Path folder, boolean shared, String holder) {
        this.folder = folder;
        this.shared = shared;
        this.holder = holder;
    }

    /**
     * A folder for one process.
     *
     * @param holder names this process to others
     */
    public static StoreFolder exclusive(Path folder, String holder) {
        return new StoreFolder(folder, false, holder);
    }

    /** A folder for any number of processes. */
    public static StoreFolder shared(Path folder) {
        return new StoreFolder(folder, true, "");
    }

    /** For services without a folder, or with one that no other process knows. */
    public static StoreFolder none() {
        return new StoreFolder(null, true, "");
    }

    /** Creates the folder and, if it is exclusive, locks it; does nothing if that was done before. */
    public synchronized void claim() throws StoreException {
        Path wanted = folder;
        if (wanted != null && (channel == null || fault != null)) {
            check(wanted);
            if (fault != null) {
                throw fault;
            }
        }
    }

    /** Why the folder is unusable now; a result is valid for two seconds. */
    public synchronized Optional<StoreFault> fault() {
        Path wanted = folder;
        if (wanted != null && !(checked && System.nanoTime() - checkedAt < VALID_NANOS)) {
            check(wanted);
        }
        return Optional.ofNullable(fault).map(StoreException::fault);
    }

    private void check(Path wanted) {
        try {
            create(wanted);
            if (!shared && channel == null) {
                channel = locked(wanted);
            }
            tryToWrite(wanted);
            fault = null;
        } catch (StoreException e) {
            fault = e;
        } catch (IOException e) {
            fault = new StoreException(StoreFault.of(wanted, e), e);
        }
        checked = true;
        checkedAt = System.nanoTime();
    }

    // Older JDKs refuse a link to a folder.
    private static void create(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(wanted);
        }
    }

    private FileChannel locked(Path wanted) throws IOException {
        FileChannel opened = FileChannel.open(
                wanted.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            if (lock(opened) == null) {
                throw new StoreException(
                        new StoreFault(StoreFault.Kind.IN_USE, wanted.toString(), holderOf(opened)), null);
            }
            opened.truncate(0);
            opened.write(StandardCharsets.UTF_8.encode(holder), 0);
            ours = true;
            return opened;
        } finally {
            if (!ours) {
                opened.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException withinThisProcess) {
            return null;
        }
    }

    private static String holderOf(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_HOLDER_BYTES);
        file.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString().replaceAll("\\p{Cntrl}", " ");
    }

    // Permissions do not show that a file system is read-only or full.
    private static void tryToWrite(Path wanted) throws IOException {
        Path probe = wanted.resolve(".probe-" + UUID.randomUUID());
        try {
            Files.write(probe, new byte[] {0}, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } finally {
            Files.deleteIfExists(probe);
        }
        // FileStore would read the list of all mounts.
        File disk = wanted.toFile();
        long free = disk.getUsableSpace();
        // Some file systems do not know their size.
        if (free < MIN_FREE_BYTES && disk.getTotalSpace() > 0) {
            String left = (free >> 20) + " MiB left, " + (MIN_FREE_BYTES >> 20) + " MiB needed";
            throw new StoreException(new StoreFault(StoreFault.Kind.FULL, wanted.toString(), left), null);
        }
    }

    /** Releases the folder. */
    @Override
    public synchronized void close() throws IOException {
        FileChannel held = channel;
        channel = null;
        if (held != null) {
            held.close();
        }
    }
}
