package org.formpress.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** A file or folder that cannot be read or written. */
final class FileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;
    private final transient Object[] arguments;

    /** @param arguments of the message, which must itself name the file */
    FileException(String key, @Nullable Exception cause, Object... arguments) {
        this("", key, cause, arguments);
    }

    private FileException(String file, String key, @Nullable Throwable cause, Object... arguments) {
        super(key, cause);
        this.file = file;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** An input file's failure; its name precedes the message. */
    static FileException ofInput(String name, String key, @Nullable Exception cause, Object... arguments) {
        return new FileException(InputFile.label(name) + ": ", key, cause, arguments);
    }

    /** The system's own brief reason for a failure. */
    static String reason(IOException fault) {
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    String message(CliMessages messages) {
        return file + messages.text(key, arguments);
    }
}
