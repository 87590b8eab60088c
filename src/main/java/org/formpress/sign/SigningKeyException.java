package org.formpress.sign;

import java.nio.file.Path;
import java.util.Locale;

/** A file of signing keys that cannot be used; the message is in English, {@link #reason()} lets others say it in Chinese. */
public final class SigningKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Reason {
        /** It cannot be read. */
        UNREADABLE,
        /** It cannot be written. */
        UNWRITABLE,
        /** A line is not: name, key. */
        MALFORMED,
        /** It has no key. */
        EMPTY,
        /** A name is there already. */
        TAKEN
    }

    private final Reason reason;
    private final String file;
    private final String detail;

    SigningKeyException(Reason reason, Path file, String detail) {
        super("file of signing keys " + file + " (" + reason.name().toLowerCase(Locale.ROOT) + "): " + detail);
        this.reason = reason;
        this.file = file.toString();
        this.detail = detail;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The file's path. */
    public String file() {
        return file;
    }

    /** The line's number, the name that is taken, or what the system says. */
    public String detail() {
        return detail;
    }
}
