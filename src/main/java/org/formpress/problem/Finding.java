package org.formpress.problem;

import java.util.Locale;

/**
 * A remark by one of the form's rules on data that fits the schema.
 *
 * @param rule    the rule's name
 * @param problem the value in question, and the remark on it
 */
public record Finding(String rule, Severity severity, Problem problem) {

    /**
     * The same finding with the pointer starting at the whole request, of which the data is a part.
     *
     * @param part the pointer of that part, such as {@code /from}
     */
    public Finding within(String part) {
        return new Finding(rule, severity, problem.within(part));
    }

    /** The value in question as a JSON Pointer (RFC 6901). */
    public String pointer() {
        return problem.pointer();
    }

    /** The value's Chinese label. */
    public String label() {
        return problem.label();
    }

    /** The remark; English for an English locale, else Chinese. */
    public String message(Locale locale) {
        return problem.message(locale);
    }

    /** How to resolve it; English for an English locale, else Chinese. */
    public String hint(Locale locale) {
        return problem.hint(locale);
    }
}
