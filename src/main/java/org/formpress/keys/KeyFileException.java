package org.formpress.keys;

import java.nio.file.Path;
import java.util.Locale;
import org.formpress.problem.OperatorException;

/** A key file that cannot be used; the message is in English, {@link #reason()} lets others say it in Chinese. */
public final class KeyFileException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a key file. */
    public enum Reason {
        /** It cannot be read. */
        UNREADABLE,
        /** It cannot be written. */
        UNWRITABLE,
        /** A line is no key of the file's kind. */
        MALFORMED,
        /** It has no key, and needs one. */
        EMPTY,
        /** A name is there already. */
        TAKEN,
        /** A name is not there. */
        MISSING,
        /** A key is the only one, and the file needs one. */
        LAST
    }

    private final Reason reason;

    /** @param detail the line's number, the name, or what the system says */
    public KeyFileException(KeyFileKind kind, Reason reason, Path file, String detail) {
        super(
                kind.messagePrefix() + reason.name().toLowerCase(Locale.ROOT),
                "file of " + kind.name().toLowerCase(Locale.ROOT) + " keys " + file + " ("
                        + reason.name().toLowerCase(Locale.ROOT) + "): " + detail,
                file.toString(),
                detail);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
