package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Horizontal and vertical rules; those that touch end to end are merged. */
final class Rules {

    /**
     * A rule; lengths in thousandths of a point.
     *
     * @param at   position of its middle: y of a horizontal rule, x of a vertical one
     * @param from start, along the rule
     */
    record Rule(boolean horizontal, int at, int width, int from, int to) implements Comparable<Rule> {

        /** By width, direction, place and start: those that may touch follow each other. */
        @Override
        public int compareTo(Rule other) {
            if (width != other.width) {
                return Integer.compare(width, other.width);
            }
            if (horizontal != other.horizontal) {
                return Boolean.compare(horizontal, other.horizontal);
            }
            return at != other.at ? Integer.compare(at, other.at) : Integer.compare(from, other.from);
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    void addHorizontal(int from, int to, int y, int width) {
        rules.add(new Rule(true, y, width, from, to));
    }

    void addVertical(int from, int to, int x, int width) {
        rules.add(new Rule(false, x, width, from, to));
    }

    /** As few rules as possible, ordered by width. */
    List<Rule> merged() {
        Collections.sort(rules);
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
