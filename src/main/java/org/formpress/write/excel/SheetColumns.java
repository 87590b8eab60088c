package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.write.ooxml.Xml;

/** The columns of a sheet: all tables of a document share them, so there is one wherever a table has an edge. */
final class SheetColumns {

    /** Edges that are nearer than this, in thousandths of a point, are one. */
    private static final int SAME = 300;

    /** A pixel of Excel, at its 96 dots per inch, in thousandths of a point. */
    private static final int PIXEL = 750;

    /** The widest digit of the workbook's default font, Arial 10, in pixels: the unit of column widths. */
    private static final double DIGIT = 7;

    /** For the signs beside changed rows. */
    private static final int SIGN_WIDTH = 15_000;

    private final List<Integer> edges;
    private final int first;

    private SheetColumns(List<Integer> edges, boolean withSigns) {
        this.edges = edges;
        this.first = withSigns ? 1 : 0;
    }

    /**
     * The columns for a document.
     *
     * @param width     of its page's text, in thousandths of a point, where it has no table
     * @param withSigns whether a column for signs is before them
     */
    static SheetColumns of(PagePlan plan, int width, boolean withSigns) {
        TreeSet<Integer> all = new TreeSet<>();
        for (PagePlan.PlannedBlock block : plan.blocks()) {
            if (block instanceof PlannedTable table) {
                all.addAll(edges(table.columnWidths()));
            }
        }
        List<Integer> edges = new ArrayList<>(List.of(0));
        for (int edge : all.isEmpty() ? List.of(width) : all) {
            if (edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        return new SheetColumns(edges, withSigns);
    }

    private static List<Integer> edges(List<Integer> widths) {
        List<Integer> edges = new ArrayList<>();
        int at = 0;
        for (int width : widths) {
            at += width;
            edges.add(at);
        }
        return edges;
    }

    /** The sheet's columns at the edges of a table's columns, one more than it has columns. */
    int[] of(PlannedTable table) {
        List<Integer> at = edges(table.columnWidths());
        int[] columns = new int[at.size() + 1];
        columns[0] = first;
        for (int index = 0; index < at.size(); index++) {
            columns[index + 1] = column(at.get(index));
        }
        return columns;
    }

    private int column(int edge) {
        int column = 0;
        while (edges.get(column) < edge - SAME) {
            column++;
        }
        return first + column;
    }

    /** The first column of the form. */
    int first() {
        return first;
    }

    /** The column to the right of the form. */
    int end() {
        return first + edges.size() - 1;
    }

    /** Writes the widths, rounded so that all together are as wide as planned. */
    void write(Xml xml) {
        xml.raw("<cols>");
        List<Integer> all = pixels();
        for (int column = 0; column < all.size(); column++) {
            column(xml, column + 1, all.get(column));
        }
        xml.raw("</cols>");
    }

    /** The widths in pixels. */
    List<Integer> pixels() {
        List<Integer> all = new ArrayList<>();
        if (first > 0) {
            all.add(pixels(SIGN_WIDTH));
        }
        for (int column = 1; column < edges.size(); column++) {
            all.add(pixels(edges.get(column)) - pixels(edges.get(column - 1)));
        }
        return all;
    }

    private static int pixels(int length) {
        return length / PIXEL;
    }

    /** A width in 256ths of a digit. */
    static int units(int pixels) {
        return (int) Math.round(pixels / DIGIT * 256);
    }

    private static void column(Xml xml, int number, int pixels) {
        xml.raw("<col min=\"").raw(number).raw("\" max=\"").raw(number);
        xml.raw("\" width=\"").raw(Double.toString(units(pixels) / 256.0)).raw("\" customWidth=\"1\"/>");
    }
}
