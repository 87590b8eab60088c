package org.formpress.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why a store is unusable.
 *
 * @param place  the folder, or the address of the bucket
 * @param detail who uses it, or the reason the system gives
 */
public record StoreFault(Kind kind, String place, String detail) {

    /** What has to be repaired. */
    public enum Kind {
        /** Another process uses it. */
        IN_USE,
        /** It is not a folder. */
        NOT_A_FOLDER,
        /** It cannot be created or written. */
        UNWRITABLE,
        /** Its disk is full. */
        FULL,
        /** It does not answer, or refuses access. */
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

    /** Whether an operator must act. */
    public boolean isLasting() {
        return kind != Kind.AWAY;
    }

    /** Whether the settings are wrong, rather than the place having changed. */
    public boolean isMisconfiguration() {
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
