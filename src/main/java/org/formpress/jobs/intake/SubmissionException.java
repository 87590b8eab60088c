package org.formpress.jobs.intake;

import java.util.List;

/** A submission is refused, and nothing of it is kept. */
public final class SubmissionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Kind {
        /** The input has no form. */
        EMPTY,
        /** An array is incomplete, is not JSON or is followed by something else; arguments: line, column. */
        BROKEN,
        /** An array is in GBK instead of UTF-8. */
        IN_GBK,
        /** A form is too long; arguments: line or place in the array, limit in KiB. */
        LONG_FORM,
        /** Argument: limit. */
        TOO_MANY_FORMS,
        /** Argument: limit in MiB. */
        TOO_LONG,
        /** A setting is unknown or has a wrong value; arguments: name, value, allowed values. */
        WRONG_SETTING,
        /** A text is too long for a cover or has control characters; arguments: name, value, limit in characters. */
        UNFIT_SETTING,
        /** A text has characters that are invisible or in no font; arguments: name, value with their code points. */
        UNPRINTABLE_SETTING,
        /** No form is of the role that is to be summed up; argument: the role. */
        NOTHING_TO_GATHER,
        /** More forms than the one that sums them up takes; argument: how many it takes. */
        TOO_MANY_TO_GATHER,
        /** The forms do not agree on what the one that sums them up has to say; argument: its label. */
        UNCLEAR_GATHERING,
        /** The key was used with other content. */
        KEY_USED,
        /** The owner has too many jobs; argument: limit. */
        TOO_MANY_JOBS,
        /** All owners together have too many jobs; argument: limit. */
        QUEUE_FULL
    }

    private final Kind kind;
    private final transient List<String> arguments;

    public SubmissionException(Kind kind, Object... arguments) {
        super(kind + " " + List.of(arguments));
        this.kind = kind;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** The arguments of its message. */
    public List<String> arguments() {
        return arguments;
    }
}
