package org.formpress.problem;

import java.util.List;
import java.util.Locale;

/** Data that cannot become a form, with all its faults. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why data was refused. */
    public enum Kind {
        /** Not UTF-8, or not JSON. */
        NOT_JSON,
        /** JSON for a form that is not in the catalogue. */
        UNKNOWN_FORM,
        /** JSON that is invalid for the form. */
        INVALID_DATA,
        /** Valid JSON with findings of severity error, for a strict caller. */
        BREAKS_RULES,
        /** More bytes or values than the limits allow. */
        TOO_LARGE,
        /** A file of an unsupported format. */
        UNSUPPORTED_FILE,
        /** A damaged or potentially harmful file. */
        UNSAFE_FILE,
        /** A file that was not made here, or whose cells can no longer be identified. */
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
     * The same refusal with pointers starting at the whole request, of which the data is a part.
     *
     * @param part the pointer of that part, such as {@code /compare}
     */
    public RefusedException within(String part) {
        RefusedException refusal = new RefusedException(
                kind, problems.stream().map(problem -> problem.within(part)).toList());
        refusal.initCause(this);
        return refusal;
    }

    /** Why the data was refused. */
    public Kind kind() {
        return kind;
    }

    /** The number of faults, including those not listed. */
    public long count() {
        Problem last = problems.get(problems.size() - 1);
        boolean counts = last.code().equals(FaultCollector.MORE);
        return counts ? problems.size() - 1 + Long.parseLong(last.arguments().get(0)) : problems.size();
    }

    /** All faults, or the first hundred and a final entry that counts the rest. */
    public List<Problem> problems() {
        return problems;
    }
}
