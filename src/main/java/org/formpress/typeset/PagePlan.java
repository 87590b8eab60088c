package org.formpress.typeset;

import java.util.List;
import org.formpress.model.Caption;
import org.formpress.model.Chart;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Paragraph;
import org.formpress.model.Table;

/**
 * Which part of a document is on which page.
 *
 * @param document as it is printed, with the widths and sizes that were chosen for its pages
 * @param pages    number of pages
 * @param lastUsed height of what the last page has, in thousandths of a point
 */
public record PagePlan(Document document, List<PlannedBlock> blocks, int pages, int lastUsed) {

    public PagePlan {
        blocks = List.copyOf(blocks);
    }

    /** A block with its layout. */
    public sealed interface PlannedBlock
            permits PlannedHeading, PlannedCaption, PlannedParagraph, PlannedTable, PlannedChart {

        /** Calls the visitor's method for this kind of block. */
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

    /** @param leading line height, in thousandths of a point */
    public record PlannedHeading(Heading heading, int leading, List<Line> lines) implements PlannedBlock {

        public PlannedHeading {
            lines = List.copyOf(lines);
        }

        /** Height of all lines, in thousandths of a point. */
        public int height() {
            return lines.size() * leading;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.heading(this);
        }
    }

    /**
     * Lengths are thousandths of a point.
     *
     * @param leading line height
     * @param around  space above and below the lines
     * @param widest  width of the widest of several lines; 0 if there is one line
     * @param lines   the text of each segment on each line
     */
    public record PlannedCaption(
            Caption caption, int leading, int around, int widest, List<List<List<Line.Piece>>> lines)
            implements PlannedBlock {

        public PlannedCaption {
            lines = List.copyOf(lines);
        }

        /** Height of all lines and the space around them. */
        public int height() {
            return lines.size() * leading + 2 * around;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.caption(this);
        }
    }

    /**
     * Lengths are thousandths of a point.
     *
     * @param startsPage true when it begins a page other than the first
     * @param above      space above; none at the top of a page other than the first
     * @param size       font size
     * @param leading    line height
     * @param places     where it is sealed or signed
     */
    public record PlannedParagraph(
            Paragraph paragraph,
            boolean startsPage,
            int above,
            int size,
            int leading,
            List<Line> lines,
            List<PlannedPlace> places)
            implements PlannedBlock {

        public PlannedParagraph {
            lines = List.copyOf(lines);
            places = List.copyOf(places);
        }

        /** The same at the top of a page other than the first. */
        PlannedParagraph atTop() {
            return new PlannedParagraph(paragraph, true, 0, size, leading, lines, places);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.paragraph(this);
        }
    }

    /**
     * Lengths are thousandths of a point.
     *
     * @param startsPage true when it begins a page other than the first
     */
    public record PlannedChart(Chart chart, boolean startsPage, int width, int height, DrawnChart drawn)
            implements PlannedBlock {

        @Override
        public void accept(Visitor visitor) {
            visitor.chart(this);
        }
    }

    /**
     * @param above        space above its first part, in thousandths of a point; none at the top of a page
     * @param columnWidths in thousandths of a point
     * @param texts        the lines of every cell, regardless of pages
     */
    public record PlannedTable(
            Table table, int above, List<Integer> columnWidths, CellTexts texts, List<TableFragment> fragments)
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
