package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.model.Run;

/** A sheet in the making, in either of Excel's formats: its rows go into the file, and what belongs to them is gathered. */
abstract class Sheet {

    /**
     * Values to choose from.
     *
     * @param only whether nothing else may be typed
     */
    record Offer(List<String> values, boolean only) {}

    /** A pixel of Excel, at its 96 dots per inch, in thousandths of a point. */
    static final int PIXEL = 750;

    /** The highest row of Excel, in thousandths of a point. */
    private static final int MAX_HEIGHT = 409_000;

    /** The longest list that a validation may hold. */
    private static final int MAX_LIST = 255;

    private final List<CellArea> merges = new ArrayList<>();
    private final Map<Offer, List<CellArea>> choices = new LinkedHashMap<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final SheetColumns columns;
    private final List<Integer> rowPixels = new ArrayList<>();
    private int count;
    private long height;

    Sheet(SheetColumns columns) {
        this.columns = columns;
    }

    /** How many rows of the sheet have that height, in thousandths of a point. */
    static int rows(int height) {
        return Math.max(1, (height + MAX_HEIGHT - 1) / MAX_HEIGHT);
    }

    SheetColumns columns() {
        return columns;
    }

    /** Number of rows so far, which is the index of the next. */
    int rowCount() {
        return count;
    }

    /** Begins a page with the next row. */
    void breakPage() {
        if (count > 0) {
            breaks.add(count);
        }
    }

    /** Opens a row; heights, in thousandths of a point, are rounded so that together they are no higher than planned. */
    final void openRow(int rowHeight) {
        long before = height / PIXEL;
        height += rowHeight;
        long pixels = height / PIXEL - before;
        rowPixels.add((int) pixels);
        openRow(count++, pixels * PIXEL / 1000.0);
    }

    /** Opens a row. @param height in points */
    abstract void openRow(int row, double height);

    abstract void closeRow();

    /**
     * Writes a text into the open row: as it is, whatever it begins with, so that none becomes a formula.
     *
     * @param style its number among the styles
     * @param font  of that style
     */
    abstract void text(int column, int style, List<Run> runs, CellLook.Font font);

    /** Writes a number. @param formula that gives it; empty for most */
    abstract void number(int column, int style, CellNumber number, Optional<String> formula);

    /** Writes a cell without content. */
    abstract void emptyCell(int column, int style);

    void merge(CellArea area) {
        if (!area.isOneCell()) {
            merges.add(area);
        }
    }

    /** Offers values to choose from, unless a list cannot have one of them. */
    void choose(CellArea area, Offer offer) {
        if (!offer.values().isEmpty() && isListable(offer.values())) {
            choices.computeIfAbsent(offer, any -> new ArrayList<>()).add(area);
        }
    }

    /** Whether values can be a list to choose from: commas part them there, blanks around them are lost, and its length is bounded. */
    static boolean isListable(List<String> values) {
        return String.join(",", values).length() <= MAX_LIST && values.stream().allMatch(Sheet::isListable);
    }

    private static boolean isListable(String value) {
        return value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.strip().equals(value);
    }

    /** The area of all rows. */
    CellArea all() {
        return new CellArea(0, 0, count, columns.end());
    }

    /** The heights of the rows, in pixels. */
    List<Integer> rowPixels() {
        return rowPixels;
    }

    /** Heights of rows that are in the file are not needed for notes. */
    void forgetRows() {
        rowPixels.clear();
    }

    List<CellArea> merges() {
        return merges;
    }

    /** The areas of the values that are chosen from a list, by the list. */
    Map<Offer, List<CellArea>> choices() {
        return choices;
    }

    /** The rows with which a page begins. */
    List<Integer> breaks() {
        return breaks;
    }
}
