package org.formpress.problem;

import java.util.Locale;

/**
 * What a rule of the form has to say about data that fits the schema.
 *
 * @param rule    the rule's name
 * @param problem the value in question, and what is to be said of it
 */
public record Finding(String rule, Severity severity, Problem problem) {

    /** The value in question as a JSON Pointer (RFC 6901). */
    public String pointer() {
        return problem.pointer();
    }

    /** The value's Chinese name. */
    public String label() {
        return problem.label();
    }

    /** What is found; English for an English locale, else Chinese. */
    public String message(Locale locale) {
        return problem.message(locale);
    }

    /** What to do about it; English for an English locale, else Chinese. */
    public String hint(Locale locale) {
        return problem.hint(locale);
    }
}
