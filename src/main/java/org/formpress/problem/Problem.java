package org.formpress.problem;

import java.util.List;
import java.util.Locale;

/**
 * One fault in the data, in words for the person who has to mend it.
 *
 * @param code      which fault, a key of the message bundles such as {@code required}
 * @param pointer   the value at fault as a JSON Pointer (RFC 6901); empty for the data as a whole
 * @param label     the value's name on the form
 * @param group     the name of what the value is part of, such as its row of amounts; empty when it stands alone
 * @param value     the value at fault, shortened and with invisible characters made visible; may be empty
 * @param arguments what else the message needs, by code
 * @param advice    how to mend it, where the form itself says so in place of the code's usual words
 */
public record Problem(
        String code,
        String pointer,
        String label,
        String group,
        String value,
        List<String> arguments,
        BilingualText advice) {

    public Problem {
        value = Excerpt.of(value);
        arguments = List.copyOf(arguments);
    }

    /** A fault of a value that stands alone. */
    public Problem(String code, String pointer, String label, String value, List<String> arguments) {
        this(code, pointer, label, "", value, arguments, BilingualText.NONE);
    }

    /** What programs tell it by. @throws IllegalArgumentException for a finding that never refuses data */
    public FaultKind kind() {
        return FaultKind.of(code);
    }

    /** The same fault, with the form's own words on how to mend it. */
    public Problem withAdvice(BilingualText advice) {
        return new Problem(code, pointer, label, group, value, arguments, advice);
    }

    /**
     * The same fault of data that is a part of what was sent.
     *
     * @param part the pointer of that part, such as {@code /compare}
     */
    public Problem within(String part) {
        return new Problem(code, part + pointer, label, group, value, arguments, advice);
    }

    /** What is wrong and what is allowed; English for an English locale, else Chinese. */
    public String message(Locale locale) {
        return ProblemMessages.in(locale).message(this);
    }

    /** How to mend it; English for an English locale, else Chinese. */
    public String hint(Locale locale) {
        String own = advice.in(locale);
        return own.isEmpty() ? ProblemMessages.in(locale).hint(this) : own;
    }
}
