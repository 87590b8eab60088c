package org.formpress.write.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Horizontal and vertical rules in one coordinate system; those that touch end to end become one. */
final class Rules {

    private static final Comparator<Rule> ALONG = Comparator.comparing(Rule::horizontal)
            .thenComparingInt(Rule::at)
            .thenComparingInt(Rule::width)
            .thenComparingInt(Rule::from);

    /**
     * A rule; lengths in thousandths of a point.
     *
     * @param at   where its middle runs: y of a horizontal rule, x of a vertical one
     * @param from where it begins, along itself
     */
    private record Rule(boolean horizontal, int at, int width, int from, int to) {}

    private final List<Rule> rules = new ArrayList<>();

    void addHorizontal(int from, int to, int y, int width) {
        rules.add(new Rule(true, y, width, from, to));
    }

    void addVertical(int from, int to, int x, int width) {
        rules.add(new Rule(false, x, width, from, to));
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** PDF operators that draw all rules in black (ISO 32000-1, 8.5). */
    String strokes() {
        StringBuilder operators = new StringBuilder("0 G\n");
        int width = -1;
        for (Rule rule : merged()) {
            if (rule.width() != width) {
                width = rule.width();
                operators.append(points(width)).append(" w\n");
            }
            appendStroke(operators, rule);
        }
        return operators.toString();
    }

    private static void appendStroke(StringBuilder operators, Rule rule) {
        String at = points(rule.at());
        String from = points(rule.from());
        String to = points(rule.to());
        if (rule.horizontal()) {
            operators.append(from).append(' ').append(at).append(" m ");
            operators.append(to).append(' ').append(at).append(" l S\n");
        } else {
            operators.append(at).append(' ').append(from).append(" m ");
            operators.append(at).append(' ').append(to).append(" l S\n");
        }
    }

    private static String points(int millipoints) {
        return BigDecimal.valueOf(millipoints, 3).stripTrailingZeros().toPlainString();
    }

    private List<Rule> merged() {
        rules.sort(ALONG);
        List<Rule> merged = new ArrayList<>();
        for (Rule rule : rules) {
            int last = merged.size() - 1;
            if (last >= 0 && touches(merged.get(last), rule)) {
                Rule before = merged.get(last);
                merged.set(
                        last,
                        new Rule(
                                rule.horizontal(),
                                rule.at(),
                                rule.width(),
                                before.from(),
                                Math.max(before.to(), rule.to())));
            } else {
                merged.add(rule);
            }
        }
        return merged;
    }

    private static boolean touches(Rule before, Rule rule) {
        return before.horizontal() == rule.horizontal()
                && before.at() == rule.at()
                && before.width() == rule.width()
                && rule.from() <= before.to() + rule.width();
    }
}
