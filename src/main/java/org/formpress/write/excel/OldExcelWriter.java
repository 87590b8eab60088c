package org.formpress.write.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.CodePageUtil;
import org.formpress.model.Document;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;

/**
 * Writes workbooks of Excel before 2007 (MS-XLS) with the sheet that {@link ExcelWriter} makes, for systems that import nothing else. They
 * carry no data, and are not read back. The same manuscript always gives the same bytes.
 */
public final class OldExcelWriter implements DocumentWriter {

    @Override
    public OutputFormat format() {
        return OutputFormat.XLS;
    }

    /** Writes a file; faults as {@link ExcelWriter#write}. */
    @Override
    public byte[] write(Manuscript manuscript) {
        Document document = manuscript.document();
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(book, document);
            SheetStyles styles = new SheetStyles();
            OldStyles old = new OldStyles(book, styles);
            HSSFSheet sheet = book.createSheet(SheetName.of(ExcelWriter.title(document)));
            SheetTarget<OldSheet> form =
                    SheetTarget.of(manuscript, styles, columns -> new OldSheet(sheet, columns, old));
            form.sheet().end(document.page(), form.names(), form.values().notes());
            name(book, sheet.getSheetName(), form.names());
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names values as in the new format; nothing here could say what the names mean that have a hash. */
    private static void name(HSSFWorkbook book, String sheet, SheetNames names) {
        Map<String, CellArea> areas = names.ofValues();
        areas.keySet().removeAll(names.hashed().keySet());
        areas.forEach((known, area) -> {
            HSSFName name = book.createName();
            name.setSheetIndex(0);
            name.setNameName(known);
            name.setRefersToFormula(SheetName.quoted(sheet) + "!" + area.absolute());
        });
    }

    private static void describe(HSSFWorkbook book, Document document) {
        // POI would name the user that the service runs as.
        book.getInternalWorkbook().getWriteAccess().setUsername(CellNotes.AUTHOR);
        book.createInformationProperties();
        SummaryInformation summary = book.getSummaryInformation();
        summary.getFirstSection().setCodepage(CodePageUtil.CP_UNICODE);
        book.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UNICODE);
        summary.setTitle(document.title());
        summary.setComments(document.remark());
        summary.setAuthor(CellNotes.AUTHOR);
        summary.setApplicationName(CellNotes.AUTHOR);
    }
}
