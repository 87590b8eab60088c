package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.ooxml.XmlCursor;

/** Reads a sheet row by row, from top to bottom, and then what stands behind its rows in the file. */
public final class SheetReader {

    /** In pt, as for Word's rows. */
    private static final double LEAST_HEIGHT = 5;

    private final XmlCursor cursor;
    private final CellReader cells;
    private final ConditionalFormats conditions;
    private final FileBounds bounds;
    private final ColumnWidths widths = new ColumnWidths();
    private final List<CellRange> merges = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private double usualHeight = LEAST_HEIGHT;
    private boolean formulasShown;
    private int lastRow = -1;
    private long characters;

    SheetReader(XmlCursor cursor, CellReader cells, ConditionalFormats conditions, FileBounds bounds) {
        this.cursor = cursor;
        this.cells = cells;
        this.conditions = conditions;
        this.bounds = bounds;
    }

    /**
     * The next row that the file has; rows without any cell may be missing.
     *
     * @throws RefusedException when the sheet is damaged, or has more than the bounds allow
     */
    public Optional<SheetRow> next() throws RefusedException {
        while (cursor.next()) {
            switch (cursor.atStart() ? cursor.name() : "") {
                case "row" -> {
                    return Optional.of(row());
                }
                case "sheetView" -> view();
                case "sheetFormatPr" -> usual();
                case "col" -> widths.read(cursor);
                case "conditionalFormatting" -> conditions.read(cursor);
                case "mergeCell" -> merges.add(CellRange.of(cursor.attribute("ref")));
                case "drawing", "legacyDrawingHF", "oleObject", "control", "picture" -> objects.add(cursor.name());
                default -> {
                    // Print settings, validations: nothing that a reader sees in cells.
                }
            }
        }
        return Optional.empty();
    }

    private void view() {
        if (!Numbers.isOn(cursor.attribute("showZeros"))) {
            cells.hideZeros();
        }
        formulasShown |= Numbers.isYes(cursor.attribute("showFormulas"));
    }

    private void usual() {
        widths.readUsual(cursor);
        boolean zero = Numbers.isYes(cursor.attribute("zeroHeight"));
        usualHeight = zero ? 0 : Numbers.decimal(cursor.attribute("defaultRowHeight"), LEAST_HEIGHT);
    }

    private SheetRow row() throws RefusedException {
        int index = Numbers.integer(cursor.attribute("r"), lastRow + 2) - 1;
        requireOrder(index, lastRow);
        lastRow = index;
        boolean hidden = Numbers.isYes(cursor.attribute("hidden"))
                || Numbers.decimal(cursor.attribute("ht"), usualHeight) < LEAST_HEIGHT;
        List<SheetCell> row = new ArrayList<>();
        cursor.children(name -> {
            if (name.equals("c")) {
                row.add(cell(index, row.isEmpty() ? -1 : row.get(row.size() - 1).column()));
            } else {
                cursor.skip();
            }
        });
        return new SheetRow(index, hidden, row);
    }

    private SheetCell cell(int row, int before) throws RefusedException {
        String reference = cursor.attribute("r");
        CellReference place = reference.isEmpty() ? new CellReference(row, before + 1) : CellReference.of(reference);
        requireOrder(place.column(), before);
        if (place.row() != row) {
            throw FileRefusal.unsafe("file.damaged");
        }
        SheetCell cell = cells.read(place);
        characters += cell.text().length();
        if (characters > bounds.partBytes()) {
            // Texts that cells share are small in the file.
            throw FileRefusal.unsafe("file.bomb", cursor.part());
        }
        return cell;
    }

    // Of two rows or cells with one number, programs show one or the other.
    private static void requireOrder(int index, int last) throws RefusedException {
        if (index <= last) {
            throw FileRefusal.unsafe("file.damaged");
        }
    }

    /** How wide its columns are; known after the first row. */
    ColumnWidths widths() {
        return widths;
    }

    /** Whether it shows formulas in the place of their results; known after the first row. */
    boolean showsFormulas() {
        return formulasShown;
    }

    /** Its conditional formats; known after the last row. */
    ConditionalFormats conditions() {
        return conditions;
    }

    /** The cells that are merged; known after the last row. */
    public List<CellRange> merges() {
        return List.copyOf(merges);
    }

    /** What lies over the cells, such as {@code drawing}; known after the last row. */
    List<String> objects() {
        return List.copyOf(objects);
    }
}
