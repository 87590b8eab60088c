package org.formpress.write.excel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.formpress.model.PageSetup;
import org.formpress.model.Run;
import org.formpress.text.Unseen;
import org.formpress.write.excel.NoteDrawing.Box;
import org.jspecify.annotations.Nullable;

/** A sheet of a file of the old format. */
final class OldSheet extends Sheet {

    /** Parts of a column's width, and of a row's height, by which places within them are told. */
    private static final int ACROSS = 1024;

    private static final int DOWN = 256;

    private final HSSFSheet sheet;
    private final OldStyles styles;
    private @Nullable HSSFRow row;

    OldSheet(HSSFSheet sheet, SheetColumns columns, OldStyles styles) {
        super(columns);
        this.sheet = sheet;
        this.styles = styles;
        List<Integer> widths = columns.pixels();
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, SheetColumns.units(widths.get(column)));
        }
    }

    @Override
    void openRow(int index, double height) {
        row = sheet.createRow(index);
        row.setHeightInPoints((float) height);
    }

    @Override
    void closeRow() {
        row = null;
    }

    private HSSFCell cell(int column, int style) {
        HSSFCell cell = Objects.requireNonNull(row).createCell(column);
        cell.setCellStyle(styles.of(style));
        return cell;
    }

    @Override
    void text(int column, int style, List<Run> runs, CellLook.Font font) {
        HSSFCell cell = cell(column, style);
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(shown(run)));
        if (!text.isEmpty()) {
            HSSFRichTextString rich = new HSSFRichTextString(text.toString());
            int from = 0;
            for (Run run : runs) {
                int end = from + shown(run).length();
                if (end > from && !ExcelTextWriter.isPlain(run)) {
                    rich.applyFont(from, end, styles.font(font, run));
                }
                from = end;
            }
            cell.setCellValue(rich);
        }
    }

    private static String shown(Run run) {
        return Unseen.inOrder(run.text());
    }

    @Override
    void number(int column, int style, CellNumber number, Optional<String> formula) {
        cell(column, style).setCellValue(Double.parseDouble(number.value()));
    }

    @Override
    void emptyCell(int column, int style) {
        cell(column, style);
    }

    /** Adds what does not belong to one cell. */
    void end(PageSetup page, SheetNames names, Optional<CellNotes> notes) {
        // The areas come from a checked grid; POI would compare each with every other.
        merges().forEach(area -> sheet.addMergedRegionUnsafe(range(area)));
        validate();
        breaks().forEach(below -> sheet.setRowBreak(below - 1));
        if (names.titlesEnd() > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(names.titles(), names.titlesEnd() - 1, -1, -1));
        }
        new PageLayout(page).write(sheet);
        sheet.setDisplayGridlines(false);
        notes.ifPresent(this::note);
        sheet.protectSheet("");
    }

    private static CellRangeAddress range(CellArea area) {
        return new CellRangeAddress(area.row(), area.endRow() - 1, area.column(), area.endColumn() - 1);
    }

    private void validate() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        choices().forEach((offer, areas) -> {
            CellRangeAddressList cells = new CellRangeAddressList();
            areas.forEach(area -> cells.addCellRangeAddress(area.row(), area.column(), area.row(), area.column()));
            DataValidation choice = helper.createValidation(
                    helper.createExplicitListConstraint(offer.values().toArray(String[]::new)), cells);
            choice.setShowErrorBox(offer.only());
            sheet.addValidationData(choice);
        });
    }

    private void note(CellNotes notes) {
        HSSFPatriarch drawing = sheet.createDrawingPatriarch();
        NoteDrawing boxes = new NoteDrawing(this);
        for (CellNotes.Note note : notes.all()) {
            HSSFComment comment = drawing.createCellComment(anchor(boxes.box(note)));
            comment.setString(new HSSFRichTextString(Unseen.inOrder(note.text())));
            comment.setAuthor(CellNotes.AUTHOR);
            comment.setVisible(false);
            sheet.getRow(note.area().row()).getCell(note.area().column()).setCellComment(comment);
        }
    }

    private static HSSFClientAnchor anchor(Box box) {
        return new HSSFClientAnchor(
                part(box.left(), ACROSS),
                part(box.top(), DOWN),
                part(box.right(), ACROSS),
                part(box.bottom(), DOWN),
                (short) box.left().index(),
                box.top().index(),
                (short) box.right().index(),
                box.bottom().index());
    }

    private static int part(NoteDrawing.Place place, int parts) {
        return place.within() * parts / place.size();
    }
}
