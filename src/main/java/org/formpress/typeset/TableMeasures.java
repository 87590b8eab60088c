package org.formpress.typeset;

import org.formpress.model.Typography;

/**
 * The measures of a table's rows, in thousandths of a point.
 *
 * @param leading distance from line to line
 * @param padding between a rule and the text, above and below alike
 * @param across  between a rule and the text, left and right alike
 * @param rule    thickness of the rules
 * @param minimum height of a row at least, with its lower rule
 */
record TableMeasures(int leading, int padding, int across, int rule, int minimum) {

    static TableMeasures of(Typography type) {
        return new TableMeasures(
                Millipoints.ofPoints(type.leading()),
                Millipoints.ofPoints(type.paddingAlong()),
                Millipoints.ofPoints(type.paddingAcross()),
                Millipoints.ofPoints(type.rule()),
                Millipoints.ofPoints(type.minRowHeight()));
    }

    /** Height of a box with that many lines and its lower rule. */
    int height(int lines) {
        return lines * leading + 2 * padding + rule;
    }

    /** How many lines fit into a box of that height. */
    int lines(int height) {
        return Math.max(0, (height - 2 * padding - rule) / leading);
    }
}
