package org.formpress.jobs;

import java.util.List;

/** An input that no job was made of. Nothing is left of it. */
public final class SubmissionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** There is no form in it. */
        EMPTY,
        /** An array that breaks off, is no JSON or has something else than JSON behind it; arguments: line, column. */
        BROKEN,
        /** An array that is not UTF-8, but Chinese in GBK. */
        IN_GBK,
        /** A form is longer than is read; arguments: line or place in the array, longest in KiB. */
        LONG_FORM,
        /** Arguments: most forms. */
        TOO_MANY_FORMS,
        /** Arguments: most MiB. */
        TOO_LONG,
        /** A setting that is unknown or has a wrong value; arguments: name, value, what is allowed. */
        WRONG_SETTING,
        /** A setting that is too long for a cover or has control characters; arguments: name, value, most characters. */
        UNFIT_SETTING,
        /** A setting with characters that no font has or nobody sees; arguments: name, value with their code points. */
        UNPRINTABLE_SETTING,
        /** The key was used for another input. */
        KEY_USED,
        /** The owner has too many jobs; arguments: most. */
        TOO_MANY_JOBS,
        /** There are too many jobs of everybody; arguments: most. */
        QUEUE_FULL
    }

    private final Kind kind;
    private final transient List<String> arguments;

    SubmissionException(Kind kind, Object... arguments) {
        super(kind + " " + List.of(arguments));
        this.kind = kind;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** What the words for it need. */
    public List<String> arguments() {
        return arguments;
    }
}
