package org.formpress.book.gather;

/** The forms of a booklet cannot be summed up. */
public final class GatheringException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Kind {
        /** None of the forms is of the role that is summed up; argument: the role. */
        NONE,
        /** There are more than the summary takes; argument: how many it takes. */
        TOO_MANY,
        /** The forms say different things where the summary needs one, such as its 填报单位; argument: its label. */
        UNCLEAR
    }

    private final Kind kind;
    private final String argument;

    GatheringException(Kind kind, String argument) {
        super(kind + " " + argument);
        this.kind = kind;
        this.argument = argument;
    }

    public Kind kind() {
        return kind;
    }

    public String argument() {
        return argument;
    }
}
