package org.formpress.read.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How much room a cell has, and how much its text needs at least; in twentieths of a point (ISO/IEC 29500-1, 17.4). */
final class CellRoom {

    /** No text can be read in less. */
    private static final int MIN_WIDTH = 80;

    /** Characters from here on are as wide as they are high. */
    private static final int FIRST_WIDE = 0x2E80;

    /** Of its size: the least that other characters are wide, and that a line is high. */
    private static final double NARROW = 0.3;

    private static final double LOW = 0.9;

    private final List<Integer> grid = new ArrayList<>();
    private int column;
    private int columns;
    private int declared;
    private int rowHeight;
    private double line;
    private double size;
    private double height;

    void openTable() {
        grid.clear();
    }

    /** @param width of the next column of the table; -1 if the file does not say */
    void column(int width) {
        grid.add(width);
    }

    int columns() {
        return grid.size();
    }

    void openRow() {
        column = 0;
        columns = 0;
        rowHeight = 0;
    }

    /** @param exact the height that the row has, whatever is in it */
    void height(int exact) {
        rowHeight = exact;
    }

    void openCell() {
        column += columns;
        columns = 1;
        declared = -1;
        line = 0;
        size = 0;
        height = 0;
    }

    void span(int of) {
        columns = Math.max(1, of);
    }

    /** @param width that the cell says it has */
    void width(int width) {
        declared = width;
    }

    /** Notes text of a size in half-points. */
    void text(String characters, double halfPoints) {
        double wide = characters
                .codePoints()
                .mapToDouble(character -> character >= FIRST_WIDE ? 1 : NARROW)
                .sum();
        size = Math.max(size, halfPoints * 10);
        line += wide * halfPoints * 10;
    }

    void endLine() {
        int width = width();
        height += size * LOW * (width > MIN_WIDTH ? Math.max(1, Math.floor(line / width)) : 1);
        line = 0;
        size = 0;
    }

    private int width() {
        if (declared >= 0) {
            return declared;
        }
        int end = column + columns;
        boolean unknown =
                end > grid.size() || grid.subList(column, end).stream().anyMatch(width -> width < 0);
        return unknown ? -1 : IntStream.range(column, end).map(grid::get).sum();
    }

    /** Whether there is no room for the text. */
    boolean isTooSmall(boolean spansRows) {
        boolean thin = width() >= 0 && width() < MIN_WIDTH;
        return thin || !spansRows && rowHeight > 0 && height > rowHeight;
    }
}
