package org.formpress.typeset;

import java.util.List;
import org.formpress.model.Caption;
import org.formpress.model.Heading;
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
    public sealed interface PlannedBlock permits PlannedHeading, PlannedCaption, PlannedTable {

        /** Calls the method of {@code visitor} for this kind of block. */
        void accept(Visitor visitor);
    }

    /** One method for each kind of block. */
    public interface Visitor {
        void heading(PlannedHeading heading);

        void caption(PlannedCaption caption);

        void table(PlannedTable table);
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
