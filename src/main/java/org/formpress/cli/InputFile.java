package org.formpress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.formpress.bounds.DataBounds;

/**
 * A file named on the command line; {@code -} is standard input.
 *
 * @param name as the user wrote it
 */
record InputFile(String name, byte[] content) {

    private static final String STANDARD_INPUT = "-";

    static InputFile read(String name, InputStream standardInput) throws FileException {
        try (InputStream in = open(name, standardInput)) {
            return new InputFile(name, start(in));
        } catch (IOException e) {
            throw FileException.ofInput(name, "file.unreadable", e, FileException.reason(e));
        }
    }

    /** All of a file that belongs to a command's options. */
    static byte[] whole(Path file) throws FileException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileException.ofInput(file.toString(), "file.unreadable", e, FileException.reason(e));
        }
    }

    /** Opens a file of any length for streaming. */
    static InputStream open(String name, InputStream standardInput) throws FileException {
        try {
            return name.equals(STANDARD_INPUT) ? standardInput : content(name);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw FileException.ofInput(
                    name, Console.canNameFilesInChinese() ? "file.missing" : "file.missing.ascii", e);
        } catch (AccessDeniedException e) {
            throw FileException.ofInput(name, "file.denied", e);
        } catch (IOException e) {
            throw FileException.ofInput(name, "file.unreadable", e, FileException.reason(e));
        }
    }

    private static InputStream content(String name) throws IOException, FileException {
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw FileException.ofInput(name, "file.folder", null);
        }
        return Files.newInputStream(file);
    }

    // One byte over the limit is enough to refuse the data without holding a huge file in memory.
    private static byte[] start(InputStream in) throws IOException {
        return in.readNBytes(DataBounds.DEFAULT.bytes() + 1);
    }

    /** How messages name it. */
    String label() {
        return label(name);
    }

    static String label(String name) {
        return name.equals(STANDARD_INPUT) ? "<stdin>" : name;
    }

    /** The file name without folder and extension. */
    String stem() {
        Path last = Path.of(name).getFileName();
        String whole = last == null || name.equals(STANDARD_INPUT) ? "form" : last.toString();
        int dot = whole.lastIndexOf('.');
        return dot > 0 ? whole.substring(0, dot) : whole;
    }
}
