package org.formpress.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** A file or folder that cannot be read or written. */
final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;
    private final transient Object[] arguments;

    /** @param arguments of the message, which names the file itself */
    FileFault(String key, @Nullable Exception cause, Object... arguments) {
        this("", key, cause, arguments);
    }

    private FileFault(String file, String key, @Nullable Throwable cause, Object... arguments) {
        super(key, cause);
        this.file = file;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** A file that is to be read, whose name is said first. */
    static FileFault ofInput(String name, String key, @Nullable Exception cause, Object... arguments) {
        return new FileFault(InputFile.label(name) + ": ", key, cause, arguments);
    }

    /** Why an operation failed, as short as the system says it. */
    static String reason(IOException fault) {
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    String message(Words words) {
        return file + words.text(key, arguments);
    }
}
