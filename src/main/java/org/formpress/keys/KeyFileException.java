package org.formpress.keys;

import java.nio.file.Path;
import java.util.Locale;
import org.formpress.problem.OperatorException;

/** An unusable key file. */
public final class KeyFileException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a key file. */
    public enum Reason {
        /** It cannot be read. */
        UNREADABLE,
        /** It cannot be written. */
        UNWRITABLE,
        /** A line is not a key of this file's kind. */
        MALFORMED,
        /** It has no key but needs one. */
        EMPTY,
        /** The name is already in use. */
        TAKEN,
        /** It has no key with that name. */
        MISSING,
        /** The key is the only one, and the file needs one. */
        LAST
    }

    private final Reason reason;

    /** @param detail the line number, the name, or the system's own message */
    public KeyFileException(KeyFileKind kind, Reason reason, Path file, String detail) {
        super(
                kind.messagePrefix() + reason.name().toLowerCase(Locale.ROOT),
                "file of " + kind.name().toLowerCase(Locale.ROOT) + " keys " + file + " ("
                        + reason.name().toLowerCase(Locale.ROOT) + "): " + detail,
                file.toString(),
                detail);
        this.reason = reason;
    }

    /** Why the file cannot be used. */
    public Reason reason() {
        return reason;
    }
}
