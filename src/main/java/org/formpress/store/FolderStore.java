package org.formpress.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps objects as files below a folder, which several machines may share. */
public final class FolderStore implements ResultStore {

    /** Accesses the folder. */
    @FunctionalInterface
    private interface DiskAccess<T> {
        T run() throws IOException;
    }

    private static final int BUFFER = 1 << 16;
    private static final int MAX_ATTEMPTS = 1000;

    private final Path folder;

    /** @param folder created with the first object */
    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public long put(String key, Content content) throws IOException {
        Path file = file(key);
        onDisk(() -> createFolderOf(file));
        // Keys do not begin with a dot, so a part left behind by a crash is never taken for an object.
        Path part = file.resolveSibling(".part-" + UUID.randomUUID());
        try {
            long length = write(part, content);
            onDisk(() -> Files.move(part, file, StandardCopyOption.ATOMIC_MOVE));
            return length;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path createFolderOf(Path file) throws IOException {
        try {
            return Files.createDirectories(file.getParent());
        } catch (FileAlreadyExistsException e) {
            // Also thrown if another process deletes the folder at the same time.
            throw Files.isRegularFile(Path.of(e.getFile())) ? e : new NoSuchFileException(e.getFile());
        }
    }

    private long write(Path part, Content content) throws IOException {
        try (FileChannel channel =
                onDisk(() -> FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            OutputStream out = new BufferedOutputStream(new Output(Channels.newOutputStream(channel)), BUFFER);
            content.writeTo(out);
            out.flush();
            return onDisk(() -> finish(channel));
        }
    }

    // Network file systems may report only now, some only at the close, that they are full.
    private static long finish(FileChannel channel) throws IOException {
        channel.force(true);
        long length = channel.size();
        channel.close();
        return length;
    }

    private <T> T onDisk(DiskAccess<T> access) throws IOException {
        try {
            return access.run();
        } catch (IOException e) {
            throw deletedOr(e);
        }
    }

    /** If the folder exists, the object has been deleted by another process, and the store is usable. */
    private IOException deletedOr(IOException cause) {
        return cause instanceof NoSuchFileException && Files.isDirectory(folder) ? cause : fault(cause);
    }

    private StoreException fault(IOException cause) {
        return new StoreException(StoreFault.of(folder, cause), cause);
    }

    /** Distinguishes faults of the disk from faults of the content. */
    private final class Output extends FilterOutputStream {

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw fault(e);
            }
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return onDisk(() -> Files.newInputStream(file(key)));
    }

    @Override
    public void deleteAll(String below) throws IOException {
        Path root = file(below);
        for (int attempt = 1; Files.isDirectory(root); attempt++) {
            try {
                Files.walkFileTree(root, new Deletion());
            } catch (DirectoryNotEmptyException e) {
                // Another process has added an object.
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Path file(String key) {
        return folder.resolve(ObjectKeys.requireValid(key));
    }

    /** Ignores what another process deletes at the same time. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
            if (fault != null && !(fault instanceof NoSuchFileException)) {
                throw fault;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
