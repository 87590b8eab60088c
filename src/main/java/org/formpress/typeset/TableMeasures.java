package org.formpress.typeset;

import org.formpress.model.Table;
import org.formpress.model.Typography;

/**
 * Row metrics of a table, in thousandths of a point.
 *
 * @param leading line height
 * @param padding top and bottom padding of cells
 * @param across  left and right padding of cells
 * @param rule    line width of the rules
 * @param minimum row height, including the lower rule
 */
record TableMeasures(int leading, int padding, int across, int rule, int minimum) {

    static TableMeasures of(Typography document, Table table) {
        Typography type = document.in(table.rules());
        return new TableMeasures(
                Millipoints.ofPoints(type.leading()),
                Millipoints.ofPoints(type.paddingAlong()),
                Millipoints.ofPoints(type.paddingAcross()),
                Millipoints.ofPoints(type.rule()),
                Millipoints.ofPoints(type.minRowHeight()));
    }

    /** Height of a cell with that many lines, including the lower rule. */
    int height(int lines) {
        return lines * leading + 2 * padding + rule;
    }

    /** Number of lines that fit into a cell of that height. */
    int lines(int height) {
        return Math.max(0, (height - 2 * padding - rule) / leading);
    }
}
