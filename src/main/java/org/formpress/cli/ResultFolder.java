package org.formpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.formpress.render.Rendered;

/** The folder for one run's results; no result overwrites another of the same run. */
final class ResultFolder {

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    static ResultFolder of(Path folder) throws FileException {
        try {
            Files.createDirectories(folder);
            return new ResultFolder(folder);
        } catch (IOException e) {
            throw new FileException("folder.unwritable", e, folder, FileException.reason(e));
        }
    }

    /**
     * Writes a result atomically.
     *
     * @param plainName fallback without extension, for systems that cannot encode the proper name
     */
    Path write(Rendered result, String plainName) throws FileException {
        return write(result.file(), place(result, plainName));
    }

    /** Writes a file atomically, under a name of its own. @param ending with its dot */
    Path write(byte[] content, String stem, String ending) throws FileException {
        return write(content, free(stem, ending));
    }

    private Path write(byte[] content, Path file) throws FileException {
        Path part = folder.resolve(".formpress-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileException fault = new FileException("file.unwritable", e, file, FileException.reason(e));
            delete(part, fault);
            throw fault;
        }
    }

    private static void delete(Path part, Exception fault) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }

    private Path place(Rendered result, String plainName) {
        String ending = "." + result.format().id();
        String name = result.fileName();
        try {
            return free(name.substring(0, name.length() - ending.length()), ending);
        } catch (InvalidPathException e) {
            return free(plainName, ending);
        }
    }

    private Path free(String stem, String ending) {
        String name = stem + ending;
        for (int number = 2; taken.contains(key(name)); number++) {
            name = stem + "-" + number + ending;
        }
        Path file = folder.resolve(name);
        taken.add(key(name));
        return file;
    }

    // File names on Windows and macOS are case-insensitive.
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
