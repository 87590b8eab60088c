package org.formpress.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why nothing can be kept in a place.
 *
 * @param place  the folder, or the address of the bucket
 * @param detail who uses it, or why it takes nothing, as the system says it
 */
public record StoreFault(Kind kind, String place, String detail) {

    /** What has to be mended. */
    public enum Kind {
        /** Another process keeps its jobs there. */
        IN_USE,
        /** There is something else than a folder. */
        NOT_A_FOLDER,
        /** It cannot be made or written. */
        UNWRITABLE,
        /** There is no room left. */
        FULL,
        /** It does not answer, or refuses. */
        AWAY
    }

    private static final String NO_SPACE = "No space left";
    private static final String QUOTA = "quota exceeded";

    static StoreFault of(Object place, IOException fault) {
        String reason = reason(fault);
        return new StoreFault(kind(fault, reason), place.toString(), reason);
    }

    private static Kind kind(IOException fault, String reason) {
        if (fault instanceof FileAlreadyExistsException) {
            return Kind.NOT_A_FOLDER;
        }
        return reason.contains(NO_SPACE) || reason.contains(QUOTA) ? Kind.FULL : Kind.UNWRITABLE;
    }

    private static String reason(IOException fault) {
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        if (reason != null) {
            return reason;
        }
        if (fault instanceof AccessDeniedException) {
            return "Permission denied";
        }
        return fault instanceof NoSuchFileException
                ? "No such file or directory"
                : fault.getClass().getSimpleName();
    }

    /** Whether it stays so until somebody mends it. */
    public boolean isLasting() {
        return kind != Kind.AWAY;
    }

    /** Whether it was wrong to choose this place, rather than that the place has changed. */
    public boolean isOfTheSettings() {
        return kind != Kind.AWAY && kind != Kind.FULL;
    }

    /** For the log. */
    @Override
    public String toString() {
        return switch (kind) {
            case IN_USE -> place + " is in use by another service (" + detail + ")";
            case NOT_A_FOLDER -> place + " is not a folder";
            case UNWRITABLE -> place + " cannot be written (" + detail + ")";
            case FULL -> place + " is full (" + detail + ")";
            case AWAY -> place + " does not answer (" + detail + ")";
        };
    }
}
