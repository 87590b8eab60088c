package org.formpress.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** A file or folder that cannot be read or written. */
final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    FileFault(String key) {
        this(key, null);
    }

    /** @param arguments of the message, besides the file's name, which is said first */
    FileFault(String key, @Nullable Exception cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Why an operation failed, as short as the system says it. */
    static String reason(IOException fault) {
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    String message(Words words) {
        return words.text(key, arguments);
    }
}
