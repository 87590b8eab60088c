package org.formpress.write.excel;

import java.util.List;
import java.util.Optional;
import org.formpress.bounds.Deadline;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Mark;
import org.formpress.model.Run;
import org.formpress.model.Typography;
import org.formpress.typeset.Line;
import org.formpress.write.ValueType;
import org.formpress.write.ValueTypes;

/** Writes cells: their content as number, day or text, and their style. */
final class ExcelCellWriter {

    static final String BODY = "宋体";
    static final String TITLE = "黑体";

    /** Older programs show no longer text where the format says that all is text. */
    private static final int MAX_TEXT_FORMAT = 255;

    private final Sheet sheet;
    private final SheetStyles styles;
    private final ValueTypes types;
    private final Typography type;
    private final SheetValues values;

    ExcelCellWriter(Sheet sheet, SheetStyles styles, ValueTypes types, Typography type, SheetValues values) {
        this.sheet = sheet;
        this.styles = styles;
        this.types = types;
        this.type = type;
        this.values = values;
    }

    /**
     * A cell, ready to be written.
     *
     * @param type    of its value
     * @param number  empty for texts, and for all with marks
     * @param formula that gives the number; empty for most
     * @param style   its number among the styles, for all cells that it covers
     */
    record Styled(
            List<Run> runs,
            ValueType type,
            Optional<CellNumber> number,
            Optional<String> formula,
            CellLook look,
            int style) {}

    /**
     * Prepares a cell.
     *
     * @param lines as planned
     * @param room  before the format of its number
     * @param top   whether its text begins at the top
     * @param rules where it has rules
     * @param row   change of its row
     */
    Styled styled(Cell cell, List<Line> lines, String room, boolean top, CellLook.Rules rules, Mark row) {
        Deadline.check();
        List<Run> runs = cell.pointer().isEmpty()
                ? ExcelTextWriter.words(cell.text(), lines)
                : ExcelTextWriter.runs(cell.text());
        String text = cell.text().text();
        checkLength(text.length());
        ValueType valueType = cell.pointer().map(types::of).orElse(ValueType.TEXT);
        ValueType.Kind kind = valueType.kind();
        boolean marked = isMarked(runs);
        Optional<CellNumber> number = marked ? Optional.empty() : CellNumber.of(text, kind);
        boolean shrinks = number.isPresent() || kind != ValueType.Kind.TEXT && text.isEmpty();
        CellLook look = new CellLook(
                new CellLook.Font(BODY, type.body(), cell.style().bold(), values.isLink(cell)),
                number.map(found -> room + found.format()).orElseGet(() -> format(cell, kind, text)),
                cell.style().alignment(),
                top,
                rules,
                cell.pointer().isEmpty(),
                shrinks,
                row == Mark.KEPT && marked ? CellLook.Fill.CHANGED : CellLook.Fill.of(row));
        Optional<String> formula = number.flatMap(any -> values.formula(cell));
        return new Styled(runs, valueType, number, formula, look, styles.of(look));
    }

    private static boolean isMarked(List<Run> runs) {
        for (Run run : runs) {
            if (run.mark() != Mark.KEPT) {
                return true;
            }
        }
        return false;
    }

    private static String format(Cell cell, ValueType.Kind kind, String text) {
        return cell.pointer().isEmpty() || text.length() > MAX_TEXT_FORMAT ? CellLook.GENERAL : CellNumber.format(kind);
    }

    /** The format of an open cell with a text of that length. */
    static String textFormat(int length) {
        return length > MAX_TEXT_FORMAT ? CellLook.GENERAL : "@";
    }

    private static void checkLength(int length) {
        if (length > ExcelWriter.MAX_CELL_LENGTH) {
            throw new InvalidDocumentException(
                    "a cell has " + length + " characters; Excel's hold " + ExcelWriter.MAX_CELL_LENGTH);
        }
    }

    /** Writes the cell at the upper left corner of its area. */
    void write(Styled cell, int column) {
        cell.number()
                .ifPresentOrElse(
                        number -> sheet.number(column, cell.style(), number, cell.formula()),
                        () -> sheet.text(
                                column, cell.style(), cell.runs(), cell.look().font()));
    }

    /** Writes the sign of a changed row before the form. */
    void sign(String sign) {
        CellLook.Font font = new CellLook.Font(BODY, type.body(), true);
        CellLook look = new CellLook(
                font, CellLook.GENERAL, Alignment.CENTER, false, CellLook.Rules.NONE, true, false, CellLook.Fill.NONE);
        sheet.text(0, styles.of(look), List.of(Run.plain(sign)), font);
    }

    /** Who is told where cells stand. */
    SheetValues values() {
        return values;
    }
}
