package org.formpress.keyfile;

import java.nio.file.Path;
import java.util.Locale;

/** A key file that cannot be used; the message is in English, {@link #reason()} lets others say it in Chinese. */
public final class KeyFileException extends RuntimeException {

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

    private final KeyFileKind kind;
    private final Reason reason;
    private final String file;
    private final String detail;

    /** @param detail the line's number, the name, or what the system says */
    public KeyFileException(KeyFileKind kind, Reason reason, Path file, String detail) {
        super("file of " + kind.name().toLowerCase(Locale.ROOT) + " keys " + file + " ("
                + reason.name().toLowerCase(Locale.ROOT) + "): " + detail);
        this.kind = kind;
        this.reason = reason;
        this.file = file.toString();
        this.detail = detail;
    }

    /** What the file's keys are for. */
    public KeyFileKind kind() {
        return kind;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The file's path. */
    public String file() {
        return file;
    }

    /** The line's number, the name, or what the system says. */
    public String detail() {
        return detail;
    }
}
