package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.Project.Printed;
import org.formpress.model.PageSetup;
import org.formpress.model.TableRules;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedCell;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TableFragment;

/**
 * Where the plan puts a cell, between the middles of its rules; in pt from the lower left corner of the page.
 *
 * @param page  from 1
 * @param table      index of the table among all tables of all pages
 * @param ruled      whether rules close it
 * @param joinsBelow whether no rule parts it from the box below
 */
record PlannedBox(
        int page,
        int table,
        double left,
        double bottom,
        double right,
        double top,
        boolean ruled,
        boolean joinsBelow,
        PlannedCell cell) {

    /** Whether no rule parts it from this box above it. */
    boolean joins(PlannedBox above) {
        boolean meet = above.page == page && above.bottom == top && above.left < right && left < above.right;
        return meet && above.joinsBelow;
    }

    /** The cells of a plan in the order of the structure tree. */
    static List<PlannedBox> of(Printed printed) {
        Placing placing = new Placing(
                printed.document().page(), printed.document().typography().rule());
        printed.plan().blocks().forEach(block -> block.accept(placing));
        return placing.boxes;
    }

    private static final class Placing implements PagePlan.Visitor {

        private static final double POINTS_PER_MM = 72 / 25.4;

        private final List<PlannedBox> boxes = new ArrayList<>();
        private final PageSetup setup;
        private final double rule;
        private int page = 1;
        private int tables;
        private double below;

        Placing(PageSetup setup, double rule) {
            this.setup = setup;
            this.rule = rule;
        }

        @Override
        public void heading(PlannedHeading heading) {
            below += heading.height() / 1000.0;
        }

        @Override
        public void caption(PlannedCaption caption) {
            below += caption.height() / 1000.0;
        }

        @Override
        public void paragraph(PlannedParagraph paragraph) {
            if (paragraph.startsPage()) {
                nextPage();
            }
            below += (paragraph.above() + paragraph.lines().size() * paragraph.leading()) / 1000.0;
        }

        @Override
        public void chart(PlannedChart chart) {
            throw new IllegalArgumentException("no form has charts");
        }

        @Override
        public void table(PlannedTable table) {
            List<Double> columns = columns(table);
            for (TableFragment fragment : table.fragments()) {
                if (fragment.startsPage()) {
                    nextPage();
                } else if (fragment == table.fragments().get(0)) {
                    below += table.above() / 1000.0;
                }
                below += fragment.topRule() ? rule : 0;
                place(table, fragment, columns);
                tables++;
            }
        }

        private void nextPage() {
            page++;
            below = 0;
        }

        private List<Double> columns(PlannedTable table) {
            List<Double> columns = new ArrayList<>();
            double at = setup.left() * POINTS_PER_MM;
            columns.add(at + rule / 2);
            for (int width : table.columnWidths()) {
                at += width / 1000.0;
                columns.add(at - rule / 2);
            }
            return columns;
        }

        private void place(PlannedTable table, TableFragment fragment, List<Double> columns) {
            List<PlannedRow> rows = Stream.concat(fragment.header().stream(), fragment.rows().stream())
                    .toList();
            List<Double> edges = new ArrayList<>();
            edges.add(fromFoot(below));
            for (PlannedRow row : rows) {
                below += row.height() / 1000.0;
                edges.add(fromFoot(below));
            }
            boolean ruled = table.table().rules() == TableRules.GRID;
            int header = fragment.header().size();
            for (int row = 0; row < rows.size(); row++) {
                for (PlannedCell cell : rows.get(row).cells()) {
                    boolean ofHeader = row < header;
                    boxes.add(new PlannedBox(
                            page,
                            tables,
                            columns.get(cell.column()),
                            edges.get(row + cell.rowSpan()),
                            columns.get(cell.column() + cell.cell().columnSpan()),
                            edges.get(row),
                            ruled,
                            fragment.joinsBelow(ofHeader, ofHeader ? row : row - header, cell),
                            cell));
                }
            }
        }

        private double fromFoot(double fromTop) {
            return (setup.height() - setup.top()) * POINTS_PER_MM - fromTop + rule / 2;
        }
    }
}
