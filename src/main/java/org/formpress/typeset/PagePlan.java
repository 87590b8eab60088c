package org.formpress.typeset;

import java.util.List;
import org.formpress.chart.Drawing;
import org.formpress.model.Caption;
import org.formpress.model.Chart;
import org.formpress.model.Heading;
import org.formpress.model.Paragraph;
import org.formpress.model.Table;

/**
 * Which part of a document stands on which page.
 *
 * @param pages how many pages there are
 */
public record PagePlan(List<PlannedBlock> blocks, int pages) {

    public PagePlan {
        blocks = List.copyOf(blocks);
    }

    /** A block and how it is set. */
    public sealed interface PlannedBlock
            permits PlannedHeading, PlannedCaption, PlannedParagraph, PlannedTable, PlannedChart {

        /** Calls the method of {@code visitor} for this kind of block. */
        void accept(Visitor visitor);
    }

    /** One method for each kind of block. */
    public interface Visitor {
        void heading(PlannedHeading heading);

        void caption(PlannedCaption caption);

        void paragraph(PlannedParagraph paragraph);

        void table(PlannedTable table);

        void chart(PlannedChart chart);
    }

    /** @param height of its line, in thousandths of a point */
    public record PlannedHeading(Heading heading, int height) implements PlannedBlock {
        @Override
        public void accept(Visitor visitor) {
            visitor.heading(this);
        }
    }

    /** @param height of its line, in thousandths of a point */
    public record PlannedCaption(Caption caption, int height) implements PlannedBlock {
        @Override
        public void accept(Visitor visitor) {
            visitor.caption(this);
        }
    }

    /**
     * Lengths are thousandths of a point.
     *
     * @param startsPage true when it is the first thing on a page after the first
     * @param above      distance from what stands above, none at the top of a page after the first
     * @param size       of the text
     * @param leading    height of a line
     */
    public record PlannedParagraph(
            Paragraph paragraph, boolean startsPage, int above, int size, int leading, List<Line> lines)
            implements PlannedBlock {

        public PlannedParagraph {
            lines = List.copyOf(lines);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.paragraph(this);
        }
    }

    /**
     * Lengths are thousandths of a point.
     *
     * @param startsPage true when it is the first thing on a page after the first
     * @param areas      what is filled, from the lowest to the topmost; points, from the upper left corner to the right and down
     * @param labels     above the areas
     */
    public record PlannedChart(
            Chart chart, boolean startsPage, int width, int height, List<Drawing.Area> areas, List<Label> labels)
            implements PlannedBlock {

        /** A text that begins at a point of its base line. */
        public record Label(List<Line.Piece> pieces, int size, int x, int y) {

            public Label {
                pieces = List.copyOf(pieces);
            }
        }

        public PlannedChart {
            areas = List.copyOf(areas);
            labels = List.copyOf(labels);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.chart(this);
        }
    }

    /**
     * @param columnWidths in thousandths of a point
     * @param texts        the lines of every cell, whatever pages they stand on
     */
    public record PlannedTable(Table table, List<Integer> columnWidths, CellTexts texts, List<TableFragment> fragments)
            implements PlannedBlock {

        public PlannedTable {
            columnWidths = List.copyOf(columnWidths);
            fragments = List.copyOf(fragments);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.table(this);
        }
    }
}
