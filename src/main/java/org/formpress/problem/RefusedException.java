package org.formpress.problem;

import java.util.List;
import java.util.Locale;

/** Data that cannot become a form, with every fault in it. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why data was refused. */
    public enum Kind {
        /** Not UTF-8, or not JSON. */
        NOT_JSON,
        /** JSON for a form that the catalogue does not have. */
        UNKNOWN_FORM,
        /** JSON that does not fit the form. */
        INVALID_DATA,
        /** JSON that fits the form but has findings of severity error, where the caller was strict. */
        BREAKS_RULES,
        /** More bytes or more values than are read. */
        TOO_LARGE,
        /** A file of a format that is not read. */
        UNSUPPORTED_FILE,
        /** A file that is damaged, or that could do harm. */
        UNSAFE_FILE,
        /** A file that was not made here, or that no longer says what stands where. */
        UNREADABLE_FILE
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    /** @param problems every fault, at least one */
    public RefusedException(Kind kind, List<Problem> problems) {
        super(kind + ": " + problems.get(0).message(Locale.ENGLISH) + " (" + problems.size() + " in all)");
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /**
     * The same refusal of data that is a part of what was sent.
     *
     * @param part the pointer of that part, such as {@code /compare}
     */
    public RefusedException within(String part) {
        RefusedException refusal = new RefusedException(
                kind, problems.stream().map(problem -> problem.within(part)).toList());
        refusal.initCause(this);
        return refusal;
    }

    public Kind kind() {
        return kind;
    }

    /** How many faults there are, those counted only among them. */
    public long count() {
        Problem last = problems.get(problems.size() - 1);
        boolean counts = last.code().equals(FaultCollector.MORE);
        return counts ? problems.size() - 1 + Long.parseLong(last.arguments().get(0)) : problems.size();
    }

    /** Every fault, or the first hundred and a last entry that counts the others. */
    public List<Problem> problems() {
        return problems;
    }
}
