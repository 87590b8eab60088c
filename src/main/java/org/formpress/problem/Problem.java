package org.formpress.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One fault in the data, described for the person who has to fix it.
 *
 * @param code      the kind of fault: a key of the message bundles such as {@code required}
 * @param pointer   the value at fault as a JSON Pointer (RFC 6901); empty for the data as a whole
 * @param label     the value's label on the form
 * @param group     the label of what the value is part of, such as its row of amounts; empty if none
 * @param value     the value at fault, shortened and with invisible characters made visible; may be empty
 * @param arguments further arguments of the message, depending on the code
 * @param advice    how to fix it, if the form replaces the default hint of the code
 * @param cell      the cell of a workbook that the value came from, such as {@code 指标!F12}; empty if it came from none
 */
public record Problem(
        String code,
        String pointer,
        String label,
        String group,
        String value,
        List<String> arguments,
        BilingualText advice,
        String cell) {

    public Problem {
        // Missing in what was stored before there were workbooks.
        cell = Objects.requireNonNullElse(cell, "");
        value = Excerpt.of(value);
        arguments = List.copyOf(arguments);
    }

    /** A problem with a value outside any group, with the default hint. */
    public Problem(String code, String pointer, String label, String value, List<String> arguments) {
        this(code, pointer, label, "", value, arguments, BilingualText.NONE, "");
    }

    /** The same problem with the cell that the value came from. */
    public Problem at(String cell) {
        return new Problem(code, pointer, label, group, value, arguments, advice, cell);
    }

    /**
     * The kind that programs distinguish.
     *
     * @throws IllegalArgumentException for a finding that never refuses data
     */
    public FaultKind kind() {
        return FaultKind.of(code);
    }

    /** The same problem with the form's own hint. */
    public Problem withAdvice(BilingualText advice) {
        return new Problem(code, pointer, label, group, value, arguments, advice, cell);
    }

    /**
     * The same problem with the pointer starting at the whole request, of which the data is a part.
     *
     * @param part the pointer of that part, such as {@code /compare}
     */
    public Problem within(String part) {
        return new Problem(code, part + pointer, label, group, value, arguments, advice, cell);
    }

    /** What is wrong and what is allowed; in English for an English locale, else in Chinese. */
    public String message(Locale locale) {
        return ProblemMessages.in(locale).message(this);
    }

    /** How to fix it; in English for an English locale, else in Chinese. */
    public String hint(Locale locale) {
        String own = advice.in(locale);
        return own.isEmpty() ? ProblemMessages.in(locale).hint(this) : own;
    }
}
