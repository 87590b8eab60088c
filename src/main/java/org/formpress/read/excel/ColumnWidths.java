package org.formpress.read.excel;

import java.util.Map;
import java.util.TreeMap;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.ooxml.XmlCursor;

/** How wide the columns of a sheet are, in digits of its usual font (ISO/IEC 29500-1, 18.3.1.13). Columns count from 0. */
final class ColumnWidths {

    /** About 5 pt, less than any character takes. */
    private static final double LEAST = 0.8;

    /** Of columns of which the file says nothing. */
    private static final double USUAL = 8.43;

    /** Columns with the same width. @param last the last of them */
    private record Run(int last, double width) {}

    private final TreeMap<Integer, Run> runs = new TreeMap<>();
    private double usual = USUAL;

    /** Reads the current element, {@code sheetFormatPr}. */
    void readUsual(XmlCursor cursor) {
        usual = Numbers.decimal(cursor.attribute("defaultColWidth"), USUAL);
    }

    /** Reads the current element, {@code col}. */
    void read(XmlCursor cursor) throws RefusedException {
        int first = Numbers.integer(cursor.attribute("min"), 1) - 1;
        int last = Numbers.integer(cursor.attribute("max"), 1) - 1;
        if (!runs.isEmpty() && first <= runs.lastEntry().getValue().last()) {
            throw FileRefusal.unsafe("file.damaged");
        }
        double width = Numbers.decimal(cursor.attribute("width"), usual);
        runs.put(first, new Run(last, Numbers.isYes(cursor.attribute("hidden")) ? 0 : width));
    }

    private double of(int column) {
        Map.Entry<Integer, Run> run = runs.floorEntry(column);
        return run == null || run.getValue().last() < column
                ? usual
                : run.getValue().width();
    }

    /** Of columns together; of those that are hidden nothing. */
    double of(int first, int last) {
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += of(column);
        }
        return width;
    }

    /** Whether a reader does not see a column. */
    boolean isHidden(int column) {
        return of(column) < LEAST;
    }
}
