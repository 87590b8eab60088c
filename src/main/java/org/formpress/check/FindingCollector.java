package org.formpress.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.form.Form;
import org.formpress.money.Amounts;
import org.formpress.problem.Finding;

/** Collects the findings of one rule. */
record FindingCollector(Form form, Rule rule, List<Finding> findings) {

    private static final int CONTEXT = 8;

    /**
     * @param code      a message key without its prefix {@code check.}
     * @param pointer   the value in question
     * @param value     as shown in the message
     * @param arguments further arguments of the message
     */
    void add(String code, String pointer, String value, String... arguments) {
        findings.add(new Finding(
                rule.name(),
                rule.severity(),
                form.problem("check." + code, pointer, value, arguments).withAdvice(rule.hint())));
    }

    /**
     * A finding about a place in a text, shown from a few characters before it.
     *
     * @param at        index in UTF-16 units; the message's argument 2 is its number in characters
     * @param arguments of the message from 3
     */
    void addAt(String code, String pointer, String text, int at, String... arguments) {
        int start = text.offsetByCodePoints(at, -Math.min(CONTEXT, text.codePointCount(0, at)));
        String number = Integer.toString(text.codePointCount(0, at) + 1);
        add(
                code,
                pointer,
                text.substring(start),
                Stream.concat(Stream.of(number), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Whether a rule before has told the same of a value. */
    boolean isTold(String code, String pointer) {
        return findings.stream()
                .map(Finding::problem)
                .anyMatch(told ->
                        told.code().equals("check." + code) && told.pointer().equals(pointer));
    }

    /** Whether a rule before has told the same, with a word in the value that its message shows. */
    boolean isTold(String code, String pointer, String word) {
        return findings.stream()
                .map(Finding::problem)
                .anyMatch(told -> told.code().equals("check." + code)
                        && told.pointer().equals(pointer)
                        && told.value().contains(word));
    }

    /** A number as the cell of a value prints it: people are counted without decimals. */
    String number(String pointer, BigDecimal number) {
        boolean whole = !form.allows(pointer, "number") && form.allows(pointer, "integer");
        return whole ? number.stripTrailingZeros().toPlainString() : Amounts.print(number);
    }

    /** The label of a value. */
    String label(RulePlace place, RuleRow row) {
        return form.label(place.pointer(row));
    }
}
