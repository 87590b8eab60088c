package org.formpress.seal;

/** A file that cannot be signed as asked. */
public final class SealException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** The page, the image or the field cannot be used: there is no such page, the field is signed, or the image is none. */
        LOOK,
        /** The file has no room for a signature that was prepared last. */
        NOT_PREPARED,
        /** What is to be put in is no container of a signature. */
        NO_CONTAINER,
        /** The container is larger than the room. */
        CONTAINER_SIZE
    }

    private final Reason reason;

    SealException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    SealException(RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.reason = Reason.LOOK;
    }

    /** Why it cannot be signed. */
    public Reason reason() {
        return reason;
    }
}
