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
 * The folder in which a service keeps booklets. One with a database in it belongs to one process at a time: a lock of the system's
 * says to whom, which ends with the process however that ends. Others may be shared.
 */
public final class StoreFolder implements AutoCloseable {

    private static final String LOCK = ".in-use";
    // Where locks keep others from reading, they lie behind what is to be read.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_NAME = 200;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LEAST_ROOM = 32L << 20;

    private final @Nullable Path folder;
    private final boolean shared;
    private final String user;
    private @Nullable FileChannel channel;
    private @Nullable StoreException fault;
    private boolean looked;
    private long lookedAt;

    private StoreFolder(@Nullable Path folder, boolean shared, String user) {
        this.folder = folder;
        this.shared = shared;
        this.user = user;
    }

    /**
     * A folder that no other process may use.
     *
     * @param user what others are told of this one
     */
    public static StoreFolder ofOne(Path folder, String user) {
        return new StoreFolder(folder, false, user);
    }

    /** A folder that any number of processes may use. */
    public static StoreFolder ofMany(Path folder) {
        return new StoreFolder(folder, true, "");
    }

    /** For who keeps nothing in a folder, or in one that nobody else can know of. */
    public static StoreFolder none() {
        return new StoreFolder(null, true, "");
    }

    /** Makes the folder, and makes it this process's where it is for one; does nothing when that was done. */
    public synchronized void claim() throws StoreException {
        Path wanted = folder;
        if (wanted != null && (channel == null || fault != null)) {
            look(wanted);
            if (fault != null) {
                throw fault;
            }
        }
    }

    /** Why nothing can be kept in it now. What was found out is good for two seconds. */
    public synchronized Optional<StoreFault> fault() {
        Path wanted = folder;
        if (wanted != null && !(looked && System.nanoTime() - lookedAt < FRESH_NANOS)) {
            look(wanted);
        }
        return Optional.ofNullable(fault).map(StoreException::fault);
    }

    private void look(Path wanted) {
        try {
            make(wanted);
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
        looked = true;
        lookedAt = System.nanoTime();
    }

    // A link to a folder is one, which older JDKs take for a file in its way.
    private static void make(Path wanted) throws IOException {
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
                        new StoreFault(StoreFault.Kind.IN_USE, wanted.toString(), userOf(opened)), null);
            }
            opened.truncate(0);
            opened.write(StandardCharsets.UTF_8.encode(user), 0);
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

    private static String userOf(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NAME);
        file.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString().replaceAll("\\p{Cntrl}", " ");
    }

    // Rights alone do not tell of file systems that are read-only or full.
    private static void tryToWrite(Path wanted) throws IOException {
        Path probe = wanted.resolve(".probe-" + UUID.randomUUID());
        try {
            Files.write(probe, new byte[] {0}, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } finally {
            Files.deleteIfExists(probe);
        }
        // A FileStore would read the list of all mounts.
        File disk = wanted.toFile();
        long room = disk.getUsableSpace();
        // Some file systems do not know how large they are.
        if (room < LEAST_ROOM && disk.getTotalSpace() > 0) {
            String left = (room >> 20) + " MiB left, " + (LEAST_ROOM >> 20) + " MiB needed";
            throw new StoreException(new StoreFault(StoreFault.Kind.FULL, wanted.toString(), left), null);
        }
    }

    /** Leaves the folder to others. */
    @Override
    public synchronized void close() throws IOException {
        FileChannel held = channel;
        channel = null;
        if (held != null) {
            held.close();
        }
    }
}
