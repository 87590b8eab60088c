package org.formpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Document;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.prove.SeenCell;
import org.formpress.prove.SeenSheet;
import org.formpress.write.excel.XlsxReader;
import org.formpress.write.html.HtmlReader;
import org.formpress.write.word.DocxReader;

/** The cells of finished files, as readers see them that had no part in making the files, nor in reading them back. */
public final class Seen {

    /** A cell that stands in one piece in a file. */
    public interface Read {
        int row();

        int column();

        int rowSpan();

        int columnSpan();

        String text();

        Optional<String> pointer();
    }

    private Seen() {}

    public static List<SeenCell> inWord(byte[] docx) {
        return read(new DocxReader(docx)
                .tables().stream().map(DocxReader.ReadTable::cells).toList());
    }

    public static List<SeenCell> inHtml(byte[] html) {
        return read(new HtmlReader(html)
                .tables().stream().map(HtmlReader.ReadTable::cells).toList());
    }

    /** The cells with rules of a workbook with one form, by the tables of its document. */
    public static List<SeenCell> inExcel(byte[] xlsx, Document document) {
        return in(new XlsxReader(xlsx), document);
    }

    /** The cells with rules of one sheet of a workbook. */
    public static List<SeenCell> in(XlsxReader sheet, Document document) {
        return SeenSheet.parted(read(List.of(sheet.cells())), ruled(document));
    }

    /** What a sheet shows of a document in cells with rules. */
    public static List<SeenCell> ruled(Document document) {
        return SeenSheet.of(SeenCell.inModel(document.withBlocks(document.blocks().stream()
                .filter(block -> !(block instanceof Table table && table.rules() == TableRules.NONE))
                .toList())));
    }

    /** The cells of a workbook whose form need not be known. */
    public static List<SeenCell> inExcel(byte[] xlsx) {
        return read(new XlsxReader(xlsx).tables());
    }

    private static List<SeenCell> read(List<? extends List<? extends Read>> tables) {
        List<SeenCell> cells = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            for (Read cell : tables.get(index)) {
                cells.add(new SeenCell(
                        index,
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.pointer().orElse("")));
            }
        }
        return cells;
    }
}
