package org.formpress.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes a text file atomically: a crash halfway through a plain write would lose the keys of all files ever signed.
 */
final class AtomicFile {

    private AtomicFile() {}

    /** Creates an empty file that only its owner may access, unless it exists. */
    static void makeIfMissing(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, ownerOnly(file));
            }
        } catch (FileAlreadyExistsException made) {
            // Another process has just created it, which is just as good.
            return;
        }
    }

    /** Replaces the text of a file, one change at a time. Permissions and owner stay, and symbolic links still work. */
    static synchronized void change(Path file, UnaryOperator<String> change) throws IOException {
        Path target = file.toRealPath();
        while (!tryChange(target, change)) {
            // Another process replaced the file while we waited for the lock.
            Thread.onSpinWait();
        }
    }

    private static boolean tryChange(Path target, UnaryOperator<String> change) throws IOException {
        Object before = identity(target);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || !Objects.equals(before, identity(target))) {
                return false;
            }
            replace(target, change.apply(text(channel)));
            return true;
        }
    }

    // Reads through the channel that holds the lock: the system releases the lock when any other channel of this
    // process to the file closes.
    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            Thread.onSpinWait();
        }
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    }

    private static @Nullable Object identity(Path target) throws IOException {
        return Files.readAttributes(target, BasicFileAttributes.class).fileKey();
    }

    // Written beside it, so that the move is atomic. Temporary files are accessible to their owner only.
    private static void replace(Path target, String text) throws IOException {
        Path replacement = Files.createTempFile(Objects.requireNonNull(target.getParent()), "keys", ".part");
        try {
            write(replacement, text);
            keepRights(target, replacement);
            Files.move(replacement, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(replacement);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    // An administrator who changes the service's file must not become its owner, or the service could no longer read
    // it. If the owner cannot be restored, the change fails and the file stays as it was.
    private static void keepRights(Path from, Path to) throws IOException {
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (target == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes given = target.readAttributes();
        if (!given.group().equals(wanted.group())) {
            target.setGroup(wanted.group());
        }
        if (!given.owner().equals(wanted.owner())) {
            target.setOwner(wanted.owner());
        }
        // Last, because changing the owner may clear permissions.
        target.setPermissions(wanted.permissions());
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
